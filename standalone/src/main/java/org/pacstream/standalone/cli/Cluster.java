package org.pacstream.standalone.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TimeoutException;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.Topics;
import org.pacstream.standalone.local.Failure;

/** A Kafka cluster as an administrator sees it; a cluster that does not answer is told as such. */
final class Cluster implements AutoCloseable {
  private static final int TIMEOUT_MS = 10_000;

  private final Connection connection;
  private final Admin admin;

  Cluster(Settings settings) {
    this.connection = Connection.from(settings);
    Map<String, Object> properties = new HashMap<>(connection.kafka());
    properties.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    properties.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS / 2);
    this.admin = Admin.create(properties);
  }

  Admin admin() {
    return admin;
  }

  String bootstrapServers() {
    return connection.kafka().get("bootstrap.servers");
  }

  Map<String, String> properties() {
    return connection.kafka();
  }

  /** Topics as they are defined; their serdes are not used here. */
  Topics topics() {
    return connection.topics();
  }

  <T> T get(KafkaFuture<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw new Failure(
            "no broker answers at " + bootstrapServers() + " (kafka.bootstrap.servers, --kafka)",
            e.getCause());
      }
      throw new Failure(
          "Kafka at " + bootstrapServers() + ": " + e.getCause().getMessage(), e.getCause());
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
