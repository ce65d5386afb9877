package org.pacstream.standalone;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.pacstream.aggregate.AggregateService;
import org.pacstream.enrich.EnrichService;
import org.pacstream.ingest.IngestService;
import org.pacstream.ingest.http.CannotListen;
import org.pacstream.schemas.Settings;
import org.pacstream.standalone.broker.EmbeddedBroker;
import org.pacstream.standalone.local.DataFolder;
import org.pacstream.standalone.local.Failure;
import org.pacstream.standalone.local.Folders;
import org.pacstream.standalone.registry.RegistryEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The services of one process. Starts them in the order of {@link Role}, each told where its
 * neighbours listen, and stops them in the opposite one. May be closed by another thread at any
 * moment, during the start too.
 */
public final class Standalone implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);
  private static final long FREE_BYTES = 64L << 20;

  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private boolean closed;
  private Settings settings;
  private Path data;

  /**
   * What a process does unless told: everything, except what is to be found elsewhere.
   *
   * @throws Failure when a broker or registry is wanted here and named elsewhere too
   */
  public static Set<Role> roles(Settings settings) {
    var values = settings.values();
    boolean brokerElsewhere = values.containsKey("kafka.bootstrap.servers");
    boolean registryElsewhere = values.containsKey("schema.registry.url");
    String wanted = values.get("roles");
    if (wanted == null) {
      var roles = EnumSet.allOf(Role.class);
      if (brokerElsewhere) {
        roles.remove(Role.BROKER);
      }
      if (registryElsewhere) {
        roles.remove(Role.REGISTRY);
      }
      return roles;
    }
    Set<Role> roles = Role.parse(wanted);
    refuse(roles.contains(Role.BROKER) && brokerElsewhere, "broker", "kafka.bootstrap.servers");
    refuse(roles.contains(Role.REGISTRY) && registryElsewhere, "registry", "schema.registry.url");
    return roles;
  }

  private static void refuse(boolean twice, String role, String key) {
    if (twice) {
      throw new Failure(
          "roles name the "
              + role
              + ", but "
              + key
              + " names one elsewhere: leave one of them out");
    }
  }

  /**
   * @param data where state is kept; null for a temporary folder, deleted on close
   * @param anyPorts whether a default port that is taken may be replaced by a free one
   */
  public void start(Settings given, Set<Role> roles, Path data, boolean anyPorts) {
    settings = given;
    for (Listener listener : Listener.ALL) {
      if (roles.contains(listener.role())) {
        settings = listener.claim(settings, anyPorts);
      }
    }
    var folder = DataFolder.open(data == null ? temporaryFolder() : data, FREE_BYTES);
    add(folder);
    this.data = folder.path();
    if (!settings.values().containsKey("state.dir")) {
      settings =
          Listener.with(settings, Map.of("state.dir", this.data.resolve("streams").toString()));
    }
    for (Role role : EnumSet.copyOf(roles)) {
      try {
        start(role);
      } catch (IllegalStateException | KafkaException | CannotListen e) {
        throw new Failure(role + " does not start: " + e.getMessage(), e);
      }
    }
  }

  /** Only the broker of a data folder, on any free port, for work on its topics. */
  public void startForMaintenance(Settings given, Path data) {
    start(Listener.with(given, Map.of("broker.port", "0")), EnumSet.of(Role.BROKER), data, false);
  }

  /** As given, with the addresses of what runs here. */
  public Settings settings() {
    return settings;
  }

  public Path data() {
    return data;
  }

  private void start(Role role) {
    switch (role) {
      case BROKER -> {
        var broker = EmbeddedBroker.start(data.resolve("broker"), Listener.BROKER.port(settings));
        add(broker);
        settings =
            Listener.with(settings, Map.of("kafka.bootstrap.servers", broker.bootstrapServers()));
      }
      case REGISTRY -> {
        var registry =
            RegistryEndpoint.start(
                data.resolve("registry"),
                Listener.REGISTRY.host(settings),
                Listener.REGISTRY.port(settings),
                CompatibilityLevel.FULL_TRANSITIVE);
        add(registry);
        settings =
            Listener.with(
                settings, Map.of("schema.registry.url", "http://127.0.0.1:" + registry.port()));
      }
      case AGGREGATE -> add(AggregateService.start(settings));
      case ENRICH -> add(EnrichService.start(settings));
      case INGEST -> add(IngestService.start(settings));
    }
    LOG.debug("{} started", role);
  }

  private synchronized void add(AutoCloseable service) {
    running.push(service);
    if (closed) {
      stopAll();
    }
  }

  private Path temporaryFolder() {
    try {
      var folder = Files.createTempDirectory("pacstream-");
      add(() -> Folders.delete(folder));
      return folder;
    } catch (IOException e) {
      throw new Failure(
          "no temporary folder in %s: %s"
              .formatted(System.getProperty("java.io.tmpdir"), e.getMessage()),
          e);
    }
  }

  /** Stops what runs; what fails to stop is logged, and the rest stopped all the same. */
  @Override
  public synchronized void close() {
    closed = true;
    stopAll();
  }

  private void stopAll() {
    while (!running.isEmpty()) {
      AutoCloseable service = running.pop();
      try {
        service.close();
      } catch (Exception e) {
        LOG.warn("{} did not stop cleanly", service.getClass().getSimpleName(), e);
      }
    }
  }
}
