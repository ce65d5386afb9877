/** The command line: what {@code ./pacstream} offers, one class for each command. */
package org.pacstream.standalone.cli;
