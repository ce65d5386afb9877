package org.pacstream.schemas;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Avro in Confluent's wire format: a zero byte, the schema's id in four bytes (big-endian), the
 * Avro binary body. Subjects are named after the topic ({@code <topic>-value}).
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
  private static final byte MAGIC = 0;
  private static final int HEADER_BYTES = 5;

  static {
    // Avro makes instances of no class it was not told to trust.
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(),
            type -> type.getPackageName().startsWith("org.pacstream.")));
  }

  private final SchemaRegistryClient registry;
  private final SpecificData model;
  private final Schema schema;
  private final Map<String, Integer> idsBySubject = new ConcurrentHashMap<>();
  private final Map<Integer, SpecificDatumReader<T>> readersById = new ConcurrentHashMap<>();

  private AvroSerde(Class<T> type, SchemaRegistryClient registry) {
    this.registry = registry;
    this.model = SpecificData.getForClass(type);
    this.schema = model.getSchema(type);
  }

  public static <T extends SpecificRecord> AvroSerde<T> of(
      Class<T> type, SchemaRegistryClient registry) {
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
    int id = idsBySubject.computeIfAbsent(topic + "-value", this::register);
    try {
      var bytes = new ByteArrayOutputStream();
      bytes.write(MAGIC);
      bytes.write(ByteBuffer.allocate(4).putInt(id).array());
      BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
      new SpecificDatumWriter<T>(schema, model).write(value, encoder);
      encoder.flush();
      return bytes.toByteArray();
    } catch (IOException | RuntimeException e) {
      throw new SerializationException("cannot write " + schema.getName() + " to " + topic, e);
    }
  }

  private T read(String topic, byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    if (bytes.length < HEADER_BYTES || bytes[0] != MAGIC) {
      throw new SerializationException("not in Confluent's wire format, on " + topic);
    }
    int id = ByteBuffer.wrap(bytes, 1, 4).getInt();
    SpecificDatumReader<T> reader = readersById.computeIfAbsent(id, this::reader);
    try {
      return reader.read(
          null,
          DecoderFactory.get()
              .binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null));
    } catch (IOException | RuntimeException e) {
      throw new SerializationException("cannot read " + schema.getName() + " of " + topic, e);
    }
  }

  private int register(String subject) {
    try {
      return registry.register(subject, new AvroSchema(schema));
    } catch (IOException | RestClientException e) {
      throw new SerializationException("cannot register " + subject, e);
    }
  }

  private SpecificDatumReader<T> reader(int id) {
    try {
      Schema writer = (Schema) registry.getSchemaById(id).rawSchema();
      return new SpecificDatumReader<>(writer, schema, model);
    } catch (IOException | RestClientException e) {
      throw new SerializationException("cannot look up schema " + id, e);
    }
  }
}
