package org.pacstream.ingest.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.pacstream.schemas.AvroFailure;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.RawArticle;
import org.pacstream.schemas.Topic;
import org.pacstream.schemas.Topics;
import org.pacstream.schemas.TopicsAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes articles to the topic of raw articles: key the article's id, timestamp its publication
 * time. The producer is idempotent and waits for all in-sync replicas. Safe for use by many
 * threads.
 */
public final class Publisher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration RETRY = Duration.ofMillis(250);

  /** What a record costs beside its value. */
  private static final int OVERHEAD_BYTES = 256;

  /** Room for batches that are not full. */
  private static final long BUFFER_SLACK_BYTES = 16L * 1024 * 1024;

  /** Prefixes of settings that are for one kind of client alone. */
  private static final Set<String> ROLES =
      Set.of("producer.", "consumer.", "admin.", "streams.", "main.consumer.", "restore.consumer.");

  private final Topic<String, RawArticle> topic;
  private final Producer<String, byte[]> producer;
  private final PublishConfig config;
  private final BooleanSupplier answers;
  private final List<AutoCloseable> companions;
  private final AtomicLong inFlightBytes = new AtomicLong();
  private final AtomicBoolean failing = new AtomicBoolean();
  private volatile boolean broken;

  Publisher(
      Topic<String, RawArticle> topic,
      Producer<String, byte[]> producer,
      PublishConfig config,
      BooleanSupplier answers,
      List<AutoCloseable> companions) {
    this.topic = topic;
    this.producer = producer;
    this.config = config;
    this.answers = answers;
    this.companions = List.copyOf(companions);
  }

  /**
   * Connects, creates the topic where it is missing and registers its schema.
   *
   * @throws org.pacstream.schemas.BrokerUnreachable when no broker answers in time
   * @throws AvroFailure when the registry does not answer in time, or refuses the schema
   */
  public static Publisher open(Connection connection, PublishConfig config) {
    Topic<String, RawArticle> topic = connection.topics().rawArticles();
    try (var admin = TopicsAdmin.of(connection)) {
      admin.create(List.of(topic));
    }
    register(topic, connection);
    var watch = BrokerWatch.start(Admin.create(settings(connection, "admin.")), topic.name());
    try {
      return new Publisher(
          topic,
          new KafkaProducer<>(producer(connection, config)),
          config,
          watch::answers,
          List.of(watch));
    } catch (RuntimeException e) {
      watch.close();
      throw e;
    }
  }

  /**
   * Publishes one article. The stage completes within the time an acknowledgement may take and
   * never with an exception; it may do so on the producer's own thread, which must not be held up.
   */
  public CompletionStage<Publication> publish(RawArticle article) {
    if (!ready()) {
      return failed(Publication.Cause.UNAVAILABLE, "the broker does not answer");
    }
    byte[] value;
    try {
      value = topic.values().serializer().serialize(topic.name(), article);
    } catch (AvroFailure e) {
      if (!e.isOfRegistry()) {
        throw e;
      }
      LOG.warn("article {} cannot be written: {}", article.getId(), e.getMessage());
      return failed(Publication.Cause.UNAVAILABLE, "the schema registry does not answer");
    }
    long bytes = (long) value.length + OVERHEAD_BYTES;
    if (!take(bytes)) {
      return failed(
          Publication.Cause.BUSY,
          "articles of " + config.inFlightBytes() + " bytes wait for their acknowledgement");
    }
    return send(article, value, bytes);
  }

  /** True while articles can be published: the broker answers, and the producer is in order. */
  public boolean ready() {
    return !broken && answers.getAsBoolean();
  }

  /** False when only a new publisher can help: the producer gave up for good. */
  public boolean sound() {
    return !broken;
  }

  /** How long the stage of {@link #publish} may take. */
  public Duration acknowledgeTimeout() {
    return config.acknowledgeTimeout();
  }

  private CompletionStage<Publication> send(RawArticle article, byte[] value, long bytes) {
    var publication = new CompletableFuture<Publication>();
    var message =
        new ProducerRecord<>(
            topic.name(), null, article.getPublished().toEpochMilli(), article.getId(), value);
    try {
      var unused =
          producer.send(
              message,
              (written, trouble) -> {
                inFlightBytes.addAndGet(-bytes);
                log(trouble);
                publication.complete(publication(written, trouble));
              });
    } catch (InterruptException e) {
      inFlightBytes.addAndGet(-bytes);
      return failed(Publication.Cause.UNAVAILABLE, "the service is being stopped");
    } catch (KafkaException | IllegalStateException e) {
      inFlightBytes.addAndGet(-bytes);
      broken = true;
      LOG.error("the producer has given up", e);
      return failed(Publication.Cause.UNAVAILABLE, "the producer has given up");
    }
    return publication;
  }

  /** Takes room for an article; a single one always has it. */
  private boolean take(long bytes) {
    long taken = inFlightBytes.addAndGet(bytes);
    if (taken <= config.inFlightBytes() || taken == bytes) {
      return true;
    }
    inFlightBytes.addAndGet(-bytes);
    return false;
  }

  /** Once for a run of failures, not once for each. */
  private void log(Exception trouble) {
    if (trouble == null) {
      failing.set(false);
    } else if (!failing.getAndSet(true)) {
      LOG.warn("an article was not acknowledged: {}", trouble.toString());
    }
  }

  private static Publication publication(RecordMetadata written, Exception trouble) {
    if (trouble == null) {
      return new Publication.Acknowledged(written.partition(), written.offset());
    }
    if (trouble instanceof RecordTooLargeException) {
      return new Publication.Failed(
          Publication.Cause.TOO_LARGE, "the broker takes no message of this size");
    }
    if (trouble instanceof InvalidTimestampException) {
      return new Publication.Failed(
          Publication.Cause.TOO_EARLY, "by the broker's clock it is more than an hour ahead");
    }
    if (trouble instanceof BufferExhaustedException) {
      return new Publication.Failed(Publication.Cause.BUSY, "the producer's buffer is full");
    }
    return new Publication.Failed(
        Publication.Cause.UNAVAILABLE, "the broker did not acknowledge it in time");
  }

  private static CompletionStage<Publication> failed(Publication.Cause cause, String detail) {
    return CompletableFuture.completedFuture(new Publication.Failed(cause, detail));
  }

  /** So that no later publication waits for the registry: the serde remembers its schema's id. */
  private static void register(Topic<String, RawArticle> topic, Connection connection) {
    var probe =
        RawArticle.newBuilder().setId("").setRevision(0).setPublished(Instant.EPOCH).build();
    long deadline = System.nanoTime() + connection.topicsTimeout().toNanos();
    boolean told = false;
    while (true) {
      try {
        topic.values().serializer().serialize(topic.name(), probe);
        return;
      } catch (AvroFailure.RegistryUnavailable e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        if (!told) {
          LOG.warn(
              "{}; asked again for {} s", e.getMessage(), connection.topicsTimeout().toSeconds());
          told = true;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(RETRY.toMillis());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private static Map<String, Object> producer(Connection connection, PublishConfig config) {
    int acknowledge = (int) config.acknowledgeTimeout().toMillis();
    var properties = new HashMap<String, Object>();
    properties.put(ProducerConfig.CLIENT_ID_CONFIG, "pacstream-ingest");
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    // Whoever posts one article waits for it; a batch fills the sender's requests by itself.
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, acknowledge);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, acknowledge / 2);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, acknowledge / 2);
    properties.put(
        ProducerConfig.BUFFER_MEMORY_CONFIG, config.inFlightBytes() + BUFFER_SLACK_BYTES);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_MESSAGE_BYTES);
    properties.putAll(settings(connection, "producer."));
    // What a reply promises is not for settings to weaken.
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return properties;
  }

  /** Settings for every client, and those for one role over them. */
  private static Map<String, Object> settings(Connection connection, String role) {
    var settings = new HashMap<String, Object>();
    connection
        .kafka()
        .forEach(
            (key, value) -> {
              if (ROLES.stream().noneMatch(key::startsWith)) {
                settings.put(key, value);
              }
            });
    connection
        .kafka()
        .forEach(
            (key, value) -> {
              if (key.startsWith(role)) {
                settings.put(key.substring(role.length()), value);
              }
            });
    return settings;
  }

  /** Waits for what is on its way, then lets go. */
  @Override
  public void close() {
    producer.close(CLOSE_TIMEOUT);
    for (AutoCloseable companion : companions) {
      try {
        companion.close();
      } catch (Exception e) {
        LOG.warn("while closing", e);
      }
    }
  }
}
