/** How well enrichment reads: the development corpus, its gold annotations and the scores. */
package org.pacstream.enrich.evaluation;
