package org.pacstream.schemas;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates and describes topics. What exists is never changed: it may hold somebody's data and
 * somebody's choice of partitions.
 */
public final class TopicsAdmin implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicsAdmin.class);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Admin admin;
  private final String brokers;
  private final short replicationFactor;
  private final Duration timeout;

  private TopicsAdmin(Admin admin, Connection connection) {
    this.admin = admin;
    this.brokers = connection.kafka().get("bootstrap.servers");
    this.replicationFactor = connection.replicationFactor();
    this.timeout = connection.topicsTimeout();
  }

  /**
   * @throws BrokerUnreachable when no address can be resolved
   */
  public static TopicsAdmin of(Connection connection) {
    Map<String, Object> properties = new HashMap<>(connection.kafka());
    String wait =
        String.valueOf(Math.min(Integer.MAX_VALUE, connection.topicsTimeout().toMillis()));
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, wait);
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, wait);
    try {
      return new TopicsAdmin(Admin.create(properties), connection);
    } catch (KafkaException e) {
      if (e.getCause() instanceof ConfigException unresolved) {
        throw new BrokerUnreachable(
            "no broker at "
                + connection.kafka().get("bootstrap.servers")
                + ": "
                + unresolved.getMessage(),
            e);
      }
      throw e;
    }
  }

  /** All public topics of a connection, created where missing. */
  public static List<TopicState> createAll(Connection connection) {
    try (var admin = of(connection)) {
      return admin.create(connection.topics().all());
    }
  }

  /**
   * Creates those that are missing and waits until the brokers know them. Others may do the same at
   * the same time. One that exists otherwise than asked is left as it is, and a warning is logged.
   *
   * @return all of them, as they are now
   * @throws BrokerUnreachable when no broker answers in time
   * @throws KafkaException when a broker refuses: not authorised, fewer brokers than replicas
   */
  public List<TopicState> create(Collection<? extends Topic<?, ?>> topics) {
    Set<String> there = names();
    var missing =
        topics.stream()
            .filter(topic -> !there.contains(topic.name()))
            .map(
                topic ->
                    new NewTopic(topic.name(), topic.partitions(), replicationFactor)
                        .configs(topic.configs()))
            .toList();
    admin.createTopics(missing).values().forEach(this::awaitCreation);
    var states = awaitAll(topics);
    for (var state : states) {
      if (!state.differences().isEmpty()) {
        LOG.warn(
            "topic {} is kept as it is: {}", state.name(), String.join("; ", state.differences()));
      }
    }
    return states;
  }

  /**
   * In the order given, the missing ones too.
   *
   * @throws BrokerUnreachable when no broker answers in time
   */
  public List<TopicState> describe(Collection<? extends Topic<?, ?>> topics) {
    Set<String> there = names();
    var present = topics.stream().filter(topic -> there.contains(topic.name())).toList();
    var resources =
        present.stream()
            .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
            .toList();
    var descriptions =
        admin.describeTopics(present.stream().<String>map(Topic::name).toList()).topicNameValues();
    var configs = admin.describeConfigs(resources).values();
    var states = new ArrayList<TopicState>();
    for (var topic : topics) {
      states.add(
          there.contains(topic.name())
              ? state(
                  topic,
                  descriptions.get(topic.name()),
                  configs.get(new ConfigResource(ConfigResource.Type.TOPIC, topic.name())))
              : TopicState.missing(topic));
    }
    return states;
  }

  @Override
  public void close() {
    admin.close(timeout);
  }

  private TopicState state(
      Topic<?, ?> topic, KafkaFuture<TopicDescription> description, KafkaFuture<Config> config) {
    try {
      return state(topic, get(description), get(config));
    } catch (UnknownTopicOrPartitionException e) {
      return TopicState.missing(topic); // gone, or not known yet to the broker that was asked
    }
  }

  private static TopicState state(Topic<?, ?> topic, TopicDescription description, Config config) {
    int partitions = description.partitions().size();
    int replicas =
        description.partitions().stream()
            .mapToInt(partition -> partition.replicas().size())
            .min()
            .orElse(0);
    var differences = new ArrayList<String>();
    if (partitions != topic.partitions()) {
      differences.add("partitions %d, expected %d".formatted(partitions, topic.partitions()));
    }
    new TreeMap<>(topic.configs())
        .forEach(
            (key, expected) -> {
              String actual = config.get(key) == null ? null : config.get(key).value();
              if (!expected.equals(actual)) {
                differences.add("%s %s, expected %s".formatted(key, actual, expected));
              }
            });
    var policy = config.get("cleanup.policy");
    return new TopicState(
        topic.name(),
        true,
        partitions,
        replicas,
        policy == null ? "" : policy.value(),
        differences);
  }

  private List<TopicState> awaitAll(Collection<? extends Topic<?, ?>> topics) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (true) {
      var states = describe(topics);
      if (states.stream().allMatch(TopicState::present)) {
        return states;
      }
      if (System.nanoTime() > deadline) {
        throw new BrokerUnreachable(
            "topics created at %s are still unknown there after %d s: %s"
                .formatted(
                    brokers,
                    timeout.toSeconds(),
                    states.stream()
                        .filter(state -> !state.present())
                        .map(TopicState::name)
                        .collect(Collectors.joining(", "))),
            null);
      }
      pause();
    }
  }

  private void awaitCreation(String name, KafkaFuture<Void> creation) {
    try {
      get(creation);
      LOG.info("topic {} created", name);
    } catch (TopicExistsException e) {
      LOG.debug("topic {} was created by another process", name);
    }
  }

  private Set<String> names() {
    return get(admin.listTopics(new ListTopicsOptions().listInternal(false)).names());
  }

  private <T> T get(KafkaFuture<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TimeoutException || e.getCause() instanceof DisconnectException) {
        throw new BrokerUnreachable(
            "no broker at %s answers within %d ms: %s"
                .formatted(brokers, timeout.toMillis(), e.getCause().getMessage()),
            e.getCause());
      }
      if (e.getCause() instanceof KafkaException refused) {
        throw refused;
      }
      throw new KafkaException("brokers at " + brokers + ": " + e.getCause().getMessage(), e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
