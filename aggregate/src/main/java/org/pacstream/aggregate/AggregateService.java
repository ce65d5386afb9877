package org.pacstream.aggregate;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.pacstream.aggregate.query.Books;
import org.pacstream.aggregate.query.QueryServer;
import org.pacstream.aggregate.state.Stores;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.TopicState;
import org.pacstream.schemas.Topics;
import org.pacstream.schemas.TopicsAdmin;
import org.pacstream.schemas.failure.ThreadReplacement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka Streams: from reports to totals, and the queries over them. Started once, closed once. Any
 * number of processes with one application id share the work.
 */
public final class AggregateService implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(AggregateService.class);

  /** Below the thirty seconds that container platforms wait before they kill. */
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

  private final SchemaRegistryClient registry;
  private final KafkaStreams streams;
  private final ThreadReplacement replacement;
  private final CountDownLatch running = new CountDownLatch(1);
  private QueryServer queries;

  private AggregateService(
      SchemaRegistryClient registry, KafkaStreams streams, ThreadReplacement replacement) {
    this.registry = registry;
    this.streams = streams;
    this.replacement = replacement;
  }

  /**
   * Creates the topics that are missing, and starts to read and to answer. Returns before the
   * totals are restored: see {@link #awaitRunning}.
   *
   * @throws org.pacstream.schemas.InvalidSettings naming every key that is bad
   * @throws org.pacstream.schemas.BrokerUnreachable when no broker answers in time
   * @throws org.apache.kafka.common.KafkaException when a topic cannot be created
   * @throws IllegalStateException when the query port is taken
   */
  public static AggregateService start(Settings settings) {
    var config = AggregateConfig.from(settings);
    SchemaRegistryClient registry = config.connection().schemaRegistry();
    Topics topics = config.connection().topics(registry);
    int partitions = createTopics(config, topics);
    StreamsConfig properties = config.streams();
    var topology =
        new AggregateTopology(topics, new Stores(registry), config.cyclesFrom(), properties).get();
    var service =
        new AggregateService(
            registry,
            new KafkaStreams(topology, properties),
            new ThreadReplacement(config.restartPause()));
    try {
      service.run(config, partitions);
      return service;
    } catch (RuntimeException e) {
      service.close();
      throw e;
    }
  }

  /** How many partitions the articles have. */
  private static int createTopics(AggregateConfig config, Topics topics) {
    try (var admin = TopicsAdmin.of(config.connection())) {
      List<TopicState> created =
          admin.create(
              List.of(
                  topics.enrichedArticles(),
                  topics.ledger(),
                  topics.candidateTotals(),
                  topics.committeeTotals(),
                  topics.networkTotals(),
                  topics.aggregateDeadLetters()));
      return created.get(0).partitions();
    }
  }

  private void run(AggregateConfig config, int partitions) {
    streams.setUncaughtExceptionHandler(replacement);
    streams.setStateListener(
        (now, before) -> {
          if (now == State.RUNNING) {
            running.countDown();
          }
        });
    Optional<HostInfo> self = config.advertised().map(HostInfo::buildFromEndpoint);
    queries =
        QueryServer.start(
            config.queryHost(),
            config.queryPort(),
            new Books(this::store),
            new StreamsInstances(streams, self, partitions),
            Clock.systemUTC(),
            config.asOfLatest());
    streams.start();
  }

  private <V> ReadOnlyKeyValueStore<String, V> store(String name) {
    State state = streams.state();
    if (!state.isRunningOrRebalancing()) {
      throw new InvalidStateStoreException("no totals are kept here: the state is " + state);
    }
    return streams.store(
        StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
  }

  /** RUNNING once it keeps totals; ERROR when it stopped for good. */
  public State state() {
    return streams.state();
  }

  /**
   * Waits until partitions are assigned, totals restored and articles read.
   *
   * @return false when the time passed first
   */
  public boolean awaitRunning(Duration timeout) throws InterruptedException {
    return running.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Port that queries are answered on. */
  public int port() {
    return queries.port();
  }

  /** Commits what was read and leaves the group, so that the next start need not wait for it. */
  @Override
  public void close() {
    replacement.close();
    if (queries != null) {
      queries.close();
    }
    boolean stopped =
        streams.close(
            CloseOptions.timeout(CLOSE_TIMEOUT)
                .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    if (!stopped) {
      log.warn("aggregation did not stop in {} s; it is left to itself", CLOSE_TIMEOUT.toSeconds());
    }
    try {
      registry.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the schema registry client", e);
    }
  }
}
