package org.pacstream.enrich;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.Topics;
import org.pacstream.schemas.TopicsAdmin;
import org.pacstream.schemas.failure.ThreadReplacement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka Streams: from articles to reports of money flows. Started once, closed once. Any number of
 * processes with one application id share the work.
 */
public final class EnrichService implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EnrichService.class);

  /** Below the thirty seconds that container platforms wait before they kill. */
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

  private final Enricher enricher;
  private final SchemaRegistryClient registry;
  private final KafkaStreams streams;
  private final ThreadReplacement replacement;
  private final CountDownLatch running = new CountDownLatch(1);
  private EnrichHealth health;

  private EnrichService(
      Enricher enricher,
      SchemaRegistryClient registry,
      KafkaStreams streams,
      ThreadReplacement replacement) {
    this.enricher = enricher;
    this.registry = registry;
    this.streams = streams;
    this.replacement = replacement;
  }

  /**
   * Creates the topics that are missing, and starts to read. Returns before the first article is
   * read: see {@link #awaitRunning}.
   *
   * @throws org.pacstream.schemas.InvalidSettings naming every key that is bad
   * @throws org.pacstream.schemas.BrokerUnreachable when no broker answers in time
   * @throws org.apache.kafka.common.KafkaException when a topic cannot be created
   */
  public static EnrichService start(Settings settings) {
    var config = EnrichConfig.from(settings);
    Enricher enricher = Enricher.load(settings);
    try {
      return start(config, enricher);
    } catch (RuntimeException e) {
      enricher.close();
      throw e;
    }
  }

  private static EnrichService start(EnrichConfig config, Enricher enricher) {
    SchemaRegistryClient registry = config.connection().schemaRegistry();
    Topics topics = config.connection().topics(registry);
    try (var admin = TopicsAdmin.of(config.connection())) {
      admin.create(
          List.of(
              topics.rawArticles(),
              topics.enrichedArticles(),
              topics.rejectedArticles(),
              topics.enrichDeadLetters()));
    }
    StreamsConfig properties = config.streams();
    var topology = new EnrichTopology(topics, enricher, properties).get();
    var service =
        new EnrichService(
            enricher,
            registry,
            new KafkaStreams(topology, properties),
            new ThreadReplacement(config.restartPause()));
    try {
      service.run(config);
      return service;
    } catch (RuntimeException e) {
      service.close();
      throw e;
    }
  }

  private void run(EnrichConfig config) {
    streams.setUncaughtExceptionHandler(replacement);
    streams.setStateListener(
        (now, before) -> {
          if (now == KafkaStreams.State.RUNNING) {
            running.countDown();
          }
        });
    if (config.healthPort() >= 0) {
      health =
          EnrichHealth.start(
              streams, replacement, enricher, config.healthHost(), config.healthPort());
    }
    streams.start();
  }

  /** RUNNING once it reads articles; ERROR when it stopped for good. */
  public KafkaStreams.State state() {
    return streams.state();
  }

  /**
   * Waits until partitions are assigned and articles are read.
   *
   * @return false when the time passed first
   */
  public boolean awaitRunning(Duration timeout) throws InterruptedException {
    return running.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Port of the health endpoints.
   *
   * @throws IllegalStateException when the settings ask for none
   */
  public int port() {
    if (health == null) {
      throw new IllegalStateException("enrich.health.port is -1: no health endpoints");
    }
    return health.port();
  }

  /** Commits what was read and leaves the group, so that the next start need not wait for it. */
  @Override
  public void close() {
    replacement.close();
    boolean stopped =
        streams.close(
            CloseOptions.timeout(CLOSE_TIMEOUT)
                .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    if (stopped) {
      enricher.close();
    } else {
      log.warn("enrichment did not stop in {} s; it is left to itself", CLOSE_TIMEOUT.toSeconds());
    }
    if (health != null) {
      health.close();
    }
    try {
      registry.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the schema registry client", e);
    }
  }
}
