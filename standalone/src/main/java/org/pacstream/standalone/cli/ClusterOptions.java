package org.pacstream.standalone.cli;

import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which Kafka and which schema registry, for commands that talk to them themselves. */
final class ClusterOptions {
  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT,…",
      description = "Kafka brokers to start from (setting kafka.bootstrap.servers).")
  private String kafka;

  @Option(
      names = "--registry",
      paramLabel = "URL",
      description = "Schema registry (setting schema.registry.url).")
  private String registry;

  /** What was given. */
  Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    if (kafka != null) {
      settings.put("kafka.bootstrap.servers", kafka);
    }
    if (registry != null) {
      settings.put("schema.registry.url", registry);
    }
    return settings;
  }
}
