/**
 * An article's text as the engines read it: folded tokens and sentences, with the way back to the
 * printed characters.
 */
package org.pacstream.enrich.text;
