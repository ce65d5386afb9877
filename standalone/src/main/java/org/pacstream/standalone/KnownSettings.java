package org.pacstream.standalone;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The settings that something here reads, to tell a misspelt one from a good one. */
final class KnownSettings {
  /** Whatever follows these goes to Kafka's or the registry's client as it is. */
  private static final List<String> PREFIXES =
      List.of("kafka.", "schema.registry.", "basic.auth.", "bearer.auth.");

  static final List<String> KEYS =
      List.of(
          "topics.partitions",
          "topics.replication.factor",
          "topics.timeout.ms",
          "roles",
          "data",
          "broker.port",
          "registry.host",
          "registry.port",
          "ingest.host",
          "ingest.port",
          "ingest.api.key",
          "ingest.threads",
          "ingest.batches",
          "ingest.in.flight.bytes",
          "ingest.acknowledge.timeout.ms",
          "enrich.application.id",
          "enrich.threads",
          "enrich.catalogue",
          "enrich.tagger.model",
          "enrich.commit.interval.ms",
          "enrich.restart.pause.ms",
          "enrich.health.host",
          "enrich.health.port",
          "aggregate.application.id",
          "aggregate.threads",
          "aggregate.standby.replicas",
          "aggregate.commit.interval.ms",
          "aggregate.cycles.from",
          "aggregate.restart.pause.ms",
          "query.host",
          "query.port",
          "query.advertised",
          "query.as.of",
          "state.dir");

  private KnownSettings() {}

  static boolean isKnown(String key) {
    return KEYS.contains(key) || PREFIXES.stream().anyMatch(key::startsWith);
  }

  /** " (did you mean …?)" when a known key is spelt nearly so, else nothing. */
  static String nearest(String key) {
    return Stream.concat(KEYS.stream(), Stream.of("kafka.bootstrap.servers", "schema.registry.url"))
        .min(Comparator.comparingInt(known -> Spelling.edits(key, known)))
        .filter(known -> Spelling.edits(key, known) <= 3)
        .map(known -> " (did you mean " + known + "?)")
        .orElse("");
  }
}
