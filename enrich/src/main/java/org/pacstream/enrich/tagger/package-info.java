/** The port through which a model adds names to those that catalogue and rules find. */
package org.pacstream.enrich.tagger;
