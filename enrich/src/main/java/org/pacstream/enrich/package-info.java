/** Kafka Streams: from articles to reports of money flows. */
package org.pacstream.enrich;
