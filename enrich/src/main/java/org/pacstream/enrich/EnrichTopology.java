package org.pacstream.enrich;

import java.util.function.Supplier;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.RawArticle;
import org.pacstream.schemas.RejectedArticle;
import org.pacstream.schemas.Topic;
import org.pacstream.schemas.Topics;

/**
 * From articles to what they report. It keeps no state.
 *
 * <pre>
 * articles.raw ─▶ enrich-article ─┬▶ articles.enriched
 *                                 └▶ articles.rejected   (at which stage, why, and where it stands)
 *       └▶ enrich.dead-letters   (bytes that are no article, by the handlers in the settings)
 * </pre>
 */
record EnrichTopology(Topics topics, Enricher enricher, StreamsConfig config)
    implements Supplier<Topology> {
  @Override
  public Topology get() {
    Topic<String, RawArticle> raw = topics.rawArticles();
    Topic<String, EnrichedArticle> enriched = topics.enrichedArticles();
    Topic<String, RejectedArticle> rejected = topics.rejectedArticles();
    var builder = new StreamsBuilder(new TopologyConfig(config));
    // Enrichments stay in memory between the nodes and need no serde.
    KStream<String, Enrichment> enrichments =
        builder.stream(
                raw.name(),
                raw.readAs("read-raw-articles").withTimestampExtractor(new PublicationTime()))
            .processValues(() -> new EnrichArticle(enricher), Named.as("enrich-article"));
    enrichments
        .flatMapValues(Enrichment::accepted, Named.as("keep-accepted"))
        .to(enriched.name(), enriched.writeAs("write-enriched-articles"));
    enrichments
        .flatMapValues(Enrichment::rejected, Named.as("keep-rejected"))
        .to(rejected.name(), rejected.writeAs("write-rejected-articles"));
    return builder.build();
  }
}
