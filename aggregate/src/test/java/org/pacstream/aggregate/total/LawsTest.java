package org.pacstream.aggregate.total;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.pacstream.aggregate.Figures;
import org.pacstream.aggregate.Given;
import org.pacstream.aggregate.Given.ReportBuilder;
import org.pacstream.aggregate.SomeArticles;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Figure;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.MeasureTotal;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.SubjectType;

/** What holds for totals of any articles. */
class LawsTest {
  private static final int TRIES = 400;

  @Property(tries = TRIES)
  void orderNeverMatters(
      @ForAll("articles") List<EnrichedArticle> articles, @ForAll Random random) {
    var shuffled = new ArrayList<EnrichedArticle>(articles);
    shuffled.addAll(articles);
    Collections.shuffle(shuffled, random);

    assertThat(OfflineTotals.of(shuffled).totals()).isEqualTo(OfflineTotals.of(articles).totals());
  }

  /** Where every outlet has its own words; later, in another outlet, in the same words. */
  @Property(tries = TRIES)
  void aReprintChangesNoFigureAndIsNoSource(
      @ForAll("articles") List<EnrichedArticle> articles,
      @ForAll @IntRange(max = 1000) int which,
      @ForAll @IntRange(max = 3000) int hoursLater) {
    EnrichedArticle original = articles.get(which % articles.size());
    EnrichedArticle reprint =
        EnrichedArticle.newBuilder(original)
            .setId("reprint")
            .setSource("Reprinter")
            .setPublished(original.getPublished().plus(Duration.ofHours(hoursLater)))
            .build();

    assertThat(supports(and(articles, reprint))).isEqualTo(supports(articles));
  }

  private static Map<String, String> supports(List<EnrichedArticle> articles) {
    var supports = new TreeMap<String, String>();
    for (SubjectTotals subject : OfflineTotals.of(articles).totals()) {
      for (MeasureTotal total : subject.totals()) {
        supports.put(
            subject.id() + " " + Figures.text(total),
            total.getFacts() + " facts, " + total.getSources() + " sources");
      }
    }
    return supports;
  }

  @Property(tries = TRIES)
  void withdrawingWhatWasAddedRestoresTotals(
      @ForAll("articles") List<EnrichedArticle> articles,
      @ForAll("articles") List<EnrichedArticle> others) {
    EnrichedArticle added = SomeArticles.named("added", others.get(0));
    EnrichedArticle withdrawn = Given.article("added").revision(2).withdrawn().build();

    assertThat(OfflineTotals.of(and(and(articles, withdrawn), added)).totals())
        .isEqualTo(OfflineTotals.of(articles).totals());
  }

  /**
   * Of all but balances, which follow the latest, and the unknown rest of contributions, which
   * shrinks as classes grow.
   */
  @Property(tries = TRIES)
  void aReportLowersBestOnlyWhereItShowsFactsToBeOneOrAFigureToBeDoubtful(
      @ForAll("articles") List<EnrichedArticle> articles,
      @ForAll("articles") List<EnrichedArticle> others) {
    EnrichedArticle added = SomeArticles.named("added", others.get(0));
    Map<String, Account> after = accounts(and(articles, added));

    accounts(articles)
        .forEach(
            (key, before) -> {
              boolean kept = keeps(before.findings(), after.get(key).findings());
              Statistics.label("all that counted still counts").collect(kept);
              if (kept) {
                assertNotLower(before, after.get(key));
              }
            });
    Statistics.label("all that counted still counts")
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
  }

  private static Map<String, Account> accounts(List<EnrichedArticle> articles) {
    var accounts = new TreeMap<String, Account>();
    for (SubjectAccounts subject : OfflineTotals.of(articles).accounts()) {
      subject
          .accounts()
          .forEach(account -> accounts.put(subject.subject().text() + account.key(), account));
    }
    return accounts;
  }

  private static boolean keeps(Findings before, Findings after) {
    boolean facts =
        before.facts().stream()
            .allMatch(
                fact ->
                    after.facts().stream()
                        .anyMatch(
                            kept ->
                                kept.statement().equals(fact.statement())
                                    && kept.times() >= fact.times()
                                    && best(kept).compareTo(best(fact)) >= 0));
    boolean levels =
        before.levels().stream()
            .filter(level -> !level.isDisputed())
            .allMatch(
                level ->
                    after.levels().stream()
                        .filter(kept -> !kept.isDisputed())
                        .anyMatch(kept -> kept.figure().name().equals(level.figure().name())));
    return facts && levels;
  }

  private static BigDecimal best(Fact fact) {
    return fact.sum().best();
  }

  private static void assertNotLower(Account before, Account after) {
    before
        .totals()
        .forEach(
            (measure, total) -> {
              boolean grows =
                  measure != Measure.CASH_ON_HAND
                      && measure != Measure.CONTRIBUTED_UNKNOWN
                      && measure != Measure.PLEDGED_CONTRIBUTED_UNKNOWN;
              if (grows) {
                assertThat(after.totals().get(measure).sum().best())
                    .isGreaterThanOrEqualTo(total.sum().best());
              }
            });
  }

  @Property(tries = TRIES)
  void lowIsNoMoreAndHighNoLessThanBest(@ForAll("articles") List<EnrichedArticle> articles) {
    for (SubjectTotals subject : OfflineTotals.of(articles).totals()) {
      assertThat(subject.totals())
          .extracting(MeasureTotal::getFigure)
          .allSatisfy(
              figure -> {
                assertThat(figure.getLow()).isLessThanOrEqualTo(figure.getBest());
                assertThat(figure.getBest()).isLessThanOrEqualTo(figure.getHigh());
              });
    }
  }

  @Property(tries = TRIES)
  void thePastIsAsIfNothingHadBeenPublishedSince(
      @ForAll("articles") List<EnrichedArticle> articles,
      @ForAll @IntRange(max = 24 * 100) int hoursLater) {
    var time = Given.MONDAY.plus(Duration.ofHours(hoursLater)).plusSeconds(1);
    long hour = Math.floorDiv(time.toEpochMilli(), 3_600_000L);
    var offline = OfflineTotals.of(articles);
    List<EnrichedArticle> past =
        articles.stream()
            .filter(a -> Math.floorDiv(a.getPublished().toEpochMilli(), 3_600_000L) <= hour)
            .toList();

    assertThat(offline.asOf(time).totals()).isEqualTo(OfflineTotals.of(past).totals());
    for (SubjectTotals subject : offline.totals()) {
      for (MeasureTotal total : subject.totals()) {
        var key = new SubjectKey(subject.type(), subject.id());
        Sum best =
            offline
                .bestAt(
                    key, total.getCycle(), total.getCurrency(), total.getMeasure(), List.of(hour))
                .get(hour);
        assertThat(best.figure()).isEqualTo(figure(offline.asOf(time), subject, total));
      }
    }
  }

  private static Figure figure(OfflineTotals offline, SubjectTotals subject, MeasureTotal of) {
    return offline.totals().stream()
        .filter(other -> other.type() == subject.type() && other.id().equals(subject.id()))
        .flatMap(other -> other.totals().stream())
        .filter(
            other ->
                other.getCycle() == of.getCycle()
                    && other.getCurrency().equals(of.getCurrency())
                    && other.getMeasure() == of.getMeasure())
        .findFirst()
        .map(MeasureTotal::getFigure)
        .orElse(Sum.ZERO.figure());
  }

  /**
   * Of every measure, where each report names one member, the head alone, and no money flows
   * between members. (A head that may stand for its network makes it less: what it did and what a
   * member did can be one. A level of the whole network can make it more.)
   */
  @Property(tries = TRIES)
  void aNetworkIsTheSumOfItsMembers(@ForAll("ofMembers") List<EnrichedArticle> articles) {
    var offline = OfflineTotals.of(articles);
    var members = new TreeMap<String, BigDecimal>();
    var network = new TreeMap<String, BigDecimal>();
    for (SubjectTotals subject : offline.totals()) {
      if (subject.type() == SubjectType.CANDIDATE) {
        continue;
      }
      Map<String, BigDecimal> sums = subject.type() == SubjectType.NETWORK ? network : members;
      subject
          .totals()
          .forEach(
              total ->
                  sums.merge(
                      total.getCycle() + " " + total.getMeasure(),
                      total.getFigure().getBest(),
                      BigDecimal::add));
    }

    assertThat(network).isEqualTo(members);
  }

  @Property(tries = TRIES)
  void whatFlowsBetweenMembersChangesNoTotalOfTheNetwork(
      @ForAll("articles") List<EnrichedArticle> articles,
      @ForAll("betweenMembers") List<EnrichedArticle> within) {
    var all = new ArrayList<EnrichedArticle>(articles);
    for (EnrichedArticle article : within) {
      all.add(SomeArticles.named("within " + article.getId(), article));
    }

    assertThat(network(all)).isEqualTo(network(articles));
  }

  private static List<MeasureTotal> network(List<EnrichedArticle> articles) {
    Optional<SubjectTotals> network =
        OfflineTotals.of(articles).totals().stream()
            .filter(subject -> subject.id().equals("NET:fairshake"))
            .findFirst();
    return network.map(SubjectTotals::totals).orElse(List.of());
  }

  private static List<EnrichedArticle> and(
      List<EnrichedArticle> articles, EnrichedArticle another) {
    var all = new ArrayList<EnrichedArticle>(articles);
    all.add(another);
    return all;
  }

  @Provide
  Arbitrary<List<EnrichedArticle>> articles() {
    return SomeArticles.articles();
  }

  @Provide
  Arbitrary<List<EnrichedArticle>> ofMembers() {
    Arbitrary<Party> members =
        Arbitraries.of(Given.FAIRSHAKE, Given.DEFEND_AMERICAN_JOBS, Given.PROTECT_PROGRESS);
    Arbitrary<Party> others =
        Arbitraries.of(Given.COINBASE, Given.RIPPLE, Given.INDUSTRY).injectNull(0.3);
    Arbitrary<ReportBuilder> reports =
        Combinators.combine(
                Arbitraries.of(
                    Flow.CONTRIBUTION,
                    Flow.INDEPENDENT_EXPENDITURE,
                    Flow.DISBURSEMENTS,
                    Flow.CASH_ON_HAND),
                members,
                others,
                SomeArticles.wordings())
            .as(
                (flow, member, other, wording) -> {
                  boolean receives = flow == Flow.CONTRIBUTION || flow == Flow.CASH_ON_HAND;
                  ReportBuilder report =
                      receives
                          ? SomeArticles.report(flow, other, member)
                          : SomeArticles.report(flow, member, null);
                  return wording.in(report).alone();
                });
    return SomeArticles.of(reports);
  }

  @Provide
  Arbitrary<List<EnrichedArticle>> betweenMembers() {
    Arbitrary<Party> members =
        Arbitraries.of(
            Given.FAIRSHAKE,
            Given.DEFEND_AMERICAN_JOBS,
            Given.PROTECT_PROGRESS,
            Given.FAIRSHAKE_NETWORK);
    return SomeArticles.of(
        Combinators.combine(
                Arbitraries.of(Flow.CONTRIBUTION, Flow.TRANSFER, Flow.REFUND, Flow.RECEIPTS),
                members,
                members,
                SomeArticles.wordings())
            .as(
                (flow, payer, recipient, wording) ->
                    wording.in(SomeArticles.report(flow, payer, recipient))));
  }
}
