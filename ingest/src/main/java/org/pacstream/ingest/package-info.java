/** The service that takes articles in: its settings, and what it is made of. */
package org.pacstream.ingest;
