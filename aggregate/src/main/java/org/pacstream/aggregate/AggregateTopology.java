package org.pacstream.aggregate;

import java.util.OptionalInt;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.pacstream.aggregate.books.TotalsChange;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.state.Stores;
import org.pacstream.schemas.Topics;

/**
 *
 *
 * <pre>
 * articles.enriched ─▶ keep-live-articles ─▶ sayings-by-subject ─▶ keep-totals ─┬▶ spending.ledger
 *   (key: article)        (live-articles)      (key: subject)        (sayings,    ├▶ totals.candidates
 *                                                                  statements, …) ├▶ totals.committees
 *                                                                                 └▶ totals.networks
 * </pre>
 *
 * A saying is all that one article says to one subject, and replaces the previous one whole.
 *
 * @param cyclesFrom cycles before this even year are closed; empty: none is
 */
record AggregateTopology(Topics topics, Stores stores, OptionalInt cyclesFrom, StreamsConfig config)
    implements Supplier<Topology> {

  /** Names the repartition topic and its nodes. */
  static final String SAYINGS_BY_SUBJECT = "sayings-by-subject";

  @Override
  public Topology get() {
    var builder = new StreamsBuilder(new TopologyConfig(config));
    var enriched = topics.enrichedArticles();
    KStream<String, TotalsChange> changes =
        builder.stream(enriched.name(), enriched.readAs("read-enriched-articles"))
            .process(KeepLiveArticles.over(stores), Named.as("keep-live-articles"))
            .repartition(
                Repartitioned.<String, Saying>as(SAYINGS_BY_SUBJECT)
                    .withKeySerde(Serdes.String())
                    .withValueSerde(stores.avro(Saying.class)))
            .process(KeepTotals.over(stores, cyclesFrom), Named.as("keep-totals"));
    var ledger = topics.ledger();
    changes
        .flatMapValues(TotalsChange::entries, Named.as("list-ledger-entries"))
        .to(ledger.name(), ledger.writeAs("write-ledger"));
    var candidates = topics.candidateTotals();
    changes
        .flatMapValues(TotalsChange::candidate, Named.as("keep-candidates"))
        .to(candidates.name(), candidates.writeAs("write-candidate-totals"));
    var committees = topics.committeeTotals();
    changes
        .flatMapValues(TotalsChange::committee, Named.as("keep-committees"))
        .to(committees.name(), committees.writeAs("write-committee-totals"));
    var networks = topics.networkTotals();
    changes
        .flatMapValues(TotalsChange::network, Named.as("keep-networks"))
        .to(networks.name(), networks.writeAs("write-network-totals"));
    return builder.build();
  }
}
