/** Kafka Streams: from reports to totals, and the queries over them. */
package org.pacstream.aggregate;
