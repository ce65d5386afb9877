package org.pacstream.schemas;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Avro in Confluent's wire format: a zero byte, the schema's id in four bytes (big-endian), the
 * Avro binary body. Subjects are named after the topic ({@code <topic>-value}). A null stays null.
 *
 * <p>The registry is asked once per topic written and once per id read; answers are kept, failures
 * are not. Every failure is an {@link AvroFailure}. Safe for any number of threads.
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
  private static final byte MAGIC = 0;
  private static final int HEADER_BYTES = 5;

  /** A larger buffer is not kept: one long article must not hold memory for ever. */
  private static final int KEPT_BUFFER_BYTES = 256 * 1024;

  private final Registry registry;
  private final SpecificData model;
  private final Schema schema;
  private final SpecificDatumWriter<T> writer;
  private final Map<String, Integer> idsByTopic = new ConcurrentHashMap<>();
  private final Map<Integer, SpecificDatumReader<T>> readersById = new ConcurrentHashMap<>();
  private final ThreadLocal<Output> outputs = ThreadLocal.withInitial(Output::new);
  private final ThreadLocal<BinaryDecoder> inputs = new ThreadLocal<>();

  private AvroSerde(Class<T> type, Registry registry) {
    this.registry = registry;
    this.model = SpecificData.getForClass(type);
    this.schema = model.getSchema(type);
    this.writer = new SpecificDatumWriter<>(schema, model);
  }

  public static <T extends SpecificRecord> AvroSerde<T> of(
      Class<T> type, SchemaRegistryClient registry) {
    return of(type, Registry.of(registry));
  }

  public static <T extends SpecificRecord> AvroSerde<T> of(Class<T> type, Registry registry) {
    return new AvroSerde<>(type, registry);
  }

  @Override
  public Serializer<T> serializer() {
    return this::write;
  }

  @Override
  public Deserializer<T> deserializer() {
    return this::read;
  }

  private byte[] write(String topic, T value) {
    if (value == null) {
      return null;
    }
    int id = id(topic);
    Output output = outputs.get();
    try {
      byte[] bytes = output.write(id, value, writer);
      if (bytes.length > KEPT_BUFFER_BYTES) {
        outputs.remove();
      }
      return bytes;
    } catch (IOException | RuntimeException e) {
      outputs.remove(); // it may hold half a record
      throw new AvroFailure.Unwritable(
          "a value for %s does not fit schema %s: %s"
              .formatted(topic, schema.getFullName(), e.getMessage()),
          e);
    }
  }

  private T read(String topic, byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    if (bytes.length == 0 || bytes[0] != MAGIC) {
      throw new AvroFailure.NotConfluentFormat(
          "a record of %d bytes on %s begins with %s: expected 0x00, the mark of Confluent's wire format"
              .formatted(
                  bytes.length,
                  topic,
                  bytes.length == 0 ? "nothing" : "0x%02X".formatted(bytes[0])));
    }
    if (bytes.length < HEADER_BYTES) {
      throw new AvroFailure.Truncated(
          "a record on %s has %d bytes: expected a zero byte, four of schema id and a body"
              .formatted(topic, bytes.length),
          null);
    }
    int id = ByteBuffer.wrap(bytes, 1, 4).getInt();
    SpecificDatumReader<T> reader = reader(id, topic);
    BinaryDecoder body =
        DecoderFactory.get()
            .binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, inputs.get());
    inputs.set(body);
    try {
      T value = reader.read(null, body);
      if (!body.isEnd()) {
        throw new AvroFailure.TrailingBytes(
            "%s goes on after its end: expected nothing more"
                .formatted(described(id, topic, bytes)));
      }
      return value;
    } catch (AvroFailure e) {
      throw e;
    } catch (EOFException e) {
      throw new AvroFailure.Truncated(
          "%s ends too early: %s".formatted(described(id, topic, bytes), e.getMessage()), e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new AvroFailure.Unreadable(
          "%s cannot be read as %s: %s"
              .formatted(described(id, topic, bytes), schema.getFullName(), e.getMessage()),
          e);
    }
  }

  /** Asked outside the map, so that one slow answer holds up nobody else. */
  private int id(String topic) {
    Integer known = idsByTopic.get(topic);
    if (known == null) {
      known = registry.idOf(schema, topic);
      idsByTopic.put(topic, known);
    }
    return known;
  }

  private SpecificDatumReader<T> reader(int id, String topic) {
    SpecificDatumReader<T> known = readersById.get(id);
    if (known == null) {
      known = new SpecificDatumReader<>(registry.schemaOf(id, topic), schema, model);
      readersById.put(id, known);
    }
    return known;
  }

  private static String described(int id, String topic, byte[] bytes) {
    return "a record of %d bytes with schema %d on %s".formatted(bytes.length, id, topic);
  }

  /** One thread's buffer and encoder. */
  private static final class Output {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private BinaryEncoder encoder;

    <T> byte[] write(int id, T value, SpecificDatumWriter<T> writer) throws IOException {
      bytes.reset();
      bytes.write(MAGIC);
      bytes.writeBytes(ByteBuffer.allocate(4).putInt(id).array());
      encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
      writer.write(value, encoder);
      encoder.flush();
      return bytes.toByteArray();
    }
  }
}
