package org.pacstream.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.pacstream.enrich.ArticleBuilder.PUBLISHED;
import static org.pacstream.enrich.ArticleBuilder.article;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.RawArticle;
import org.pacstream.schemas.RejectedArticle;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.Topic;
import org.pacstream.schemas.Topics;
import org.pacstream.schemas.failure.Outage;

class EnrichTopologyTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final FlakyRegistry registry = new FlakyRegistry();
  private final Topics topics = new Topics(registry);

  @TempDir private Path stateDir;
  private Topology topology;
  private TopologyTestDriver driver;
  private TestInputTopic<String, RawArticle> raw;
  private TestInputTopic<byte[], byte[]> rawBytes;
  private TestOutputTopic<String, EnrichedArticle> enriched;
  private TestOutputTopic<String, RejectedArticle> rejected;
  private TestOutputTopic<byte[], byte[]> deadLetters;

  @BeforeEach
  void start() {
    StreamsConfig config =
        EnrichConfig.from(Settings.of(Map.of("state.dir", stateDir.toString()))).streams();
    var enricher = new Enricher(new FakeStages(), Limits.OF_TOPICS, false);
    topology = new EnrichTopology(topics, enricher, config).get();
    var properties = new Properties();
    properties.putAll(config.originals());
    // In a transaction the driver's producer forgets what is sent before a record is processed: the
    // dead letter of bytes that could not be read.
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    driver = new TopologyTestDriver(topology, properties, NOW);
    Topic<String, RawArticle> source = topics.rawArticles();
    raw =
        driver.createInputTopic(
            source.name(), new StringSerializer(), source.values().serializer());
    rawBytes =
        driver.createInputTopic(
            source.name(), new ByteArraySerializer(), new ByteArraySerializer());
    enriched = output(topics.enrichedArticles());
    rejected = output(topics.rejectedArticles());
    deadLetters = output(topics.enrichDeadLetters());
  }

  private <K, V> TestOutputTopic<K, V> output(Topic<K, V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.keys().deserializer(), topic.values().deserializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void articlesAreEnrichedInTheirOrderUnderTheirKeysAtTheirPublication() {
    raw.pipeInput("a1", article().id("a1").build());
    raw.pipeInput("a2", article().id("a2").published(PUBLISHED.minusSeconds(60)).build());
    raw.pipeInput("a1", article().id("a1").revision(2).body("$5 in Ohio").build());

    assertThat(enriched.readRecordsToList())
        .extracting(
            TestRecord::key,
            record -> record.value().getRevision(),
            record -> record.value().getAmounts().size(),
            TestRecord::getRecordTime)
        .containsExactly(
            tuple("a1", 1L, 0, PUBLISHED),
            tuple("a2", 1L, 0, PUBLISHED.minusSeconds(60)),
            tuple("a1", 2L, 1, PUBLISHED));
    assertNothingElse();
  }

  @Test
  void theSameArticleTwiceIsTheSameEnrichmentTwice() {
    raw.pipeInput("a1", article().build());
    raw.pipeInput("a1", article().build());

    List<EnrichedArticle> twice = enriched.readValuesToList();
    assertThat(twice).hasSize(2);
    assertThat(twice.get(1)).isEqualTo(twice.get(0));
    assertNothingElse();
  }

  @Test
  void anArticleFromBefore1970KeepsItsDateAndHasTheEarliestEventTime() {
    Instant moonLanding = Instant.parse("1969-07-20T20:17:40Z");

    raw.pipeInput("a1", article().published(moonLanding).build());

    TestRecord<String, EnrichedArticle> record = enriched.readRecord();
    assertThat(record.value().getPublished()).isEqualTo(moonLanding);
    assertThat(record.getRecordTime()).isEqualTo(Instant.EPOCH);
    assertNothingElse();
  }

  @Test
  void anArticleOfTomorrowPassesAtItsOwnTime() {
    Instant farAhead = Instant.parse("2099-01-01T00:00:00Z");

    raw.pipeInput("a1", article().published(farAhead).build());

    assertThat(enriched.readRecord().getRecordTime()).isEqualTo(farAhead);
    assertNothingElse();
  }

  @Test
  void aWithdrawalPassesThrough() {
    raw.pipeInput("a1", article().build());
    raw.pipeInput("a1", article().revision(2).withdrawn().build());

    assertThat(enriched.readKeyValuesToList())
        .extracting(pair -> pair.key, pair -> pair.value.getWithdrawn())
        .containsExactly(tuple("a1", false), tuple("a1", true));
    assertNothingElse();
  }

  @Test
  void anArticleAStageFailsOnIsRejectedWithItsPlaceAndTheNextOneIsRead() {
    raw.pipeInput("a1", article().id("a1").build());
    raw.pipeInput("a2", article().id("a2").revision(9).body("FAIL money").build());
    raw.pipeInput("a3", article().id("a3").build());

    assertThat(rejected.readRecordsToList())
        .extracting(TestRecord::key, TestRecord::value, TestRecord::getRecordTime)
        .containsExactly(
            tuple(
                "a2",
                new RejectedArticle(
                    "a2",
                    9L,
                    "money",
                    "java.lang.IllegalStateException: no rule for this text",
                    Enricher.RULES_VERSION,
                    PUBLISHED,
                    "articles.raw",
                    0,
                    1L),
                PUBLISHED));
    assertThat(enriched.readKeyValuesToList())
        .extracting(pair -> pair.key)
        .containsExactly("a1", "a3");
    assertNothingElse();
  }

  @Test
  void anArticleUnderAnotherKeyThanItsIdIsRejected() {
    raw.pipeInput("a2", article().id("a1").build());
    raw.pipeInput((String) null, article().id("a1").build());

    assertThat(rejected.readValuesToList())
        .extracting(RejectedArticle::getStage, RejectedArticle::getReason)
        .containsExactly(
            tuple("article", "key of the record is a2, expected the article's id a1"),
            tuple("article", "key of the record is null, expected the article's id a1"));
    assertNothingElse();
  }

  @Test
  void bytesThatAreNoArticleBecomeADeadLetterAsTheyWere() {
    byte[] noise = bytes("no article");
    byte[] unknownSchema = {0, 0, 0, 0x7f, 0, 1, 2};

    rawBytes.pipeInput(bytes("a1"), noise);
    rawBytes.pipeInput(bytes("a2"), unknownSchema);
    raw.pipeInput("a3", article().id("a3").build());

    List<TestRecord<byte[], byte[]>> letters = deadLetters.readRecordsToList();
    assertThat(letters).extracting(TestRecord::value).containsExactly(noise, unknownSchema);
    assertThat(letters).extracting(TestRecord::key).containsExactly(bytes("a1"), bytes("a2"));
    assertThat(letters)
        .extracting(letter -> header(letter, "topic"), letter -> header(letter, "offset"))
        .containsExactly(tuple("articles.raw", "0"), tuple("articles.raw", "1"));
    assertThat(enriched.readKeyValuesToList()).extracting(pair -> pair.key).containsExactly("a3");
    assertNothingElse();
  }

  @Test
  void anArticleCutShortBecomesADeadLetter() {
    byte[] whole =
        topics.rawArticles().values().serializer().serialize("articles.raw", article().build());
    byte[] cut = Arrays.copyOf(whole, whole.length - 10);

    rawBytes.pipeInput(bytes("a1"), cut);
    raw.pipeInput("a2", article().id("a2").build());

    assertThat(deadLetters.readValuesToList()).containsExactly(cut);
    assertThat(enriched.readKeyValuesToList()).extracting(pair -> pair.key).containsExactly("a2");
    assertNothingElse();
  }

  @Test
  void aRecordWithoutAValueBecomesADeadLetterThatSaysWhatWasExpected() {
    rawBytes.pipeInput(bytes("a1"), (byte[]) null);

    TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
    assertThat(letter.key()).isEqualTo(bytes("a1"));
    assertThat(letter.value()).isNull();
    assertThat(header(letter, "message"))
        .isEqualTo(
            "article a1 has no value;"
                + " expected an article or, to withdraw one, a record with a revision");
    assertNothingElse();
  }

  @Test
  void aResultItsSchemaRefusesMakesADeadLetterOfItsArticle() {
    raw.pipeInput("a1", article().body("BROKEN report").build());
    raw.pipeInput("a2", article().id("a2").build());

    assertThat(deadLetters.readRecordsToList())
        .extracting(TestRecord::key, letter -> header(letter, "offset"))
        .containsExactly(tuple(bytes("a1"), "0"));
    assertThat(enriched.readKeyValuesToList()).extracting(pair -> pair.key).containsExactly("a2");
    assertNothingElse();
  }

  @Test
  void aGoodArticleIsNoDeadLetterWhileTheRegistryIsAway() {
    byte[] otherWriter = articleOfASchemaNotSeenYet();
    registry.outage = new ConnectException("Connection refused");

    assertThatThrownBy(() -> rawBytes.pipeInput(bytes("a1"), otherWriter))
        .isInstanceOf(StreamsException.class)
        .matches(Outage::causes);

    assertNothingElse();
  }

  @Test
  void aGoodArticleIsNoDeadLetterWhileTheRegistryRefusesToServe() {
    byte[] otherWriter = articleOfASchemaNotSeenYet();
    registry.refusal = new RestClientException("Unauthorized", 401, 40101);

    assertThatThrownBy(() -> rawBytes.pipeInput(bytes("a1"), otherWriter))
        .isInstanceOf(StreamsException.class)
        .matches(Outage::causes);

    assertNothingElse();
  }

  @Test
  void aResultThatCannotBeRegisteredNowIsNoDeadLetter() {
    RawArticle good = article().build();
    byte[] bytes = topics.rawArticles().values().serializer().serialize("articles.raw", good);
    topics.rawArticles().values().deserializer().deserialize("articles.raw", bytes);
    registry.refusalToRegister = new RestClientException("leader not known", 500, 50003);

    assertThatThrownBy(() -> rawBytes.pipeInput(bytes("a1"), bytes))
        .isInstanceOf(StreamsException.class)
        .matches(Outage::causes);

    assertNothingElse();
  }

  @Test
  void theTopologyIsTheOneReviewed() throws Exception {
    String description = topology.describe().toString();

    String reviewed =
        new String(
            getClass().getResourceAsStream("topology.txt").readAllBytes(), StandardCharsets.UTF_8);

    assertThat(description).isEqualTo(reviewed);
    assertThat(description).doesNotContain("KSTREAM-");
  }

  private void assertNothingElse() {
    assertThat(enriched.isEmpty()).as("enriched").isTrue();
    assertThat(rejected.isEmpty()).as("rejected").isTrue();
    assertThat(deadLetters.isEmpty()).as("dead letters").isTrue();
  }

  private static String header(TestRecord<?, ?> record, String name) {
    return new String(
        record.headers().lastHeader("__streams.errors." + name).value(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** As another process wrote it: this one's serdes have not asked for its schema. */
  private byte[] articleOfASchemaNotSeenYet() {
    return new Topics(registry)
        .rawArticles()
        .values()
        .serializer()
        .serialize("articles.raw", article().build());
  }

  /** A registry that can be away. */
  private static final class FlakyRegistry extends MockSchemaRegistryClient {
    private IOException outage;
    private RestClientException refusal;
    private RestClientException refusalToRegister;

    @Override
    public ParsedSchema getSchemaById(int id) throws IOException, RestClientException {
      if (outage != null) {
        throw outage;
      }
      if (refusal != null) {
        throw refusal;
      }
      return super.getSchemaById(id);
    }

    @Override
    public int register(String subject, ParsedSchema schema)
        throws IOException, RestClientException {
      if (refusalToRegister != null) {
        throw refusalToRegister;
      }
      return super.register(subject, schema);
    }
  }
}
