package org.pacstream.ingest.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.types.Password;
import org.pacstream.schemas.InvalidSettings;

/**
 * Where the service listens, and to whom.
 *
 * @param host address or name to listen on
 * @param port 0 for any free one
 * @param apiKey that POST and DELETE must show; never empty where host is not a loopback address
 * @param threads that serve requests
 * @param batches that are taken at one time, each of which holds a thread
 */
public record HttpConfig(
    String host, int port, Optional<Password> apiKey, int threads, int batches) {
  private static final String HOST = "ingest.host";
  private static final String PORT = "ingest.port";
  private static final String API_KEY = "ingest.api.key";
  private static final String THREADS = "ingest.threads";
  private static final String BATCHES = "ingest.batches";

  public HttpConfig {
    if (apiKey.isEmpty() && !loopback(host)) {
      throw new InvalidSettings(
          Map.of(
              API_KEY,
              "missing: "
                  + HOST
                  + " "
                  + host
                  + " is not a loopback address, and there POST and DELETE need an API key"));
    }
    if (batches >= threads) {
      throw new InvalidSettings(
          Map.of(BATCHES, batches + ": expected fewer than " + THREADS + ", " + threads));
    }
  }

  /** The keys, for a service to read together with its own. */
  public static ConfigDef define(ConfigDef settings) {
    return settings
        .define(HOST, Type.STRING, "127.0.0.1", Importance.HIGH, "Address to listen on")
        .define(
            PORT,
            Type.INT,
            8080,
            Range.between(0, 65_535),
            Importance.HIGH,
            "Port to listen on; 0 for any free one")
        .define(
            API_KEY,
            Type.PASSWORD,
            null,
            Importance.HIGH,
            "Key that POST and DELETE must show; required unless the address is a loopback one")
        .define(
            THREADS,
            Type.INT,
            32,
            Range.between(10, 1_000),
            Importance.LOW,
            "Threads that serve requests")
        .define(
            BATCHES,
            Type.INT,
            8,
            Range.between(1, 900),
            Importance.LOW,
            "Batches taken at one time");
  }

  /**
   * @throws InvalidSettings when an API key is missing
   */
  public static HttpConfig from(AbstractConfig read) {
    return new HttpConfig(
        read.getString(HOST),
        read.getInt(PORT),
        Optional.ofNullable(read.getPassword(API_KEY)).filter(key -> !key.value().isBlank()),
        read.getInt(THREADS),
        read.getInt(BATCHES));
  }

  boolean loopback() {
    return loopback(host);
  }

  private static boolean loopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new InvalidSettings(Map.of(HOST, host + ": no such address"));
    }
  }
}
