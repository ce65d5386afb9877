package org.pacstream.standalone.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
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

  /** Hosts on which members of a consumer group run; empty for a group that is not known. */
  Set<String> members(String group) throws InterruptedException {
    KafkaFuture<ConsumerGroupDescription> description =
        admin.describeConsumerGroups(List.of(group)).describedGroups().get(group);
    try {
      return description.get().members().stream()
          .map(MemberDescription::host)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return Set.of();
      }
      throw failure(e);
    }
  }

  <T> T get(KafkaFuture<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private Failure failure(ExecutionException e) {
    return e.getCause() instanceof TimeoutException
        ? new Failure(
            "no broker answers at " + bootstrapServers() + " (kafka.bootstrap.servers, --kafka)",
            e.getCause())
        : new Failure(
            "Kafka at " + bootstrapServers() + ": " + e.getCause().getMessage(), e.getCause());
  }

  @Override
  public void close() {
    admin.close();
  }
}
