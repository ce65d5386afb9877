/** Interactive queries over HTTP: totals at any time and over any window, and what they rest on. */
package org.pacstream.aggregate.query;
