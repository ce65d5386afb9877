package org.pacstream.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.schemas.Connection;
import org.pacstream.standalone.cli.Run;

/** Everything in one process: articles in over HTTP, totals out over HTTP. */
class PipelineIT {
  @TempDir private static Path folder;
  private static Pipeline pipeline;

  @BeforeAll
  static void start() {
    pipeline = Pipeline.start(EnumSet.allOf(Role.class), folder, Map.of());
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @Test
  void anArticleGoesInAndTotalsComeOut() {
    pipeline.ingest(
        Articles.article(
            "in-and-out",
            1,
            "Test Wire",
            "2024-03-01T10:00:00Z",
            "The crypto super PAC Fairshake spent $10 million on ads opposing Katie Porter, the"
                + " Senate candidate."));
    pipeline.awaitProcessed();

    assertThat(pipeline.totals("candidates", "PERSON:katie-porter"))
        .containsExactly("2024 opposed USD 10000000");
    assertThat(pipeline.query("/v1/candidates/PERSON:katie-porter/reports").path("data"))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.path("articleId").asText()).isEqualTo("in-and-out");
              assertThat(report.path("evidence").path("text").asText())
                  .contains("spent $10 million");
            });
  }

  @Test
  void theCommandLineTellsFactsAndTimelinesAndWhatToTryInstead() {
    pipeline.ingest(spent("told-1", 1, "$2,500,000", "Jon Tester"));
    pipeline.ingest(spent("told-2", 2, "$700,000", "Jon Tester"));
    pipeline.awaitProcessed();

    assertThat(query("timeline", "PERSON:jon-tester", "--step", "day").lines())
        .containsExactly(
            "CYCLE  MEASURE  AS OF            TOTAL  FACTS  REPORTS  SOURCES",
            "2024   opposed  2024-03-01    $700,000      1        1        1",
            "                2024-03-02  $3,200,000      2        2        1");
    assertThat(query("facts", "PERSON:jon-tester", "--cycle", "2024"))
        .contains("2024 opposed: $3,200,000; 2 facts, 2 reports", "told-1 #0", "told-2 #0");
    assertThat(
            query("candidates", "PERSON:jon-tester", "--window", "cycle", "--as-of", "2024-03-01"))
        .contains("$700,000")
        .doesNotContain("$3,200,000");
    assertThat(query("timeline", "PERSON:jon-tester", "--limit", "1"))
        .contains("There is more: --cursor ");
    assertThat(run("facts", "NAME:nobody").err())
        .contains("No such subject", "/v1/committees lists them");
    assertThat(run("timeline", "PERSON:jon-tester", "--step", "week").err())
        .contains("step is \"week\"; expected hour or day");
  }

  private static String query(String... arguments) {
    Run run = run(arguments);
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  private static Run run(String... arguments) {
    var line = new ArrayList<String>(List.of("query"));
    line.addAll(List.of(arguments));
    line.addAll(List.of("--url", Addresses.queries(pipeline.settings())));
    return Run.of(line.toArray(String[]::new));
  }

  @Test
  void aCorrectionReplacesWhatTheArticleNoLongerSaysWheneverTheFirstVersionArrives() {
    String first = "Jamaal Bowman was opposed with $4 million";
    pipeline.ingest(spent("corrected", 2, "$3,500,000", "Jamaal Bowman"));
    pipeline.ingest(spent("corrected", 1, "$5,300,000", "Jamaal Bowman"));
    pipeline.awaitProcessed();

    assertThat(pipeline.totals("candidates", "PERSON:jamaal-bowman"))
        .as(first)
        .containsExactly("2024 opposed USD 3500000");
  }

  @Test
  void aWithdrawnArticleSaysNothing() {
    pipeline.ingest(spent("withdrawn", 1, "$1,400,000", "Cori Bush"));
    pipeline.awaitProcessed();
    assertThat(pipeline.totals("candidates", "PERSON:cori-bush"))
        .containsExactly("2024 opposed USD 1400000");

    pipeline.withdraw("withdrawn");
    pipeline.awaitProcessed();

    assertThat(pipeline.totals("candidates", "PERSON:cori-bush")).isEmpty();
  }

  @Test
  void theSameArticleTwiceChangesNothing() {
    String article = spent("twice", 1, "$2,100,000", "Sherrod Brown");
    pipeline.ingest(article);
    pipeline.awaitProcessed();
    String before = pipeline.query("/v1/candidates/PERSON:sherrod-brown").path("data").toString();
    long entries = ledgerEntries("PERSON:sherrod-brown");

    pipeline.ingest(article);
    pipeline.awaitProcessed();

    assertThat(pipeline.totals("candidates", "PERSON:sherrod-brown"))
        .containsExactly("2024 opposed USD 2100000");
    assertThat(pipeline.query("/v1/candidates/PERSON:sherrod-brown").path("data").toString())
        .isEqualTo(before);
    assertThat(ledgerEntries("PERSON:sherrod-brown")).isEqualTo(entries).isPositive();
  }

  @Test
  void anotherOutletWithTheSameFactIsASourceAndNoMoney() {
    String date = "2024-03-01T10:00:00Z";
    pipeline.ingest(spent("outlet-1", 1, "$1,700,000", "Elissa Slotkin"));
    pipeline.ingest(
        Articles.article(
            "outlet-2",
            1,
            "Second Wire",
            date,
            "Protect Progress, a crypto super PAC, spent $1,700,000 on ads against Elissa Slotkin."));
    pipeline.ingest(
        Articles.article(
            "copy-of-outlet-1",
            1,
            "Third Wire",
            date,
            "The crypto super PAC Protect Progress spent $1,700,000 on ads opposing Elissa Slotkin,"
                + " the candidate."));
    pipeline.awaitProcessed();

    assertThat(pipeline.totals("candidates", "PERSON:elissa-slotkin"))
        .containsExactly("2024 opposed USD 1700000");
    assertThat(
            pipeline
                .query("/v1/candidates/PERSON:elissa-slotkin")
                .path("data")
                .path("totals")
                .path(0)
                .path("sources")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void bytesThatAreNoArticleReachTheDeadLettersAndTheStreamGoesOn() throws Exception {
    var raw = pipeline.topics().rawArticles();
    var deadLetters = pipeline.topics().enrichDeadLetters();
    byte[] bytes = "no Avro at all".getBytes(StandardCharsets.UTF_8);
    var properties = new HashMap<String, Object>(Connection.from(pipeline.settings()).kafka());
    try (var producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
      for (int partition = 0; partition < 2; partition++) {
        producer.send(new ProducerRecord<>(raw.name(), partition, "bad", bytes)).get();
      }
    }

    pipeline.ingest(spent("after-bad-bytes", 1, "$1,900,000", "Ruben Gallego"));
    pipeline.awaitProcessed();

    assertThat(pipeline.totals("candidates", "PERSON:ruben-gallego"))
        .containsExactly("2024 opposed USD 1900000");
    assertThat(pipeline.read(deadLetters))
        .hasSize(2)
        .allSatisfy(
            letter -> {
              assertThat(letter.value()).isEqualTo(bytes);
              assertThat(letter.headers().lastHeader("__streams.errors.topic").value())
                  .isEqualTo(raw.name().getBytes(StandardCharsets.UTF_8));
            });
  }

  @Test
  void anUnknownSubjectIsNotFoundAndABadRequestIsOne() {
    assertThat(pipeline.status("/v1/candidates/PERSON:nobody-at-all")).isEqualTo(404);
    assertThat(pipeline.status("/v1/candidates?window=soon")).isEqualTo(400);
  }

  @Test
  void realArticlesComeToWhatTheyReport(@TempDir Path data) throws IOException {
    String seeds = System.getProperty("pacstream.seeds", "");
    assumeTrue(!seeds.isBlank(), "no folder of real articles given: -Dpacstream.seeds=FOLDER");

    try (var own = Pipeline.start(EnumSet.allOf(Role.class), data, Map.of())) {
      for (String line : Files.readAllLines(Path.of(seeds, "articles.jsonl"))) {
        own.ingest(line);
      }
      own.awaitProcessed();

      assertThat(own.totals("committees", "CMTE:fairshake"))
          .containsExactly("2024 received USD 120000000+1");
      assertThat(own.totals("candidates", "PERSON:donald-trump"))
          .containsExactly("2024 contributed USD 2000000+2");
      assertThat(own.totals("committees", "CMTE:trump-47-committee"))
          .containsExactly("2024 received USD 2000000+2");
      assertThat(own.subjectsWithTotals("candidates")).containsExactly("PERSON:donald-trump");
      assertThat(own.subjectsWithTotals("committees"))
          .containsExactlyInAnyOrder("CMTE:fairshake", "CMTE:trump-47-committee");
    }
  }

  private static long ledgerEntries(String subject) {
    return pipeline.read(pipeline.topics().ledger()).stream()
        .filter(entry -> entry.key().equals(subject))
        .count();
  }

  private static String spent(String id, long revision, String money, String candidate) {
    return Articles.article(
        id,
        revision,
        "Test Wire",
        List.of("2024-03-01T10:00:00Z", "2024-03-02T10:00:00Z").get((int) revision % 2),
        "The crypto super PAC Protect Progress spent %s on ads opposing %s, the candidate."
            .formatted(money, candidate));
  }
}
