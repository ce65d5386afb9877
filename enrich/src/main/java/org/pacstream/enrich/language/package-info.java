/** Which language a text is in, or that it cannot be told. */
package org.pacstream.enrich.language;
