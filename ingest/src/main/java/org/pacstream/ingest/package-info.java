/** Checks articles and publishes them. */
package org.pacstream.ingest;
