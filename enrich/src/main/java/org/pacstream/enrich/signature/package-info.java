/** What tells copies of an article from other articles. */
package org.pacstream.enrich.signature;
