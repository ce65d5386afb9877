package org.pacstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {
  private static final String TOPIC = "articles.rejected";
  private static final RejectedArticle REJECTED = Samples.rejectedArticle().build();

  private final SchemaRegistryClient registry = new MockSchemaRegistryClient();
  private final AvroSerde<RejectedArticle> serde = AvroSerde.of(RejectedArticle.class, registry);

  @Test
  void theBytesAreConfluentsFrameAndAvrosBinary() throws Exception {
    registry.register(TOPIC + "-value", new AvroSchema(RejectedArticle.getClassSchema()), 1, 258);

    assertThat(HexFormat.of().formatHex(write(REJECTED)))
        .isEqualTo(
            "00" // magic byte
                + "00000102" // schema id 258, big-endian
                + "04"
                + "6131" // id: length 2 as zigzag, "a1"
                + "02" // revision 1
                + "0a"
                + "6d6f6e6579" // "money"
                + "20"
                + "746865207374616765206661696c6564" // "the stage failed"
                + "02" // rulesVersion 1
                + "80e89cffc864" // 2024-10-01T12:00Z in milliseconds
                + "18"
                + "61727469636c65732e726177" // "articles.raw"
                + "04" // partition 2
                + "0a"); // offset 5
  }

  @Test
  void whatIsWrittenIsReadBack() {
    assertThat(read(write(REJECTED))).isEqualTo(REJECTED);
  }

  @Test
  void nullStaysNull() {
    assertThat(write(null)).isNull();
    assertThat(read(null)).isNull();
  }

  @Test
  void aRecordOfAnOlderSchemaIsReadWithDefaults() throws Exception {
    var older =
        new Schema.Parser()
            .parse(
                RawArticle.getClassSchema()
                    .toString()
                    .replaceAll(",\\{\"name\":\"languageHint\".*?\"default\":null\\}", ""));
    assertThat(older.getField("languageHint")).isNull();
    var record = new GenericData.Record(older);
    record.put("id", "a1");
    record.put("revision", 1L);
    record.put("withdrawn", false);
    record.put("title", "t");
    record.put("body", "b");
    record.put("published", 0L);
    var out = new ByteArrayOutputStream();
    out.write(new byte[] {0, 0, 0, 0, 7});
    var encoder = EncoderFactory.get().binaryEncoder(out, null);
    new GenericDatumWriter<Object>(older).write(record, encoder);
    encoder.flush();
    registry.register("articles.raw-value", new AvroSchema(older), 1, 7);

    var article =
        AvroSerde.of(RawArticle.class, registry)
            .deserializer()
            .deserialize("articles.raw", out.toByteArray());

    assertThat(article.getBody()).isEqualTo("b");
    assertThat(article.getLanguageHint()).isNull();
  }

  @Test
  void anotherFormatIsToldByItsFirstByte() {
    assertThatThrownBy(() -> read("{\"id\":1}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(AvroFailure.NotConfluentFormat.class)
        .hasMessage(
            "a record of 8 bytes on articles.rejected begins with 0x7B: expected 0x00, the mark of"
                + " Confluent's wire format");
    assertThatThrownBy(() -> read(new byte[0]))
        .isInstanceOf(AvroFailure.NotConfluentFormat.class)
        .hasMessageContaining("begins with nothing");
  }

  @Test
  void everyTruncationIsToldAsOne() {
    byte[] whole = write(REJECTED);

    for (int length = 1; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut))
          .isInstanceOf(AvroFailure.Truncated.class)
          .hasMessageContaining("articles.rejected")
          .hasMessageContaining(length + " bytes");
    }
  }

  @Test
  void bytesBeyondTheEndAreTold() {
    byte[] longer = Arrays.copyOf(write(REJECTED), write(REJECTED).length + 3);

    assertThatThrownBy(() -> read(longer))
        .isInstanceOf(AvroFailure.TrailingBytes.class)
        .hasMessage(
            "a record of %d bytes with schema 1 on articles.rejected goes on after its end:"
                + " expected nothing more",
            longer.length);
  }

  @Test
  void aRecordOfAnotherKindCannotBeRead() throws Exception {
    byte[] raw =
        AvroSerde.of(RawArticle.class, registry)
            .serializer()
            .serialize(TOPIC, Samples.rawArticle().build());

    assertThatThrownBy(() -> read(raw))
        .isInstanceOf(AvroFailure.Unreadable.class)
        .hasMessageContaining("cannot be read as org.pacstream.schemas.RejectedArticle")
        .hasMessageContaining("RawArticle");
  }

  @Test
  void aHugeLengthTakesNoMemory() {
    byte[] bytes = HexFormat.of().parseHex("0000000001" + "f0ffffff0e" + "010203");
    write(REJECTED); // schema 1

    assertThatThrownBy(() -> read(bytes)).isInstanceOf(AvroFailure.Truncated.class);
  }

  @Test
  void anUnknownIdIsToldAndAskedForAgain() throws Exception {
    byte[] bytes = write(REJECTED);
    var empty = new MockSchemaRegistryClient();
    var reader =
        AvroSerde.of(RejectedArticle.class, new Registry(empty, "http://registry:8081", true));

    assertThatThrownBy(() -> reader.deserializer().deserialize(TOPIC, bytes))
        .isInstanceOf(AvroFailure.UnknownSchemaId.class)
        .hasMessage(
            "schema 1 of a record on articles.rejected is unknown to schema registry"
                + " http://registry:8081: was it written with another registry?");

    empty.register(TOPIC + "-value", new AvroSchema(RejectedArticle.getClassSchema()));
    assertThat(reader.deserializer().deserialize(TOPIC, bytes)).isEqualTo(REJECTED);
  }

  @Test
  void anUnreachableRegistryIsTold() {
    String nowhere = "http://127.0.0.1:1";
    var reader =
        AvroSerde.of(
            RejectedArticle.class,
            new Registry(new CachedSchemaRegistryClient(nowhere, 10), nowhere, true));

    assertThatThrownBy(() -> reader.deserializer().deserialize(TOPIC, write(REJECTED)))
        .isInstanceOf(AvroFailure.RegistryUnavailable.class)
        .hasMessageStartingWith(
            "schema registry http://127.0.0.1:1 does not answer for schema 1 of a record on"
                + " articles.rejected: java.net.ConnectException");
    assertThatThrownBy(() -> reader.serializer().serialize(TOPIC, REJECTED))
        .isInstanceOf(AvroFailure.RegistryUnavailable.class)
        .hasMessageContaining(
            "for schema org.pacstream.schemas.RejectedArticle of subject articles.rejected-value");
  }

  @Test
  void everyFailureIsASerializationException() {
    assertThatThrownBy(() -> read(new byte[] {1})).isInstanceOf(SerializationException.class);
  }

  @Test
  void withoutAutoRegistrationASchemaMustBeThere() throws Exception {
    var strict = AvroSerde.of(RejectedArticle.class, new Registry(registry, "http://r", false));

    assertThatThrownBy(() -> strict.serializer().serialize(TOPIC, REJECTED))
        .isInstanceOf(AvroFailure.NotRegistered.class)
        .hasMessage(
            "schema org.pacstream.schemas.RejectedArticle of subject articles.rejected-value is not"
                + " registered with schema registry http://r: register it, or set"
                + " schema.registry.auto.register=true");
    assertThat(registry.getAllSubjects()).doesNotContain("another-value");

    registry.register(TOPIC + "-value", new AvroSchema(RejectedArticle.getClassSchema()));
    assertThat(read(strict.serializer().serialize(TOPIC, REJECTED))).isEqualTo(REJECTED);
  }

  @Test
  void aValueThatDoesNotFitLeavesNothingBehind() {
    var noId = Samples.rejectedArticle().build();
    noId.setId(null);

    assertThatThrownBy(() -> write(noId))
        .isInstanceOf(AvroFailure.Unwritable.class)
        .hasMessageStartingWith(
            "a value for articles.rejected does not fit schema org.pacstream.schemas.RejectedArticle")
        .hasMessageContaining("id");
    assertThat(read(write(REJECTED))).isEqualTo(REJECTED);
  }

  @Test
  void aDecimalWithTooManyPlacesIsRefusedRatherThanRounded() {
    var figure = Samples.figure("1");
    figure.setBest(new BigDecimal("0.1234567890123456789"));
    var entry = Samples.ledgerEntry().setAfter(figure).build();

    assertThatThrownBy(
            () ->
                AvroSerde.of(LedgerEntry.class, registry)
                    .serializer()
                    .serialize("spending.ledger", entry))
        .isInstanceOf(AvroFailure.Unwritable.class);
  }

  @Test
  void threadsShareASerde() throws Exception {
    var articles =
        IntStream.range(0, 200)
            .mapToObj(
                n -> Samples.rejectedArticle().setId("a" + n).setReason("r".repeat(n)).build())
            .toList();
    var threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<RejectedArticle>> roundTrips =
          articles.stream().<Callable<RejectedArticle>>map(a -> () -> read(write(a))).toList();
      var results = threads.invokeAll(roundTrips);

      for (int n = 0; n < articles.size(); n++) {
        assertThat(results.get(n).get()).isEqualTo(articles.get(n));
      }
    } finally {
      threads.shutdown();
    }
    assertThat(registry.getAllVersions(TOPIC + "-value")).containsExactly(1);
  }

  @Test
  void aLongArticleFollowsAndPrecedesAShortOne() {
    var articles = AvroSerde.of(RawArticle.class, registry);
    SpecificRecord shortOne = Samples.rawArticle().build();
    SpecificRecord longOne = Samples.rawArticle().setBody("x".repeat(1024 * 1024)).build();

    for (SpecificRecord article : List.of(shortOne, longOne, shortOne)) {
      byte[] bytes = articles.serializer().serialize("articles.raw", (RawArticle) article);
      assertThat(articles.deserializer().deserialize("articles.raw", bytes)).isEqualTo(article);
    }
  }

  private byte[] write(RejectedArticle value) {
    return serde.serializer().serialize(TOPIC, value);
  }

  private RejectedArticle read(byte[] bytes) {
    return serde.deserializer().deserialize(TOPIC, bytes);
  }
}
