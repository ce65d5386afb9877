package org.pacstream.schemas.apicurio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacstream.schemas.AvroFailure;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.RawArticle;
import org.pacstream.schemas.Samples;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.Topic;

/** The contract against a registry that nobody here wrote. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApicurioRegistryIT {
  private static final String HOME = "apicurio.home";

  private ApicurioRegistry registry;

  @BeforeAll
  void start() throws Exception {
    String home = System.getProperty(HOME);
    assumeTrue(
        home != null && Files.isDirectory(Path.of(home)),
        "needs an unpacked Apicurio Registry in the folder that -D" + HOME + " names");
    registry = ApicurioRegistry.start(Path.of(home));
  }

  @AfterAll
  void stop() throws Exception {
    if (registry != null) {
      registry.close();
    }
  }

  @Test
  void everyTopicsRecordsAreReadBackByAFreshClient() {
    var topics = connection().topics();

    assertRoundTrip(topics.rawArticles(), Samples.rawArticle().build());
    assertRoundTrip(topics.enrichedArticles(), Samples.enrichedArticle().build());
    assertRoundTrip(topics.rejectedArticles(), Samples.rejectedArticle().build());
    assertRoundTrip(topics.ledger(), Samples.ledgerEntry().build());
    assertRoundTrip(topics.candidateTotals(), Samples.candidateTotal().build());
    assertRoundTrip(topics.committeeTotals(), Samples.committeeTotal().build());
    assertRoundTrip(topics.networkTotals(), Samples.networkTotal().build());
  }

  @Test
  void aSchemaKeepsItsIdAndItsEveryWord() throws Exception {
    var schema = new AvroSchema(RawArticle.getClassSchema());

    int id = client().register("kept-value", schema);

    assertThat(client().register("kept-value", schema)).isEqualTo(id);
    assertThat(client().getId("kept-value", schema)).isEqualTo(id);
    assertThat(client().getSchemaById(id).rawSchema())
        .hasToString(RawArticle.getClassSchema().toString());
    assertThat(client().getAllSubjects()).contains("kept-value");
  }

  @Test
  void anIncompatibleSchemaIsRefused() throws Exception {
    client().register("guarded-value", record("{\"name\":\"a\",\"type\":\"int\"}"));
    var demanding = record("{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"b\",\"type\":\"int\"}");

    assertThatThrownBy(() -> client().register("guarded-value", demanding))
        .isInstanceOfSatisfying(
            RestClientException.class, refusal -> assertThat(refusal.getStatus()).isEqualTo(409));
    assertThat(client().testCompatibility("guarded-value", demanding)).isFalse();
    assertThat(client().getAllVersions("guarded-value")).isEqualTo(List.of(1));
  }

  @Test
  void theSerdeTellsAnIncompatibleSchemaFromAMissingOne() throws Exception {
    client().register("articles.other-value", record("{\"name\":\"a\",\"type\":\"int\"}"));
    var raw = connection().topics().rawArticles();

    assertThatThrownBy(() -> write(raw, "articles.other"))
        .isInstanceOf(AvroFailure.Incompatible.class)
        .hasMessageContaining("articles.other-value")
        .hasMessageContaining(registry.url());

    var strict = connection("schema.registry.auto.register", "false").topics().rawArticles();
    assertThatThrownBy(() -> write(strict, "articles.unheard-of"))
        .isInstanceOf(AvroFailure.NotRegistered.class);
    assertThat(client().getAllSubjects()).doesNotContain("articles.unheard-of-value");
  }

  @Test
  void anUnknownIdIsTold() {
    byte[] bytes = {0, 0x7f, 0, 0, 0, 0};

    assertThatThrownBy(
            () ->
                connection().topics().rawArticles().values().deserializer().deserialize("t", bytes))
        .isInstanceOf(AvroFailure.UnknownSchemaId.class)
        .hasMessageContaining("schema 2130706432");
  }

  private <V extends SpecificRecord> void assertRoundTrip(Topic<String, V> topic, V value) {
    byte[] bytes = topic.values().serializer().serialize(topic.name(), value);
    var reader =
        connection().topics().all().stream()
            .filter(other -> other.name().equals(topic.name()))
            .findFirst()
            .orElseThrow();

    assertThat((Object) reader.values().deserializer().deserialize(topic.name(), bytes))
        .isEqualTo(value);
  }

  private static void write(Topic<String, RawArticle> topic, String name) {
    byte[] bytes = topic.values().serializer().serialize(name, Samples.rawArticle().build());
    assertThat(bytes).isNull();
  }

  private SchemaRegistryClient client() {
    return connection().schemaRegistry();
  }

  private Connection connection() {
    return Connection.from(Settings.of(Map.of("schema.registry.url", registry.url())));
  }

  private Connection connection(String key, String value) {
    return Connection.from(Settings.of(Map.of("schema.registry.url", registry.url(), key, value)));
  }

  private static AvroSchema record(String fields) {
    return new AvroSchema(
        new Schema.Parser()
            .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + fields + "]}"));
  }
}
