package org.pacstream.schemas;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.utils.Utils;

/**
 * Where Kafka and the schema registry are, and how to speak to them.
 *
 * @param kafka client properties, {@code bootstrap.servers} among them: every setting that begins
 *     with {@code kafka.}
 * @param registryUrl base URLs of the schema registry, separated by commas
 * @param registry the registry client's own settings: basic or bearer auth, TLS, timeouts
 * @param autoRegister whether a schema is registered when it is first written to a public topic
 * @param partitions of topics this process creates
 * @param replicationFactor of topics this process creates; -1 for the broker's default
 * @param topicsTimeout how long the creation of topics waits for an answer
 */
public record Connection(
    Map<String, String> kafka,
    String registryUrl,
    Map<String, String> registry,
    boolean autoRegister,
    int partitions,
    short replicationFactor,
    Duration topicsTimeout) {
  static final String AUTO_REGISTER = "schema.registry.auto.register";

  private static final String BOOTSTRAP = "kafka.bootstrap.servers";
  private static final String URL = "schema.registry.url";
  private static final int CACHED_SCHEMAS = 1000;

  private static final ConfigDef SETTINGS =
      new ConfigDef()
          .define(
              BOOTSTRAP,
              Type.LIST,
              "localhost:9092",
              Connection::checkBrokers,
              Importance.HIGH,
              "Brokers to start from, host:port")
          .define(
              URL,
              Type.LIST,
              "http://localhost:8081",
              Connection::checkUrls,
              Importance.HIGH,
              "Base URLs of the schema registry")
          .define(
              AUTO_REGISTER,
              Type.BOOLEAN,
              true,
              Importance.MEDIUM,
              "Register a schema when it is first written; otherwise it must be registered already")
          .define(
              "topics.partitions",
              Type.INT,
              Topics.DEFAULT_PARTITIONS,
              ConfigDef.Range.between(1, 1000),
              Importance.MEDIUM,
              "Partitions of the topics that are created")
          .define(
              "topics.replication.factor",
              Type.SHORT,
              (short) -1,
              (name, value) -> {
                if (!value.equals((short) -1) && (short) value < 1) {
                  throw new ConfigException(
                      name, value, "expected 1 or more, or -1 for the broker's default");
                }
              },
              Importance.MEDIUM,
              "Copies of the topics that are created; -1: the broker's default")
          .define(
              "topics.timeout.ms",
              Type.LONG,
              30_000L,
              ConfigDef.Range.between(1, 3_600_000),
              Importance.LOW,
              "How long the creation of topics waits for a broker");

  public Connection {
    kafka = Map.copyOf(kafka);
    registry = Map.copyOf(registry);
  }

  /**
   * @throws InvalidSettings naming every bad key
   */
  public static Connection from(Settings settings) {
    var read = settings.read(SETTINGS);
    var kafka = new HashMap<>(settings.withPrefix("kafka."));
    kafka.put("bootstrap.servers", String.join(",", read.getList(BOOTSTRAP)));
    var registry = new HashMap<String, String>();
    // The client waits a minute by default, longer than a stream thread can spare.
    registry.put("http.connect.timeout.ms", "5000");
    registry.put("http.read.timeout.ms", "10000");
    for (String prefix : List.of("schema.registry.", "basic.auth.", "bearer.auth.")) {
      settings.withPrefix(prefix).forEach((key, value) -> registry.put(prefix + key, value));
    }
    for (String timeout : List.of("http.connect.timeout.ms", "http.read.timeout.ms")) {
      String given = registry.remove("schema.registry." + timeout);
      if (given != null) {
        registry.put(timeout, given);
      }
    }
    registry.keySet().removeAll(List.of(URL, AUTO_REGISTER));
    return new Connection(
        kafka,
        String.join(",", read.getList(URL)),
        registry,
        read.getBoolean(AUTO_REGISTER),
        read.getInt("topics.partitions"),
        read.getShort("topics.replication.factor"),
        Duration.ofMillis(read.getLong("topics.timeout.ms")));
  }

  /** A new client; ids and schemas it has seen are cached in it. */
  public SchemaRegistryClient schemaRegistry() {
    return new CachedSchemaRegistryClient(
        List.of(registryUrl.split(",")), CACHED_SCHEMAS, registry);
  }

  /** The public topics, with serdes over a new registry client. */
  public Topics topics() {
    return topics(schemaRegistry());
  }

  /** The public topics, with serdes over a client that others share. */
  public Topics topics(SchemaRegistryClient client) {
    return new Topics(
        new Registry(client, Secrets.withoutUserInfo(registryUrl), autoRegister), partitions);
  }

  /** Without passwords. */
  @Override
  public String toString() {
    return "Connection[kafka=%s, registryUrl=%s, registry=%s, autoRegister=%s, partitions=%d, replicationFactor=%d, topicsTimeout=%s]"
        .formatted(
            Secrets.hidden(kafka),
            Secrets.withoutUserInfo(registryUrl),
            Secrets.hidden(registry),
            autoRegister,
            partitions,
            replicationFactor,
            topicsTimeout);
  }

  private static void checkBrokers(String name, Object value) {
    List<?> brokers = (List<?>) value;
    if (brokers.isEmpty()) {
      throw new ConfigException(name, value, "expected host:port, host:port, ...");
    }
    for (Object broker : brokers) {
      String address = broker.toString();
      String host = Utils.getHost(address);
      Integer port = Utils.getPort(address);
      if (host == null || host.isBlank() || port == null || port < 1 || port > 65535) {
        throw new ConfigException(name, broker, "expected host:port, as localhost:9092");
      }
    }
  }

  private static void checkUrls(String name, Object value) {
    List<?> urls = (List<?>) value;
    if (urls.isEmpty()) {
      throw new ConfigException(name, value, "expected a URL, as http://localhost:8081");
    }
    for (Object url : urls) {
      if (!isHttp(url.toString())) {
        throw new ConfigException(
            name,
            Secrets.withoutUserInfo(url.toString()),
            "expected http:// or https:// and a host, as http://localhost:8081");
      }
    }
  }

  private static boolean isHttp(String url) {
    try {
      var uri = new URI(url);
      return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
