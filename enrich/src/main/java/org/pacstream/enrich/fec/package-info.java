/** From the FEC's bulk files to entries of the catalogue. */
package org.pacstream.enrich.fec;
