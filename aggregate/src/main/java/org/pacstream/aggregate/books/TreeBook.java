package org.pacstream.aggregate.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacstream.aggregate.total.Role;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.TreeKey;

/**
 * What is said in one tree of a subject, on its way from statements to what each extent is known to
 * come to: who says it, which facts there are, which levels, and the larger of the two.
 */
final class TreeBook {
  private final SightingBook sightings;
  private final FactBook facts;
  private final LevelBook levels;
  private final ExtentBook extents;

  TreeBook(SightingBook sightings, FactBook facts, LevelBook levels, ExtentBook extents) {
    this.sightings = sightings;
    this.facts = facts;
    this.levels = levels;
    this.extents = extents;
  }

  /**
   * @param contributions of facts and levels, for their number
   * @param known by how much what is known of the tree changes
   */
  record Change(List<Contribution> contributions, ExtentBook.Change known) {}

  /**
   * Replaces what one article says in a tree.
   *
   * @param sided whether the subject's sides are told apart
   * @param others whose articles are copies of other originals because of it
   */
  Change replace(
      String scope,
      TreeKey tree,
      boolean sided,
      SightingBook.Said before,
      SightingBook.Said now,
      Recarried others) {
    SightingBook.Change change = sightings.replace(scope, tree.cycle(), before, now, others);
    List<Made> singles = ofRole(change.made(), true);
    List<Made> running = ofRole(change.made(), false);
    Sightings carried = sightings.of(scope);

    List<Contribution> ofLevels =
        new ArrayList<>(
            levels.replace(
                scope, tree.cycle(), carried, running, change.runningTotals(), List.of()));
    Map<Statement, Optional<Instant>> repeats = repeats(scope, singles, running);
    List<Contribution> ofFacts =
        facts.replace(scope, singles, change.singles(), hours(repeats), carried);
    ofLevels.addAll(
        levels.replace(
            scope, tree.cycle(), carried, List.of(), change.singles(), repeating(scope, repeats)));
    var all = new ArrayList<>(ofFacts);
    all.addAll(ofLevels);
    return new Change(all, extents.apply(scope, tree.tree(), sided, ofFacts, ofLevels));
  }

  private static List<Made> ofRole(List<Made> made, boolean fact) {
    return made.stream().filter(each -> (each.statement().role() == Role.FACT) == fact).toList();
  }

  /** Since when the singles concerned repeat a running total. */
  private Map<Statement, Optional<Instant>> repeats(
      String scope, List<Made> singles, List<Made> running) {
    var concerned = new LinkedHashSet<Statement>();
    singles.forEach(made -> concerned.add(made.statement()));
    running.forEach(made -> concerned.addAll(facts.singlesAt(scope, made.statement())));
    var repeats = new LinkedHashMap<Statement, Optional<Instant>>();
    for (Statement single : concerned) {
      repeats.put(single, levels.repeatedSince(scope, single));
    }
    return repeats;
  }

  private static Map<Statement, Long> hours(Map<Statement, Optional<Instant>> repeats) {
    var hours = new LinkedHashMap<Statement, Long>();
    repeats.forEach((single, since) -> hours.put(single, since.map(Hours::of).orElse(Hours.NEVER)));
    return hours;
  }

  /** A single is a level once both it and what it repeats are known. */
  private List<Repeating> repeating(String scope, Map<Statement, Optional<Instant>> repeats) {
    var repeating = new ArrayList<Repeating>();
    repeats.forEach(
        (single, since) -> {
          Optional<Instant> made = sightings.madeSince(scope, single);
          repeating.add(
              new Repeating(
                  single,
                  since.isPresent() && made.isPresent() ? later(since.get(), made.get()) : null));
        });
    return repeating;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
