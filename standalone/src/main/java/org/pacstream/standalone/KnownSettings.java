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
          "enrich.commit.interval.ms",
          "enrich.restart.pause.ms",
          "enrich.health.host",
          "enrich.health.port",
          "aggregate.application.id",
          "aggregate.threads",
          "aggregate.standby.replicas",
          "aggregate.commit.interval.ms",
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
        .min(Comparator.comparingInt(known -> edits(key, known)))
        .filter(known -> edits(key, known) <= 3)
        .map(known -> " (did you mean " + known + "?)")
        .orElse("");
  }

  /** Letters to add, drop or change to get from one to the other. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
