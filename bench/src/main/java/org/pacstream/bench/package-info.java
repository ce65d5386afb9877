/** How many articles and updates a core takes in a second, and how that changes with size. */
package org.pacstream.bench;
