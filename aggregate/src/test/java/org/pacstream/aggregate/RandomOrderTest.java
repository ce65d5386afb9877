package org.pacstream.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.aggregate.total.OfflineTotals;
import org.pacstream.aggregate.total.SubjectTotals;
import org.pacstream.schemas.CandidateTotal;
import org.pacstream.schemas.CommitteeTotal;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.NetworkTotal;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Status;

/** Whatever the order, the topology comes to what plain code says of the live articles. */
class RandomOrderTest {
  private static final List<Party> PAYERS =
      List.of(
          Given.COINBASE,
          Given.RIPPLE,
          Given.CAMERON,
          Given.FAIRSHAKE,
          Given.PROTECT_PROGRESS,
          Given.FAIRSHAKE_NETWORK,
          Given.INDUSTRY);
  private static final List<Party> RECIPIENTS =
      List.of(
          Given.FAIRSHAKE,
          Given.DEFEND_AMERICAN_JOBS,
          Given.TRUMP_47,
          Given.MAGA_INC,
          Given.TRUMP,
          Given.FAIRSHAKE_NETWORK);
  private static final List<Party> CANDIDATES = List.of(Given.TRUMP, Given.PORTER, Given.BROWN);
  private static final List<String> FIGURES =
      List.of("1000000", "2000000", "12000000", "12100000", "40000000", "0.5");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theSameArticlesGiveTheSameTotals(long seed) {
    var random = new Random(seed);
    List<EnrichedArticle> records = records(random);
    Collections.shuffle(records, random);

    try (var topology = new TopologyHarness(folder)) {
      records.forEach(topology::publish);

      List<LedgerEntry> ledger = topology.ledgerEntries();
      Map<String, Object> last = topology.last();
      Map<String, Object> expected = expected(OfflineTotals.of(records).totals());
      assertThat(last).as("seed %d", seed).isEqualTo(expected);
      assertThat(sums(ledger)).as("seed %d", seed).isEqualTo(figures(expected));
      assertThat(topology.deadLetters()).isEmpty();
    }
  }

  private static List<EnrichedArticle> records(Random random) {
    var records = new ArrayList<EnrichedArticle>();
    for (int id = 0; id < 40; id++) {
      int revisions = 1 + random.nextInt(3);
      for (int revision = 1; revision <= revisions; revision++) {
        var article =
            Given.article("a" + id)
                .revision(revision)
                .rules(1 + random.nextInt(2))
                .in("outlet " + random.nextInt(6))
                .on(Given.MONDAY.plus(Duration.ofHours(random.nextInt(2000))));
        if (random.nextInt(6) == 0) {
          article.withdrawn();
        } else {
          for (int said = random.nextInt(4); said > 0; said--) {
            article.says(report(random));
          }
        }
        for (int copies = 1 + random.nextInt(2); copies > 0; copies--) {
          records.add(article.build());
        }
      }
    }
    return records;
  }

  private static Given.ReportBuilder report(Random random) {
    var flows = Flow.values();
    var report = Given.report(flows[1 + random.nextInt(flows.length - 1)]);
    String figure = any(random, FIGURES);
    switch (random.nextInt(5)) {
      case 0 -> report.usdAtLeast(figure);
      case 1 -> report.usdAtMost(figure);
      case 2 -> report.usdBetween(figure, "50000000");
      default -> report.usd(figure);
    }
    if (random.nextInt(4) > 0) {
      report.from(any(random, PAYERS));
    }
    if (random.nextInt(4) > 0) {
      report.to(any(random, RECIPIENTS));
    }
    switch (random.nextInt(4)) {
      case 0 -> report.support(any(random, CANDIDATES));
      case 1 -> report.oppose(any(random, CANDIDATES));
      case 2 -> report.about(any(random, CANDIDATES));
      default -> {}
    }
    if (random.nextInt(3) == 0) {
      report.cumulative();
    }
    if (random.nextInt(8) == 0) {
      report.alone();
    }
    if (random.nextInt(8) == 0) {
      report.status(any(random, List.of(Status.PLEDGED, Status.GOAL, Status.PRICE)));
    }
    if (random.nextInt(10) == 0) {
      report.notCryptoLinked();
    }
    if (random.nextInt(5) == 0) {
      report.cycle(2026);
    }
    if (random.nextInt(5) == 0) {
      report.period("2024-08");
    }
    if (random.nextInt(6) == 0) {
      report.currency(any(random, List.of("BTC", "USDC")));
    }
    return report;
  }

  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static Map<String, Object> expected(List<SubjectTotals> totals) {
    var expected = new HashMap<String, Object>();
    for (SubjectTotals total : totals) {
      if (total.totals().isEmpty()) {
        continue;
      }
      Object record =
          switch (total.type()) {
            case CANDIDATE ->
                new CandidateTotal(total.id(), total.name(), total.fecIds(), total.totals());
            case COMMITTEE ->
                new CommitteeTotal(total.id(), total.name(), total.fecIds(), total.totals());
            case NETWORK ->
                new NetworkTotal(total.id(), total.name(), total.fecIds(), total.totals());
            case UNKNOWN -> throw new IllegalStateException(total.id());
          };
      expected.put(total.type() + " " + total.id(), record);
    }
    return expected;
  }

  /** What the entries of each subject and measure sum to; zeros left out. */
  private static Map<String, String> sums(List<LedgerEntry> ledger) {
    var low = new HashMap<String, BigDecimal[]>();
    for (LedgerEntry entry : ledger) {
      var before = entry.getBefore();
      var after = entry.getAfter();
      BigDecimal[] sum =
          low.computeIfAbsent(
              "%s %s %d %s %s"
                  .formatted(
                      entry.getSubjectType(),
                      entry.getSubject(),
                      entry.getCycle(),
                      entry.getCurrency(),
                      entry.getMeasure()),
              key ->
                  new BigDecimal[] {
                    BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO
                  });
      sum[0] = sum[0].add(after.getLow()).subtract(before.getLow());
      sum[1] = sum[1].add(after.getBest()).subtract(before.getBest());
      sum[2] = sum[2].add(after.getHigh()).subtract(before.getHigh());
      sum[3] = sum[3].add(BigDecimal.valueOf(after.getOpen() - before.getOpen()));
    }
    var sums = new HashMap<String, String>();
    low.forEach((key, sum) -> put(sums, key, sum));
    return sums;
  }

  private static Map<String, String> figures(Map<String, Object> expected) {
    var figures = new HashMap<String, String>();
    expected.forEach(
        (key, record) -> {
          var totals =
              record instanceof CandidateTotal candidate
                  ? candidate.getTotals()
                  : record instanceof CommitteeTotal committee
                      ? committee.getTotals()
                      : ((NetworkTotal) record).getTotals();
          totals.forEach(
              total ->
                  put(
                      figures,
                      "%s %d %s %s"
                          .formatted(
                              key, total.getCycle(), total.getCurrency(), total.getMeasure()),
                      new BigDecimal[] {
                        total.getFigure().getLow(),
                        total.getFigure().getBest(),
                        total.getFigure().getHigh(),
                        BigDecimal.valueOf(total.getFigure().getOpen())
                      }));
        });
    return figures;
  }

  private static void put(Map<String, String> texts, String key, BigDecimal[] numbers) {
    var text = new StringBuilder();
    boolean zero = true;
    for (BigDecimal number : numbers) {
      zero &= number.signum() == 0;
      text.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
          .append(' ');
    }
    if (!zero) {
      texts.put(key, text.toString());
    }
  }
}
