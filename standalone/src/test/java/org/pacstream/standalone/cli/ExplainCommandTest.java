package org.pacstream.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.schemas.Span;
import org.pacstream.schemas.TextField;

class ExplainCommandTest {
  private static final String TEXT =
      "Fairshake spent $2.3 million to support Bernie Moreno.\nThe firm was fined $3 million.\n";
  private static final String ARTICLE =
      """
      {"url":"https://news.example/a","source":"News","title":"Crypto","published":"2024-10-18",\
      "body":"Fairshake spent $2.3 million to support Bernie Moreno."}
      """;

  @TempDir private Path folder;

  @Test
  void aTextIsPrintedWithItsMarksAndTheReasonsUnderIt() throws IOException {
    var run = Run.of("explain", file(TEXT), "--published", "2024-10-18");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "{Fairshake} spent [$2.3 million]#1 to support {Bernie Moreno}.",
            "The firm was fined [$3 million]#2.",
            "#1  $2.3 million  reported independent_expenditure, crypto-linked",
            "\"spent\" (spend, body 10)",
            "\"to support\" (support, body 29) -> \"Bernie Moreno\" (body 40)",
            "\n    flow       independent_expenditure  the word that governs the amount",
            "#2  $3 million  no report: ",
            "by \"fined\" (not_flow, body 68)")
        .doesNotContain("\u001b");
  }

  @Test
  void jsonIsWhatEnrichWritesWithTheExplanations() throws IOException {
    var run = Run.of("explain", file(ARTICLE + ARTICLE), "--format", "json");

    assertThat(run.status()).isZero();
    assertThat(run.out().lines()).hasSize(2);
    JsonNode json = new ObjectMapper().readTree(run.out().lines().toList().get(0));
    JsonNode explanation = json.at("/explanations/0");
    assertThat(json.at("/reports/0/candidate/name").asText()).isEqualTo("Bernie Moreno");
    assertThat(explanation.path("report").asInt()).isZero();
    assertThat(explanation.at("/reasons/0/word/surface").asText()).isEqualTo("spent");
    assertThat(explanation.at("/reasons/0/word/span/begin").asInt()).isEqualTo(10);
  }

  @Test
  void aBadLineIsToldAndTheRestIsExplained() throws IOException {
    var run = Run.of("explain", file("{broken\n" + ARTICLE));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("explained.txt:1: ");
    assertThat(run.out()).contains("{Fairshake} spent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fairshake \u001b[31mspent\u001b]0;owned\u0007 $2 million.",
        "Fairshake spent $2 million\u009b2J on \u202eads\u2066 and\u0085more\u2028.",
        "Fair\u2028shake spent $2\u00a0million.",
      })
  void signsThatCommandATerminalDoNotReachIt(String text) throws IOException {
    String json =
        new ObjectMapper()
            .createObjectNode()
            .put("published", "2024-10-18")
            .put("title", text)
            .put("body", text)
            .toString();
    for (String format : new String[] {"text", "json"}) {
      for (String content : new String[] {text, json}) {
        var run = Run.of("explain", file(content), "--format", format);

        assertThat(run.out() + run.err())
            .doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F\u2028\u202e\u2066]");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n\n"})
  void anEmptyTextIsRefused(String text) throws IOException {
    var run = Run.of("explain", file(text));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("explained.txt:1: ", "body");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aMegabyteIsExplainedAndMoreIsRefused() throws IOException {
    String filler = "Voters in Ohio talked about the weather and the harvest of the year. ";
    String long_ = TEXT + filler.repeat((1_000_000 - TEXT.length()) / filler.length());

    var run = Run.of("explain", file(long_));
    var longer = Run.of("explain", file(long_ + filler.repeat(2_000)));

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("[$2.3 million]#1", "#2  $3 million  no report");
    assertThat(longer.status()).isEqualTo(1);
    assertThat(longer.err()).contains("explained.txt:1: ");
  }

  @Test
  void whatIsNoTextIsAFailure() throws IOException {
    Path file = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});

    assertThat(Run.of("explain", file.toString()).err()).contains("not UTF-8");
    assertThat(Run.of("explain", "absent.txt").err()).contains("absent.txt: no such file");
  }

  @Test
  void aTerminalGetsColoursThatEndWithEachStretch() {
    var marked = new MarkedText("€5 to \ud83d\ude00 A\tB\r\nC");
    marked.add(new Span(TextField.BODY, 0, 2), MarkedText.Kind.SUM, 1);
    marked.add(new Span(TextField.BODY, 6, 7), MarkedText.Kind.NAME, 0);
    marked.add(new Span(TextField.BODY, 1, 3), MarkedText.Kind.NAME, 0);

    assertThat(marked.lines(true))
        .containsExactly("\u001b[33m€5\u001b[0m#1 to \u001b[36m\ud83d\ude00\u001b[0m A B", "C");
    assertThat(marked.lines(false)).containsExactly("[€5]#1 to {\ud83d\ude00} A B", "C");
  }

  private String file(String content) throws IOException {
    return Files.writeString(folder.resolve("explained.txt"), content).toString();
  }
}
