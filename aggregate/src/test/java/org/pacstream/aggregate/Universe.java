package org.pacstream.aggregate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.Scope;
import org.pacstream.schemas.Signature;
import org.pacstream.schemas.Stance;
import org.pacstream.schemas.Status;

/**
 * A small world in which everything that can go together does: few parties, figures close to each
 * other at several precisions, few outlets and sentences, hours close to every limit of time,
 * singles and running totals, versions by revision and by rules, stories that are told by many.
 */
public final class Universe {
  private static final Instant BEGIN = Instant.parse("2024-05-01T00:20:00Z");
  private static final List<Duration> HOURS =
      List.of(
          Duration.ZERO,
          Duration.ofMinutes(25),
          Duration.ofHours(1),
          Duration.ofHours(30),
          Duration.ofDays(30),
          Duration.ofDays(30).plusMillis(1),
          Duration.ofDays(31),
          Duration.ofDays(60),
          Duration.ofDays(60).plusMillis(1),
          Duration.ofDays(92),
          Duration.ofDays(400));
  private static final List<Duration> WEEKS =
      List.of(
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofMinutes(25),
          Duration.ofHours(1),
          Duration.ofHours(30),
          Duration.ofDays(6),
          Duration.ofDays(7),
          Duration.ofDays(7).plusMillis(1),
          Duration.ofDays(8),
          Duration.ofDays(14));
  private static final Party CAMPAIGN = Given.campaign("NAME:trump campaign", "Trump campaign");
  private static final List<Party> PAYERS =
      Arrays.asList(
          Given.COINBASE,
          Given.COINBASE,
          Given.RIPPLE,
          Given.FAIRSHAKE,
          Given.PROTECT_PROGRESS,
          Given.FAIRSHAKE_NETWORK,
          Given.INDUSTRY,
          Given.TRUMP_47,
          null,
          null);
  private static final List<Party> RECIPIENTS =
      Arrays.asList(
          Given.FAIRSHAKE,
          Given.FAIRSHAKE,
          Given.DEFEND_AMERICAN_JOBS,
          Given.FAIRSHAKE_NETWORK,
          Given.TRUMP_47,
          Given.MAGA_INC,
          Given.TRUMP,
          CAMPAIGN,
          null);
  private static final List<String> FIGURES =
      List.of(
          "1000000",
          "1040000",
          "1000400",
          "10000000",
          "10000000",
          "10200000",
          "10300000",
          "12000000",
          "12100000",
          "12400000",
          "35000000",
          "100000000",
          "120000000",
          "999",
          "0.5");
  private static final List<String> UNITS = List.of("1", "1000", "100000", "1000000", "10000000");
  private static final List<String> PERIODS =
      Arrays.asList(
          null, null, null, "2024", "2024-cycle", "2024-Q2", "2024-05", "2024-05-03", "2024-H1");

  /** The last two sort one way as UTF-16 and the other way as code points. */
  private static final List<UnaryOperator<String>> SPELLINGS =
      List.of(
          name -> name,
          name -> name,
          name -> name.toUpperCase(Locale.ROOT),
          name -> "\uff21 " + name,
          name -> "\ud83d\ude00 " + name);

  private Universe() {}

  /** Records of at most eight articles, revisions, copies and withdrawals among them. */
  public static Arbitrary<List<EnrichedArticle>> articles() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, article().list().ofMinSize(1).ofMaxSize(14)), Tuple.of(1, copies()));
  }

  /**
   * The same of three stories, whole or in part, in the same words or others, some so far apart
   * that one is no copy of the other, though both are of a third.
   */
  public static Arbitrary<List<EnrichedArticle>> copies() {
    return report()
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .list()
        .ofSize(3)
        .flatMap(stories -> copy(stories).list().ofMinSize(2).ofMaxSize(14));
  }

  private static Arbitrary<EnrichedArticle> copy(List<List<Report>> stories) {
    Arbitrary<List<Report>> reports =
        Combinators.combine(
                Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(2, 1), Tuple.of(1, 2)),
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 3))
            .as((story, from, words) -> part(stories.get(story), from, words));
    Arbitrary<Signature> signatures =
        Combinators.combine(
                Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1)),
                Arbitraries.integers().between(0, 6))
            .as(Given::signature)
            .injectNull(0.1);
    return Combinators.combine(
            Arbitraries.integers().between(1, 8),
            Arbitraries.integers().between(1, 4),
            Arbitraries.of(WEEKS),
            Arbitraries.integers().between(1, 5),
            Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)),
            reports,
            signatures)
        .as(
            (id, revision, after, outlet, withdrawn, said, signature) -> {
              EnrichedArticle article = article(id, revision, 1, after, outlet, withdrawn, said);
              article.setSignature(withdrawn ? null : signature);
              article.setContentHash(
                  article.getContentHash() + (signature == null ? "" : signature.hashCode()));
              return article;
            });
  }

  private static List<Report> part(List<Report> story, int from, int words) {
    return story.subList(from % 2 == 0 ? 0 : Math.min(1, story.size() - 1), story.size()).stream()
        .map(
            report ->
                words == 0
                    ? report
                    : Report.newBuilder(report)
                        .setEvidence(Given.evidence(report.getEvidence().getText() + " " + words))
                        .build())
        .toList();
  }

  private static Arbitrary<EnrichedArticle> article() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 8),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(1, 2),
            Arbitraries.of(HOURS),
            Arbitraries.integers().between(1, 4),
            Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)),
            report().list().ofMaxSize(3))
        .as(Universe::article);
  }

  private static EnrichedArticle article(
      int id,
      int revision,
      int rules,
      Duration after,
      int outlet,
      boolean withdrawn,
      List<Report> reports) {
    var article =
        Given.article("a" + id)
            .revision(revision)
            .rules(rules)
            .on(BEGIN.plus(after))
            .in("Outlet " + outlet)
            .build();
    article.setWithdrawn(withdrawn);
    article.setContentHash(String.valueOf(reports.hashCode()));
    article.setReports(withdrawn ? List.of() : new ArrayList<>(reports));
    return article;
  }

  private static Arbitrary<Report> report() {
    Arbitrary<Report> ends =
        Combinators.combine(
                Arbitraries.of(
                    Flow.CONTRIBUTION,
                    Flow.CONTRIBUTION,
                    Flow.INDEPENDENT_EXPENDITURE,
                    Flow.DISBURSEMENTS,
                    Flow.RECEIPTS,
                    Flow.TRANSFER,
                    Flow.CASH_ON_HAND,
                    Flow.REFUND),
                Arbitraries.of(PAYERS),
                Arbitraries.of(RECIPIENTS),
                Arbitraries.of(Arrays.asList(null, null, Given.TRUMP, Given.BROWN)),
                Arbitraries.of(Arrays.asList(null, Stance.SUPPORT, Stance.OPPOSE)))
            .as(Universe::flow);
    return Combinators.combine(
            ends,
            Arbitraries.of(FIGURES),
            Arbitraries.of(UNITS),
            Arbitraries.integers().between(0, 7),
            Arbitraries.of(PERIODS),
            Arbitraries.integers().between(0, 14),
            Arbitraries.integers().between(1, 6),
            Arbitraries.of(SPELLINGS))
        .as(Universe::said);
  }

  private static Report flow(
      Flow flow, Party payer, Party recipient, Party candidate, Stance stance) {
    Report report = Given.report(flow).build();
    boolean spent = flow == Flow.INDEPENDENT_EXPENDITURE || flow == Flow.DISBURSEMENTS;
    boolean held = flow == Flow.RECEIPTS || flow == Flow.CASH_ON_HAND;
    report.setPayer(held ? null : payer);
    report.setRecipient(spent ? null : recipient);
    report.setCandidate(candidate);
    report.setStance(flow == Flow.INDEPENDENT_EXPENDITURE ? stance : null);
    return report;
  }

  private static Report said(
      Report flow,
      String figure,
      String unit,
      int bound,
      String period,
      int kind,
      int sentence,
      UnaryOperator<String> spelling) {
    var amount = Given.report(flow.getFlow());
    switch (bound) {
      case 0 -> amount.usdAtLeast(figure);
      case 1 -> amount.usdAtMost(figure);
      case 2 ->
          amount.usdBetween(
              figure, new BigDecimal(figure).multiply(new BigDecimal("1.5")).toPlainString());
      default -> amount.usd(figure);
    }
    Report report =
        Report.newBuilder(flow).setAmount(amount.unit(unit).build().getAmount()).build();
    report.setPayer(spelled(flow.getPayer(), spelling));
    report.setRecipient(spelled(flow.getRecipient(), spelling));
    report.setCandidate(spelled(flow.getCandidate(), spelling));
    report.setPeriod(period);
    switch (kind) {
      case 0, 1, 2 -> report.setScope(Scope.CUMULATIVE);
      case 3 -> report.setAdditional(true);
      case 4 -> report.setAlone(true);
      case 5 -> report.setStatus(Status.PLEDGED);
      case 6 -> report.setWholeOfParts(true);
      case 7 -> report.setCycle(2022);
      case 8 -> report.getAmount().setCurrency("USDC");
      case 9 -> report.getAmount().setCurrency("BTC");
      case 10 -> report.setCryptoLinked(false);
      default -> {}
    }
    report.setEvidence(Given.evidence("Sentence " + sentence));
    return report;
  }

  private static Party spelled(Party party, UnaryOperator<String> spelling) {
    return party == null
        ? null
        : Party.newBuilder(party).setName(spelling.apply(party.getName())).build();
  }
}
