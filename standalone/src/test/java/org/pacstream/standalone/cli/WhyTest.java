package org.pacstream.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pacstream totals --why}. */
class WhyTest {
  @TempDir Path folder;
  private Path articles;

  @BeforeEach
  void writeArticles() throws IOException {
    articles =
        Files.write(
            folder.resolve("articles.jsonl"),
            List.of(
                line("a1", "Monday Post", "Coinbase gave Fairshake $25 million."),
                line("a2", "Daily Red", "Coinbase \\u202edonated $25 million to Fairshake."),
                line("a3", "Loud News", "Coinbase gave $250 million to Fairshake."),
                line("a4", "June Star", "Coinbase gave Fairshake $25 million in June."),
                line("a5", "Sum Times", "Fairshake has raised over $40 million so far.")));
  }

  private static String line(String id, String source, String sentence) {
    return """
        {"id": "%s", "source": "%s", "url": "https://%s.example/", "title": "Crypto money", \
        "body": "%s", "published": "2024-09-02T12:00:00Z", "lang": "en"}\
        """
        .formatted(id, source, id, sentence);
  }

  private Run why(String subject, String... more) {
    var arguments =
        new ArrayList<String>(List.of("totals", "--in", articles.toString(), "--why", subject));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  @Test
  void aFigureIsFollowedDownToItsSentences() {
    var run = why("CMTE:fairshake");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            As of 2024-09-02T12:00:00Z

            Fairshake: committee CMTE:fairshake C00835959

            2024 received: $40,000,000, high $275,000,000, 1 open end; 2 facts, 5 reports, 5 sources; 2024-09-02 to 2024-09-02
            all: $40,000,000, high $275,000,000, 1 open end (running totals $40,000,000, 1 open end, by facts and parts $25,000,000, high $275,000,000)
              running total: $40,000,000, 1 open end since 2024-09-02T12:00:00Z (1 source)
                says: at least $40,000,000 (in units of $1,000,000) receipts, to CMTE:fairshake
                  a5 #0, 2024-09-02T12:00:00Z, sum times: Fairshake has raised over $40 million so far.
              crypto industry: $25,000,000, high $275,000,000
                Coinbase: $25,000,000, high $275,000,000
                  fact: $25,000,000 (3 sources)
                    says: $25,000,000 (in units of $1,000,000) contribution, from ORG:coinbase, to CMTE:fairshake, in 2024-06-01/2024-06-30
                      a4 #0, 2024-09-02T12:00:00Z, june star: Coinbase gave Fairshake $25 million in June.
                    agrees: $25,000,000 (in units of $1,000,000) contribution, from ORG:coinbase, to CMTE:fairshake
                      a1 #0, 2024-09-02T12:00:00Z, monday post: Coinbase gave Fairshake $25 million.
                      a2 #0, 2024-09-02T12:00:00Z, daily red: Coinbase donated $25 million to Fairshake.
                  doubtful, a slip of $25,000,000: $250,000,000 (1 source)
                    says: $250,000,000 (in units of $1,000,000) contribution, from ORG:coinbase, to CMTE:fairshake
                      a3 #0, 2024-09-02T12:00:00Z, loud news: Coinbase gave $250 million to Fairshake.
            """);
  }

  @Test
  void anFecIdIsTheCommitteeAndANameAllWhoBearIt() {
    assertThat(why("c00835959").out()).contains("Fairshake: committee").doesNotContain(": network");
    assertThat(why("fairshake").out()).contains("Fairshake: committee", "Fairshake: network");
  }

  @Test
  void programsGetTheSameAsJson() throws IOException {
    var run = why("CMTE:fairshake", "--format", "json");

    JsonNode subject = new ObjectMapper().readTree(run.out()).at("/data/0");
    assertThat(subject.at("/id").asText()).isEqualTo("CMTE:fairshake");
    JsonNode tree = subject.at("/trees/0");
    assertThat(tree.at("/totals/0/measure").asText()).isEqualTo("received");
    assertThat(tree.at("/totals/0/best").asText()).isEqualTo("40000000");
    assertThat(tree.at("/extent/levels/0/sum/open").asInt()).isEqualTo(1);
    JsonNode fact = tree.at("/extent/parts/0/parts/0/facts/0");
    assertThat(fact.at("/sum/best").asText()).isEqualTo("25000000");
    assertThat(fact.at("/sources").asInt()).isEqualTo(3);
    JsonNode doubtful = tree.at("/extent/parts/0/parts/0/doubtful/0");
    assertThat(doubtful.at("/sum/best").asText()).isEqualTo("250000000");
    assertThat(doubtful.at("/against/0").asText()).isEqualTo("25000000");
    assertThat(fact.findValuesAsText("evidence"))
        .contains("Coinbase \u202edonated $25 million to Fairshake.");
    assertThat(run.out()).doesNotContain("\u202e");
  }

  @Test
  void theExplanationIsAsOfTheTimeAskedFor() {
    assertThat(why("CMTE:fairshake", "--as-of", "2024-09-02").status()).isZero();
    assertThat(why("CMTE:fairshake", "--as-of", "2024-09-01").err())
        .contains("no article speaks to \"CMTE:fairshake\"");
  }

  @Test
  void whoeverNobodySpeaksOfIsAnErrorWithThoseOneMayHaveMeant() {
    var near = why("Fairshak");
    var far = why("Nobody at all\u001b[2J");

    assertThat(near.status()).isEqualTo(1);
    assertThat(near.out()).isEmpty();
    assertThat(near.err())
        .contains("no article speaks to \"Fairshak\"; did you mean Fairshake (CMTE:fairshake)");
    assertThat(far.err())
        .contains("totals without --why lists everyone")
        .doesNotContain("\u001b[2J");
  }

  @Test
  void whyGoesWithTextAndJsonAlone() {
    assertThat(why("CMTE:fairshake", "--format", "csv").status()).isEqualTo(2);
    assertThat(why("CMTE:fairshake", "--window", "7d").status()).isEqualTo(2);
  }

  @Test
  void whatMovesACursorOrTurnsTextRoundIsNotPrinted() {
    assertThat(Printable.line("a\u001b[31mb\rc\nd\u009be\u202ef")).isEqualTo("a [31mb c d ef");
    assertThat(Printable.line("كوينبيس e\u0301 می\u200cخواهم"))
        .isEqualTo("كوينبيس e\u0301 می\u200cخواهم");
    assertThat(Printable.json("{\n  \"a\" : \"\u009b\u202e\"\n}"))
        .isEqualTo("{\n  \"a\" : \"\\u009b\\u202e\"\n}");
  }
}
