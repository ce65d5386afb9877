package org.pacstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.Scope;

/** What the aggregation's benchmark feeds is what it says it feeds. */
class CoverageTest {
  private static final int REPORTS = 5_000;

  @Test
  void theSameSeedWritesTheSameArticles() {
    for (Load load : Load.values()) {
      assertThat(written(load, 7)).isEqualTo(written(load, 7)).isNotEqualTo(written(load, 8));
    }
  }

  private static List<EnrichedArticle> written(Load load, long seed) {
    Coverage coverage = load.writer.begin("c", REPORTS, seed);
    return Stream.concat(
            Stream.generate(coverage::next).limit(50),
            Stream.generate(() -> load.update.apply(coverage)).limit(50))
        .toList();
  }

  @Test
  void threeReportsInFiveRepeatAndOneInTwentyIsARunningTotal() {
    List<Report> reports = reports(new SpreadCoverage("c", REPORTS, 1));

    var statements = new HashSet<>();
    long told =
        reports.stream()
            .filter(
                report ->
                    !statements.add(
                        List.of(
                            String.valueOf(report.getPayer()),
                            report.getScope(),
                            report.getAmount())))
            .count();
    long running = reports.stream().filter(report -> report.getScope() == Scope.CUMULATIVE).count();

    assertThat((double) told / reports.size()).isBetween(0.58, 0.64);
    assertThat((double) running / reports.size()).isBetween(0.03, 0.07);
  }

  @Test
  void reportsAreSpreadOverTwoYears() {
    var coverage = new SpreadCoverage("c", REPORTS, 1);
    Instant first = coverage.next().getPublished();
    reports(coverage);
    Instant last = coverage.next().getPublished();

    assertThat(Duration.between(first, last)).isBetween(Duration.ofDays(725), Duration.ofDays(735));
  }

  @Test
  void aLateArticleIsAYearOlderThanTheNewest() {
    var coverage = new SpreadCoverage("c", REPORTS, 1);
    reports(coverage);

    Duration behind =
        Duration.between(coverage.late().getPublished(), coverage.next().getPublished());

    assertThat(behind).isBetween(Duration.ofDays(362), Duration.ofDays(368));
  }

  private static List<Report> reports(Coverage coverage) {
    return Stream.generate(coverage::next)
        .takeWhile(article -> coverage.reports() < REPORTS)
        .flatMap(article -> article.getReports().stream())
        .toList();
  }
}
