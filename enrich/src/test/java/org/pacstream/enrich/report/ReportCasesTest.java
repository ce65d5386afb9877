package org.pacstream.enrich.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacstream.enrich.entity.Catalogue;
import org.pacstream.enrich.entity.EntityLinker;
import org.pacstream.enrich.money.AmountFinder;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.ReportedAmount;

/** The cases files beside the rules: a text, and the reports it makes, none included. */
class ReportCasesTest {
  private static final Instant PUBLISHED = Instant.parse("2024-10-01T12:00:00Z");
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final AmountFinder AMOUNTS = AmountFinder.load();
  private static final EntityLinker NAMES = new EntityLinker(CATALOGUE);
  private static final ReportFinder REPORTS = ReportFinder.load(CATALOGUE);

  /**
   * What a text is expected to report: flow, status, scope | payer -> recipient | candidate, ...
   */
  record Case(String text, List<String> expect) {}

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void aTextMakesExactlyTheReportsItsCaseLists(
      String language, String text, List<String> expected) {
    List<Text> texts = Text.ofArticle("", text);
    var reading =
        new Reading(
            texts,
            language,
            PUBLISHED,
            texts.stream().flatMap(t -> AMOUNTS.find(t, language).stream()).toList(),
            NAMES.link(texts, language, PUBLISHED));

    List<Report> found = REPORTS.find(reading);

    assertThat(found.stream().map(ReportCasesTest::row)).containsExactlyElementsOf(expected);
  }

  @Test
  void everyLanguageDoneProperlyHasFortyCases() {
    assertThat(List.of("en", "it", "ar"))
        .allSatisfy(l -> assertThat(read(l)).hasSizeGreaterThan(39));
  }

  @Test
  void everyLanguageHasTwentyCases() {
    assertThat(RulesFile.languages()).allSatisfy(l -> assertThat(read(l)).hasSizeGreaterThan(19));
  }

  static Stream<Arguments> cases() {
    return RulesFile.languages().stream()
        .flatMap(
            language ->
                read(language).stream().map(c -> Arguments.of(language, c.text(), c.expect())));
  }

  private static List<Case> read(String language) {
    try (InputStream in = ReportCasesTest.class.getResourceAsStream(language + ".cases.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new AssertionError(language + ".cases.yaml cannot be read", e);
    }
  }

  private static String row(Report report) {
    String kind =
        (report.getFlow() + " " + report.getStatus() + " " + report.getScope())
            .toLowerCase(Locale.ROOT);
    String stance = report.getStance() == null ? "" : " " + report.getStance();
    return kind
        + " | "
        + name(report.getPayer())
        + " -> "
        + name(report.getRecipient())
        + " | "
        + name(report.getCandidate())
        + stance.toLowerCase(Locale.ROOT)
        + " | "
        + amount(report.getAmount())
        + (report.getCryptoLinked() ? " | crypto" : "");
  }

  private static String amount(ReportedAmount amount) {
    String low = plain(amount.getMin());
    String high = plain(amount.getMax());
    return (low.equals(high) ? low : low + ".." + high) + " " + amount.getCurrency();
  }

  private static String plain(BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  private static String name(Party party) {
    return party == null ? "-" : party.getName();
  }
}
