package org.pacstream.standalone.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.pacstream.standalone.local.DataFolder;
import org.pacstream.standalone.local.Failure;
import org.pacstream.standalone.local.Port;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One real Kafka broker with its controller (KRaft) in this process. It listens on loopback only,
 * where any Kafka client of this machine can use it, and keeps its topics in a folder across
 * restarts. The classes beneath are Kafka's internal ones: they are named here and nowhere else.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
  private static final int NODE = 1;

  /** Log segments and indexes are sparse files, but the first of them must find room. */
  private static final long FREE_BYTES = 64L * 1024 * 1024;

  /** How often a port that was free a moment ago may turn out taken, where any port will do. */
  private static final int ATTEMPTS = 5;

  private final DataFolder folder;
  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(DataFolder folder, KafkaRaftServer server, int port) {
    this.folder = folder;
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker and returns when it takes requests.
   *
   * @param path where its data is; an empty or absent folder is made ready first
   * @param port to listen on; 0 for any free one
   * @throws Failure when the port is taken, or the folder is in use, full or not to be written
   */
  public static EmbeddedBroker start(Path path, int port) {
    var folder = DataFolder.open(path, FREE_BYTES);
    try {
      format(folder.path());
      for (int attempt = 1; ; attempt++) {
        int client = Port.free("Kafka broker", Port.LOOPBACK, port);
        KafkaRaftServer server = null;
        try {
          server =
              new KafkaRaftServer(config(folder.path(), client, controller(client)), Time.SYSTEM);
          server.startup();
          Exit.setHaltProcedure((status, message) -> halt(folder.path(), status));
          return new EmbeddedBroker(folder, server, client);
        } catch (RuntimeException e) {
          if (server != null) {
            server.shutdown();
          }
          if (!portTaken(e)) {
            throw new Failure(
                "Kafka broker in " + folder.path() + " does not start: " + e.getMessage(), e);
          }
          if (attempt == ATTEMPTS) {
            throw Port.taken("Kafka broker", Port.LOOPBACK, client, e);
          }
        }
      }
    } catch (RuntimeException e) {
      unlock(folder, e);
      throw e;
    }
  }

  /** Value of {@code bootstrap.servers} for its clients. */
  public String bootstrapServers() {
    return Port.LOOPBACK + ":" + port;
  }

  public int port() {
    return port;
  }

  /** Stops cleanly: what was acknowledged is on disk. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    Exit.resetHaltProcedure();
    try {
      folder.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unlock " + folder.path(), e);
    }
  }

  /** Kafka halts the process when it cannot write its data: this says why, in one line. */
  private static void halt(Path folder, int status) {
    LOG.error(
        "the Kafka broker cannot go on with its data in {}, and ends the process; {} MiB are free"
            + " on its disk, what was acknowledged is kept",
        folder,
        folder.toFile().getUsableSpace() / (1024 * 1024));
    Runtime.getRuntime().halt(status);
  }

  private static int controller(int client) {
    int port = Port.free("Kafka controller", Port.LOOPBACK, 0);
    return port == client ? controller(client) : port;
  }

  /** Writes a new cluster id and the first metadata, once: meta.properties is what comes last. */
  private static void format(Path folder) {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    try (var silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(silent)
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(NODE)
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(folder.toString())
          .setDirectories(List.of(folder.toString()))
          .setReleaseVersion(MetadataVersion.latestProduction())
          .run();
    } catch (Exception e) {
      throw new Failure("data folder " + folder + " cannot be made ready: " + e.getMessage(), e);
    }
  }

  private static KafkaConfig config(Path folder, int client, int controller) {
    Map<String, String> config = new HashMap<>();
    config.put("process.roles", "broker,controller");
    config.put("node.id", String.valueOf(NODE));
    config.put("controller.quorum.voters", NODE + "@" + Port.LOOPBACK + ":" + controller);
    config.put("controller.listener.names", "CONTROLLER");
    config.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    config.put("inter.broker.listener.name", "CLIENT");
    config.put(
        "listeners",
        "CLIENT://%s:%d,CONTROLLER://%s:%d"
            .formatted(Port.LOOPBACK, client, Port.LOOPBACK, controller));
    config.put("advertised.listeners", "CLIENT://" + Port.LOOPBACK + ":" + client);
    config.put("log.dirs", folder.toString());
    config.put("auto.create.topics.enable", "false");

    // Copies of Kafka's own topics: there is one node.
    config.put("offsets.topic.replication.factor", "1");
    config.put("offsets.topic.num.partitions", "1");
    config.put("transaction.state.log.replication.factor", "1");
    config.put("transaction.state.log.min.isr", "1");
    config.put("transaction.state.log.num.partitions", "1");
    config.put("share.coordinator.state.topic.replication.factor", "1");
    config.put("share.coordinator.state.topic.min.isr", "1");
    config.put("share.coordinator.state.topic.num.partitions", "1");

    // Small: the default deduplication buffer alone takes 128 MB of heap.
    config.put("log.cleaner.dedupe.buffer.size", "2097152");
    config.put("log.cleaner.threads", "1");
    config.put("log.index.size.max.bytes", "1048576");
    config.put("num.network.threads", "1");
    config.put("num.io.threads", "2");
    config.put("background.threads", "2");

    // Nobody else is about to join a group.
    config.put("group.initial.rebalance.delay.ms", "0");
    config.put("group.streams.initial.rebalance.delay.ms", "0");
    return new KafkaConfig(config, false);
  }

  private static boolean portTaken(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException
          || String.valueOf(cause.getMessage()).contains("Address already in use")) {
        return true;
      }
    }
    return false;
  }

  private static void unlock(DataFolder folder, RuntimeException problem) {
    try {
      folder.close();
    } catch (IOException e) {
      problem.addSuppressed(e);
    }
  }
}
