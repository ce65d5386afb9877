package org.pacstream.aggregate.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pacstream.aggregate.total.Role;

class LevelBookPropertyTest {

  /** Each set is told in the place of the one before. */
  @Property(tries = 500)
  void levelsAreWhatTheReportsUpToAnHourComeTo(
      @ForAll("editions") List<Set<PlainLevels.Told>> editions) {
    assertEveryHour(editions);
  }

  @Property(tries = 1000)
  void balancesAreWhatTheReportsUpToAnHourComeTo(
      @ForAll("editionsOfBalances") List<Set<PlainLevels.Told>> editions) {
    GivenLevels.Kept kept = assertEveryHour(editions);
    var once = new GivenLevels.Kept();
    once.tell(editions.get(editions.size() - 1));

    assertThat(kept.rows()).isEqualTo(once.rows());
  }

  private static GivenLevels.Kept assertEveryHour(List<Set<PlainLevels.Told>> editions) {
    var kept = new GivenLevels.Kept();
    for (Set<PlainLevels.Told> edition : editions) {
      kept.tell(edition);
      for (long hour : hours(editions)) {
        var expected = PlainLevels.upTo(GivenLevels.CYCLE, edition, hour);
        for (String donor : List.of("A", "B", "BALANCE")) {
          String extent = GivenLevels.extent(donor).text();
          assertThat(kept.level(extent, hour))
              .as("%s in hour %s of %s", donor, hour, edition)
              .isEqualTo(expected.level(extent));
        }
      }
    }
    return kept;
  }

  @Property(tries = 500)
  void theSameReportsLeaveTheSameRowsInWhateverOrderTheyCame(
      @ForAll("editions") List<Set<PlainLevels.Told>> editions) {
    var step = new GivenLevels.Kept();
    editions.forEach(step::tell);
    var once = new GivenLevels.Kept();
    once.tell(editions.get(editions.size() - 1));

    assertThat(step.rows()).isEqualTo(once.rows());
  }

  @Property(tries = 200)
  void nothingIsKeptOfWhatIsTakenBack(@ForAll("editions") List<Set<PlainLevels.Told>> editions) {
    var kept = new GivenLevels.Kept();
    editions.forEach(kept::tell);
    kept.tell(List.of());

    assertThat(kept.rows()).isEmpty();
  }

  @Property(tries = 200)
  void aSingleFindsTheFirstRunningTotalItRepeats(
      @ForAll("editions") List<Set<PlainLevels.Told>> editions,
      @ForAll("singles") PlainLevels.Told single) {
    var kept = new GivenLevels.Kept();
    editions.forEach(kept::tell);

    var all = new PlainLevels(GivenLevels.CYCLE, List.copyOf(editions.get(editions.size() - 1)));
    assertThat(kept.book.repeatedSince(GivenLevels.SCOPE, single.statement()))
        .isEqualTo(all.repeatedSince(single.statement()));
  }

  @Property(tries = 200)
  void anHourHasOneStepForEachExtentAndNoneThatIsNothing(
      @ForAll("editions") List<Set<PlainLevels.Told>> editions) {
    var kept = new GivenLevels.Kept();
    for (Set<PlainLevels.Told> edition : editions) {
      List<Contribution> contributions = kept.tell(edition);
      assertThat(contributions)
          .noneMatch(step -> step.more().isZero() && step.facts() == 0)
          .extracting(step -> step.extent().text() + step.hour())
          .doesNotHaveDuplicates();
    }
  }

  private static Set<Long> hours(List<Set<PlainLevels.Told>> editions) {
    var hours = new LinkedHashSet<Long>();
    editions.forEach(edition -> edition.forEach(report -> hours.add(report.hour())));
    return hours;
  }

  @Provide
  Arbitrary<PlainLevels.Told> singles() {
    return GivenLevels.reports().filter(report -> report.statement().role() == Role.FACT);
  }

  /** Each with a few reports more and a few less than the one before. */
  @Provide
  Arbitrary<List<Set<PlainLevels.Told>>> editions() {
    return editionsOf(GivenLevels.reports());
  }

  @Provide
  Arbitrary<List<Set<PlainLevels.Told>>> editionsOfBalances() {
    return editionsOf(GivenLevels.reports(Arbitraries.just(Role.BALANCE)));
  }

  private static Arbitrary<List<Set<PlainLevels.Told>>> editionsOf(
      Arbitrary<PlainLevels.Told> reports) {
    return reports
        .list()
        .ofMinSize(1)
        .ofMaxSize(14)
        .flatMap(
            pool ->
                Arbitraries.integers()
                    .between(0, pool.size() - 1)
                    .set()
                    .ofMinSize(1)
                    .ofMaxSize(Math.min(3, pool.size()))
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(16)
                    .map(changes -> editions(pool, changes)));
  }

  private static List<Set<PlainLevels.Told>> editions(
      List<PlainLevels.Told> pool, List<Set<Integer>> changes) {
    var editions = new ArrayList<Set<PlainLevels.Told>>();
    var edition = new LinkedHashSet<PlainLevels.Told>();
    for (Set<Integer> change : changes) {
      for (int number : change) {
        if (!edition.remove(pool.get(number))) {
          edition.add(pool.get(number));
        }
      }
      editions.add(new LinkedHashSet<>(edition));
    }
    return editions;
  }
}
