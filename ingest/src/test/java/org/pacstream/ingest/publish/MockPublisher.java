package org.pacstream.ingest.publish;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.pacstream.schemas.Registry;
import org.pacstream.schemas.Topics;

/** A publisher whose acknowledgements the test gives: a broker cannot be told when to. */
public final class MockPublisher {
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
  private final AtomicBoolean answers = new AtomicBoolean(true);
  private final Publisher publisher;

  public MockPublisher(long inFlightBytes) {
    publisher =
        new Publisher(
            new Topics(Registry.of(new MockSchemaRegistryClient()), 1).rawArticles(),
            producer,
            new PublishConfig(inFlightBytes, Duration.ofMillis(500)),
            answers::get,
            List.of());
  }

  public Publisher publisher() {
    return publisher;
  }

  /** How many articles were handed to Kafka, acknowledged or not. */
  public int sent() {
    return producer.history().size();
  }

  public void brokerAnswers(boolean yes) {
    answers.set(yes);
  }

  /** The oldest article that waits is written. */
  public boolean acknowledge() {
    return producer.completeNext();
  }

  /** The oldest article that waits is not written. */
  public boolean fail(RuntimeException trouble) {
    return producer.errorNext(trouble);
  }

  /** From now on the producer refuses everything. */
  public void giveUp(RuntimeException trouble) {
    producer.sendException = trouble;
  }
}
