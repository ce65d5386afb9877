package org.pacstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bytes of one record of each topic, under schema id 1, as consumers in any language get them.
 * A vector is never edited: bytes once written stay in a topic for ever. A new version of a schema
 * gets a vector of its own, and the old one is still read.
 */
class GoldenVectorsTest {
  static Stream<Arguments> records() {
    return Stream.of(
        Arguments.of("articles.raw", 1, Samples.rawArticle().build()),
        Arguments.of("articles.enriched", 4, taggedArticle()),
        Arguments.of("articles.rejected", 1, Samples.rejectedArticle().build()),
        Arguments.of("spending.ledger", 2, Samples.ledgerEntry().build()),
        Arguments.of("totals.candidates", 1, Samples.candidateTotal().build()),
        Arguments.of("totals.committees", 1, Samples.committeeTotal().build()),
        Arguments.of("totals.networks", 1, Samples.networkTotal().build()));
  }

  static Stream<Arguments> olderRecords() {
    return Stream.of(
        Arguments.of("articles.enriched", 3, taggedArticle()),
        Arguments.of("articles.enriched", 2, Samples.enrichedArticle().build()),
        Arguments.of("articles.enriched", 1, Samples.enrichedArticle().setSignature(null).build()),
        Arguments.of("spending.ledger", 1, Samples.ledgerEntry().build()));
  }

  private static EnrichedArticle taggedArticle() {
    EnrichedArticle article = Samples.enrichedArticle().setTaggedBy("11".repeat(32)).build();
    article.getEntities().get(0).setConfidence(0.5);
    return article;
  }

  @ParameterizedTest
  @MethodSource("records")
  <V extends SpecificRecord> void aRecordIsWrittenAndReadAsItsVectorSays(
      String topic, int version, V value) throws IOException {
    @SuppressWarnings("unchecked")
    var type = (Class<V>) value.getClass();
    var serde = AvroSerde.of(type, new MockSchemaRegistryClient());

    byte[] bytes = serde.serializer().serialize(topic, value);

    assertThat(HexFormat.of().formatHex(bytes)).as(topic).isEqualTo(vector(topic, version));
    assertThat(serde.deserializer().deserialize(topic, bytes)).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("olderRecords")
  <V extends SpecificRecord> void whatAnOlderSchemaWroteIsStillRead(
      String topic, int version, V value) throws IOException, RestClientException {
    @SuppressWarnings("unchecked")
    var type = (Class<V>) value.getClass();
    var registry = new MockSchemaRegistryClient();
    registry.register(topic + "-value", new AvroSchema(writer(topic, version)), version, 1);

    V read =
        AvroSerde.of(type, registry)
            .deserializer()
            .deserialize(topic, HexFormat.of().parseHex(vector(topic, version)));

    assertThat(read).isEqualTo(value);
  }

  private static Schema writer(String topic, int version) throws IOException {
    Path frozen = Path.of("history", topic + "-value", "v" + version + ".avsc");
    return new Schema.Parser().parse(Files.readString(frozen));
  }

  private static String vector(String topic, int version) throws IOException {
    String name = "/golden/" + topic + ".v" + version + ".hex";
    try (InputStream file = GoldenVectorsTest.class.getResourceAsStream(name)) {
      assertThat(file).as(name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\\s", "");
    }
  }
}
