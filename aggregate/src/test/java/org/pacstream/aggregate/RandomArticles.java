package org.pacstream.aggregate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Status;

/**
 * Articles by the hundred, the same for the same seed: revised, withdrawn, out of order, told by
 * others in words of their own.
 */
public final class RandomArticles {
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

  private RandomArticles() {}

  /** Of so many articles every revision, some of them twice, in any order. */
  public static List<EnrichedArticle> records(int articles, Random random) {
    var records = new ArrayList<EnrichedArticle>();
    var stories = new ArrayList<Story>();
    for (int id = 0; id < articles; id++) {
      int revisions = 1 + random.nextInt(3);
      for (int revision = 1; revision <= revisions; revision++) {
        if (stories.isEmpty() || random.nextInt(3) > 0) {
          stories.add(Story.any(stories.size(), random));
        }
        Story story = any(random, stories);
        var article =
            Given.article("a" + id)
                .revision(revision)
                .rules(1 + random.nextInt(2))
                .in("outlet " + random.nextInt(6))
                .on(Given.MONDAY.plus(Duration.ofHours(story.hour + random.nextInt(100))));
        if (random.nextInt(6) == 0) {
          article.withdrawn();
        } else {
          article.says(story.said.toArray(Given.ReportBuilder[]::new));
          article.signed(Given.signature(story.number, random.nextInt(5)));
        }
        for (int copies = 1 + random.nextInt(2); copies > 0; copies--) {
          records.add(article.build());
        }
      }
    }
    Collections.shuffle(records, random);
    return records;
  }

  /** What several articles tell. */
  private record Story(int number, int hour, List<Given.ReportBuilder> said) {
    static Story any(int number, Random random) {
      var said = new ArrayList<Given.ReportBuilder>();
      for (int reports = random.nextInt(4); reports > 0; reports--) {
        said.add(report(random));
      }
      return new Story(number, random.nextInt(2000), said);
    }
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
}
