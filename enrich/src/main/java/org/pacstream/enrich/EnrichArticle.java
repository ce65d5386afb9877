package org.pacstream.enrich;

import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.pacstream.schemas.RawArticle;

/** Hands each article to the enricher, with the place it was read from. */
final class EnrichArticle implements FixedKeyProcessor<String, RawArticle, Enrichment> {
  private final Enricher enricher;
  private FixedKeyProcessorContext<String, Enrichment> context;

  EnrichArticle(Enricher enricher) {
    this.enricher = enricher;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, Enrichment> context) {
    this.context = context;
  }

  @Override
  public void process(FixedKeyRecord<String, RawArticle> record) {
    RawArticle article = record.value();
    if (article == null) {
      throw new IllegalArgumentException(
          "article "
              + record.key()
              + " has no value; expected an article or, to withdraw one, a record with a revision");
    }
    context.forward(record.withValue(enrich(record.key(), article)));
  }

  /** Readers downstream find an article by its record's key. */
  private Enrichment enrich(String key, RawArticle article) {
    return article.getId().equals(key)
        ? enricher.enrich(article, origin())
        : Enricher.reject(
            article,
            origin(),
            Stage.ARTICLE,
            "key of the record is " + key + ", expected the article's id " + article.getId());
  }

  private Origin origin() {
    return context
        .recordMetadata()
        .map(place -> new Origin(place.topic(), place.partition(), place.offset()))
        .orElseThrow(() -> new IllegalStateException("an article comes from a record"));
  }
}
