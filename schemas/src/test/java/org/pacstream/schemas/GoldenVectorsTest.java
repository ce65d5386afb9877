package org.pacstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
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
        Arguments.of("articles.raw", Samples.rawArticle().build()),
        Arguments.of("articles.enriched", Samples.enrichedArticle().build()),
        Arguments.of("articles.rejected", Samples.rejectedArticle().build()),
        Arguments.of("spending.ledger", Samples.ledgerEntry().build()),
        Arguments.of("totals.candidates", Samples.candidateTotal().build()),
        Arguments.of("totals.committees", Samples.committeeTotal().build()),
        Arguments.of("totals.networks", Samples.networkTotal().build()));
  }

  @ParameterizedTest
  @MethodSource("records")
  <V extends SpecificRecord> void aRecordIsWrittenAndReadAsItsVectorSays(String topic, V value)
      throws IOException {
    @SuppressWarnings("unchecked")
    var type = (Class<V>) value.getClass();
    var serde = AvroSerde.of(type, new MockSchemaRegistryClient());

    byte[] bytes = serde.serializer().serialize(topic, value);

    assertThat(HexFormat.of().formatHex(bytes)).as(topic).isEqualTo(vector(topic));
    assertThat(serde.deserializer().deserialize(topic, bytes)).isEqualTo(value);
  }

  private static String vector(String topic) throws IOException {
    try (InputStream file =
        GoldenVectorsTest.class.getResourceAsStream("/golden/" + topic + ".v1.hex")) {
      assertThat(file).as("golden/%s.v1.hex", topic).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\\s", "");
    }
  }
}
