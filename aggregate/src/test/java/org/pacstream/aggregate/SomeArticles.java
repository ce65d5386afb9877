package org.pacstream.aggregate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.pacstream.aggregate.Given.ReportBuilder;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.Status;

/**
 * Articles that speak of few parties in few and near figures, so that their reports agree, vary,
 * slip and dispute each other.
 */
public final class SomeArticles {
  private static final int HOURS = 24 * 100;

  private SomeArticles() {}

  /** Each with an id of its own, in the order of their ids, from outlets of their own. */
  public static Arbitrary<List<EnrichedArticle>> articles() {
    return of(reports());
  }

  /** The same, with these reports. */
  public static Arbitrary<List<EnrichedArticle>> of(Arbitrary<ReportBuilder> reports) {
    Arbitrary<Given.ArticleBuilder> article =
        Combinators.combine(
                Arbitraries.integers().between(0, HOURS), reports.list().ofMinSize(1).ofMaxSize(3))
            .as(
                (hour, said) ->
                    Given.article("")
                        .on(Given.MONDAY.plus(Duration.ofHours(hour)))
                        .says(said.toArray(ReportBuilder[]::new)));
    return article.list().ofMinSize(1).ofMaxSize(12).map(SomeArticles::numbered);
  }

  private static List<EnrichedArticle> numbered(List<Given.ArticleBuilder> builders) {
    var articles = new ArrayList<EnrichedArticle>();
    for (int number = 0; number < builders.size(); number++) {
      articles.add(named("a" + number, builders.get(number).build()));
    }
    return articles;
  }

  /** The same article under another id, from an outlet of its own, in words of its own. */
  public static EnrichedArticle named(String id, EnrichedArticle article) {
    var builder = Given.article(id).on(article.getPublished());
    EnrichedArticle renamed = builder.build();
    renamed.setReports(
        article.getReports().stream()
            .map(
                report ->
                    Report.newBuilder(report)
                        .setEvidence(Given.evidence("As " + id + " tells it."))
                        .build())
            .toList());
    return renamed;
  }

  /** Of all flows, to and from everybody. */
  public static Arbitrary<ReportBuilder> reports() {
    Arbitrary<Party> payers =
        Arbitraries.of(
            Given.COINBASE,
            Given.RIPPLE,
            Given.INDUSTRY,
            Given.FAIRSHAKE,
            Given.DEFEND_AMERICAN_JOBS,
            Given.FAIRSHAKE_NETWORK);
    Arbitrary<Party> recipients =
        Arbitraries.of(
            Given.FAIRSHAKE,
            Given.DEFEND_AMERICAN_JOBS,
            Given.TRUMP_47,
            Given.MAGA_INC,
            Given.TRUMP);
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(5, Flow.CONTRIBUTION),
                Tuple.of(5, Flow.INDEPENDENT_EXPENDITURE),
                Tuple.of(2, Flow.DISBURSEMENTS),
                Tuple.of(1, Flow.TRANSFER),
                Tuple.of(1, Flow.REFUND),
                Tuple.of(2, Flow.CASH_ON_HAND)),
            payers.injectNull(0.3),
            recipients.injectNull(0.3),
            wordings())
        .as((flow, payer, recipient, wording) -> wording.in(report(flow, payer, recipient)));
  }

  /** A report that names no parties but those given; null for none. */
  public static ReportBuilder report(Flow flow, Party payer, Party recipient) {
    ReportBuilder report = Given.report(flow);
    if (payer != null) {
      report.from(payer);
    }
    if (recipient != null && flow != Flow.INDEPENDENT_EXPENDITURE) {
      report.to(recipient);
    }
    return report;
  }

  /** All but flow, payer and recipient. */
  public static Arbitrary<Wording> wordings() {
    return Combinators.combine(
            Arbitraries.of(SaidFigure.values()),
            Arbitraries.of("", "", "", "support", "oppose", "about"),
            Arbitraries.of(Given.BROWN, Given.TRUMP),
            Arbitraries.of(null, null, null, "2024", "2024-cycle", "2024-08", "2024-09-02"),
            Arbitraries.of(
                "",
                "",
                "",
                "",
                "",
                "",
                "cumulative",
                "cumulative",
                "cumulative",
                "whole",
                "another",
                "pledged",
                "alone"))
        .as(Wording::new);
  }

  /** How much money of whom, and how it is put. */
  public record Wording(
      SaidFigure figure, String side, Party candidate, String period, String manner) {
    public ReportBuilder in(ReportBuilder report) {
      figure.in(report);
      switch (side) {
        case "support" -> report.support(candidate);
        case "oppose" -> report.oppose(candidate);
        case "about" -> report.about(candidate);
        default -> {}
      }
      switch (manner) {
        case "cumulative" -> report.cumulative();
        case "whole" -> report.wholeOfParts();
        case "another" -> report.another();
        case "pledged" -> report.status(Status.PLEDGED);
        case "alone" -> report.alone();
        default -> {}
      }
      return period == null ? report : report.period(period);
    }
  }

  /** Figures near each other, in rounding, within a twentieth, or but for a decimal point. */
  public enum SaidFigure {
    ROUND {
      @Override
      void in(ReportBuilder report) {
        report.usd("25000000").unit("1000000");
      }
    },
    IN_FULL {
      @Override
      void in(ReportBuilder report) {
        report.usd("25000000");
      }
    },
    MORE_THAN {
      @Override
      void in(ReportBuilder report) {
        report.usdAtLeast("25000000").unit("1000000");
      }
    },
    UP_TO {
      @Override
      void in(ReportBuilder report) {
        report.usdAtMost("25000000").unit("1000000");
      }
    },
    FINE {
      @Override
      void in(ReportBuilder report) {
        report.usd("25400000").unit("100000");
      }
    },
    NEAR {
      @Override
      void in(ReportBuilder report) {
        report.usd("26100000").unit("100000");
      }
    },
    RANGE {
      @Override
      void in(ReportBuilder report) {
        report.usdBetween("20000000", "30000000").unit("1000000");
      }
    },
    TENFOLD {
      @Override
      void in(ReportBuilder report) {
        report.usd("250000000").unit("1000000");
      }
    },
    TENTH {
      @Override
      void in(ReportBuilder report) {
        report.usd("2500000").unit("100000");
      }
    },
    TRIPLE {
      @Override
      void in(ReportBuilder report) {
        report.usd("80000000").unit("1000000");
      }
    };

    abstract void in(ReportBuilder report);
  }
}
