package org.pacstream.enrich;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.pacstream.schemas.RawArticle;

/**
 * Event time is when an article was published. Kafka has no time before 1970 and would drop the
 * record: such an article has time 0, and its true date in its value.
 */
final class PublicationTime implements TimestampExtractor {
  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    long time =
        record.value() instanceof RawArticle article
            ? article.getPublished().toEpochMilli()
            : record.timestamp();
    return Math.max(0, time);
  }
}
