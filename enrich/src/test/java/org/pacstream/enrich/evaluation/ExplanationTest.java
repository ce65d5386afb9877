package org.pacstream.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacstream.enrich.Enricher;
import org.pacstream.enrich.Origin;
import org.pacstream.enrich.report.Explanation;
import org.pacstream.enrich.report.Passed;
import org.pacstream.enrich.report.Reason;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.RawArticle;
import org.pacstream.schemas.Report;

class ExplanationTest {
  private static final Enricher ENRICHER = Enricher.load();

  static List<Corpus> corpora() {
    return List.of(Corpus.development(), Corpus.second());
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void whatIsExplainedIsWhatEnrichmentReports(Corpus corpus) throws IOException {
    int explained = 0;
    for (RawArticle article : corpus.articles()) {
      EnrichedArticle enriched =
          ENRICHER.enrich(article, new Origin("corpus", 0, 0)).accepted().get(0);
      List<Explanation> explanations = ENRICHER.explain(article);

      List<Report> reports =
          explanations.stream().map(Explanation::report).filter(Objects::nonNull).toList();
      assertThat(reports).containsExactlyInAnyOrderElementsOf(enriched.getReports());
      assertThat(explanations.stream().map(Explanation::amount).distinct())
          .hasSameSizeAs(enriched.getAmounts());
      assertThat(explanations)
          .allSatisfy(
              one -> {
                assertThat(one.report() == null).isEqualTo(one.passed() != null);
                assertThat(one.reasons()).allSatisfy(reason -> assertPrinted(reason, one));
              });
      explained += reports.size();
    }
    assertThat(explained).isPositive();
  }

  private static void assertPrinted(Reason reason, Explanation one) {
    String text = one.amount().text().original();
    assertThat(Stream.of(reason.word(), reason.place()).filter(Objects::nonNull))
        .allMatch(word -> text.substring(word.begin(), word.end()).equals(word.surface()));
  }

  @Test
  void everyPartOfAReportLeadsBackToTheWordsThatDecidedIt() {
    List<Explanation> explanations =
        explained(
            "Fairshake plans to spend another $5 million against Sherrod Brown in October. In all it"
                + " has spent $130 million.");

    assertThat(parts(explanations.get(0)))
        .containsExactly(
            tuple("flow", "independent_expenditure", "spend", "spend", null),
            tuple("status", "pledged", "plans to", "future", null),
            tuple("payer", "Fairshake", null, null, "Fairshake"),
            tuple("recipient", null, null, null, null),
            tuple("candidate", "Sherrod Brown", "against", "oppose", "Sherrod Brown"),
            tuple("stance", "oppose", "against", "oppose", "Sherrod Brown"),
            tuple("scope", "single", null, null, null),
            tuple("period", "2024-10", "October", null, null));
    assertThat(parts(explanations.get(1)))
        .contains(
            tuple("status", "reported", null, null, null),
            tuple("payer", "Fairshake", null, null, "it"),
            tuple("scope", "cumulative", "In all", "cumulative", null));
  }

  @Test
  void whoIsNotInTheSentenceIsSaidToBeCarriedOver() {
    List<Explanation> explanations =
        explained("Coinbase gave Fairshake $25 million. Another $5 million followed as a gift.");

    assertThat(explanations.get(1).reasons())
        .filteredOn(reason -> reason.part().equals("payer"))
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.value()).isEqualTo("Coinbase");
              assertThat(reason.place()).isNull();
              assertThat(reason.rule()).contains("before", "amount");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The firm was fined $3 million. | NOT_FLOW | fined",
        "Coinbase did not give $1 million to Fairshake. | DENIED | not",
        "Did Coinbase give $1 million to Fairshake? | ASKED | give",
        "Acme gave $1 million to a school. | NOT_POLITICAL | gave",
        "The sum of $3 million is large. | NO_WORD |",
      })
  void anAmountThatIsNoReportTellsWhy(String text, Passed why, String word) {
    Explanation one = explained(text).get(0);

    assertThat(one.passed()).isEqualTo(why);
    assertThat(one.reasons().stream().map(reason -> reason.word().surface()))
        .containsExactlyElementsOf(word == null ? List.of() : List.of(word));
  }

  @Test
  void whatIsSaidTwiceIsOneReport() {
    List<Explanation> explanations =
        explained("Coinbase gave Fairshake $25 million. Coinbase gave Fairshake $25 million.");

    assertThat(explanations).extracting(Explanation::passed).containsExactly(null, Passed.REPEATED);
  }

  @Test
  void headlinesAndLanguagesWithoutRulesAreSaidToBePassedOver() {
    RawArticle article =
        article("Fairshake got $25 million", "Coinbase gave Fairshake $25 million.");
    RawArticle foreign = article("", "Fairshake a primit $25,000,000 de la Coinbase.");

    assertThat(ENRICHER.explain(article))
        .extracting(Explanation::passed)
        .containsExactly(Passed.HEADLINE, null);
    assertThat(ENRICHER.trustingLanguageHints().explain(hinted(foreign, "ro")))
        .extracting(Explanation::passed)
        .containsOnly(Passed.NO_RULES);
  }

  @Test
  void anArticleThatIsRejectedIsNotExplained() {
    RawArticle tooLong = article("", "$1 ".repeat(3_000));

    assertThatThrownBy(() -> ENRICHER.explain(tooLong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sums of money");
  }

  private static List<Tuple> parts(Explanation one) {
    return one.reasons().stream()
        .map(
            reason ->
                tuple(
                    reason.part(),
                    reason.value(),
                    reason.word() == null ? null : reason.word().surface(),
                    reason.word() == null ? null : reason.word().kind(),
                    reason.place() == null ? null : reason.place().surface()))
        .toList();
  }

  private static List<Explanation> explained(String body) {
    return ENRICHER.explain(article("", body));
  }

  private static RawArticle article(String title, String body) {
    return RawArticle.newBuilder()
        .setId("a")
        .setRevision(1)
        .setTitle(title)
        .setBody(body)
        .setPublished(Instant.parse("2024-10-18T12:00:00Z"))
        .setLanguageHint("en")
        .build();
  }

  private static RawArticle hinted(RawArticle article, String language) {
    return RawArticle.newBuilder(article).setLanguageHint(language).build();
  }
}
