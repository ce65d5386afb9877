package org.pacstream.schemas;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;

/**
 * Where Kafka and the schema registry are, and how to speak to them.
 *
 * @param kafka client properties, {@code bootstrap.servers} among them: every setting that begins
 *     with {@code kafka.}
 * @param registryUrl base URLs of the schema registry, separated by commas
 * @param registry the registry client's own settings: basic auth and TLS
 * @param partitions of topics this process creates
 */
public record Connection(
    Map<String, String> kafka, String registryUrl, Map<String, String> registry, int partitions) {
  private static final ConfigDef SETTINGS =
      new ConfigDef()
          .define(
              "kafka.bootstrap.servers",
              Type.LIST,
              "localhost:9092",
              Importance.HIGH,
              "Brokers to start from, host:port")
          .define(
              "schema.registry.url",
              Type.LIST,
              "http://localhost:8081",
              Importance.HIGH,
              "Base URLs of the schema registry")
          .define(
              "topics.partitions",
              Type.INT,
              Topics.DEFAULT_PARTITIONS,
              ConfigDef.Range.between(1, 1000),
              Importance.MEDIUM,
              "Partitions of the topics that are created");

  public Connection {
    kafka = Map.copyOf(kafka);
    registry = Map.copyOf(registry);
  }

  public static Connection from(Settings settings) {
    var read = settings.read(SETTINGS);
    var kafka = new HashMap<>(settings.withPrefix("kafka."));
    kafka.put("bootstrap.servers", String.join(",", read.getList("kafka.bootstrap.servers")));
    var registry = new HashMap<String, String>();
    settings
        .withPrefix("schema.registry.")
        .forEach((key, value) -> registry.put("schema.registry." + key, value));
    settings
        .withPrefix("basic.auth.")
        .forEach((key, value) -> registry.put("basic.auth." + key, value));
    return new Connection(
        kafka,
        String.join(",", read.getList("schema.registry.url")),
        registry,
        read.getInt("topics.partitions"));
  }

  /** A new client; ids and schemas it has seen are cached in it. */
  public SchemaRegistryClient schemaRegistry() {
    return new CachedSchemaRegistryClient(List.of(registryUrl.split(",")), 1000, registry);
  }
}
