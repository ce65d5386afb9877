/** What a server on this machine needs before it starts: a folder of its own and a free port. */
package org.pacstream.standalone.local;
