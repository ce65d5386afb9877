package org.pacstream.standalone;

import java.util.List;
import java.util.Map;
import org.pacstream.schemas.Settings;
import org.pacstream.standalone.local.Failure;
import org.pacstream.standalone.local.Port;

/**
 * Something of a role that listens: its name for people and the settings that say where.
 *
 * @param hostKey null where it listens on loopback only
 */
record Listener(Role role, String name, String hostKey, String portKey, int defaultPort) {
  static final Listener BROKER =
      new Listener(Role.BROKER, "Kafka broker", null, "broker.port", 9092);
  static final Listener REGISTRY =
      new Listener(Role.REGISTRY, "schema registry", "registry.host", "registry.port", 8081);
  static final Listener INGEST =
      new Listener(Role.INGEST, "ingest", "ingest.host", "ingest.port", 8080);
  static final Listener QUERIES =
      new Listener(Role.AGGREGATE, "queries", "query.host", "query.port", 8082);
  static final Listener ENRICH_HEALTH =
      new Listener(Role.ENRICH, "enrich health", "enrich.health.host", "enrich.health.port", 8083);
  static final List<Listener> ALL = List.of(BROKER, REGISTRY, INGEST, QUERIES, ENRICH_HEALTH);

  String host(Settings settings) {
    return hostKey == null ? Port.LOOPBACK : settings.values().getOrDefault(hostKey, Port.LOOPBACK);
  }

  /**
   * The port wanted; 0 for any free one, -1 for none.
   *
   * @throws Failure when the setting is no number
   */
  int port(Settings settings) {
    String value = settings.values().get(portKey);
    try {
      return value == null ? defaultPort : Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new Failure(portKey + ": \"" + value + "\": expected a port, 0 to 65535", e);
    }
  }

  /**
   * Makes sure, before anything starts, that the port can be had: a service that fails halfway
   * leaves its neighbours' work behind.
   *
   * @return the settings with the port in them where any free one was wanted
   * @throws Failure naming the port, the listener and the setting
   */
  Settings claim(Settings settings, boolean elsewhereIfTaken) {
    int wanted = port(settings);
    if (wanted < 0) {
      return settings;
    }
    String what = name + " (setting " + portKey + ")";
    int free;
    try {
      free = Port.free(what, host(settings), wanted);
    } catch (Failure e) {
      if (!elsewhereIfTaken || settings.values().containsKey(portKey)) {
        throw e;
      }
      free = Port.free(what, host(settings), 0);
    }
    return with(settings, Map.of(portKey, String.valueOf(free)));
  }

  static Settings with(Settings settings, Map<String, String> more) {
    var values = new java.util.HashMap<>(settings.values());
    values.putAll(more);
    return Settings.of(values);
  }
}
