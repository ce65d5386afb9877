/** What a total means: from live reports to figures, in plain code that knows no Kafka. */
package org.pacstream.aggregate.total;
