/**
 * Wiring only: the three services, an embedded broker and a schema registry in one process, and the
 * command line.
 */
package org.pacstream.standalone;
