/** A schema registry inside this process, for a machine that has none. */
package org.pacstream.standalone.registry;
