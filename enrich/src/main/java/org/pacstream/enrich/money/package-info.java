/** Sums of money as text prints them. One engine; one rule file and one cases file per language. */
package org.pacstream.enrich.money;
