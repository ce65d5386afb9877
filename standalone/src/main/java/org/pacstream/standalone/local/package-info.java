/** This machine as a server finds it: folders, ports, and what a person can mend about them. */
package org.pacstream.standalone.local;
