package org.pacstream.aggregate.total;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pacstream.schemas.Measure;

/**
 * What the reports of one tree are about: facts, and running totals or balances of extents.
 *
 * @param facts narrowest first
 * @param doubts doubtful figures that belong to no fact
 * @param levels judged, doubtful ones among them
 */
public record Findings(List<Fact> facts, List<Doubt> doubts, List<Level> levels) {
  public Findings {
    facts = List.copyOf(facts);
    doubts = List.copyOf(doubts);
    levels = List.copyOf(levels);
  }

  static Findings of(int cycle, Collection<Mention> mentions) {
    Collection<Carried> figures = Carried.of(cycle, told(mentions));
    List<Told> runningTotals =
        withRole(Role.LEVEL, figures).stream()
            .flatMap(figure -> figure.statements().stream())
            .toList();
    var singles = new ArrayList<Carried>();
    var levels = new ArrayList<Level>();
    for (Carried single : withRole(Role.FACT, figures)) {
      Optional<Instant> repeated = repeated(single, runningTotals);
      if (repeated.isEmpty()) {
        singles.add(single);
      } else {
        levels.add(Level.undisputed(single, later(single.first(), repeated.get())));
      }
    }
    withRole(Role.LEVEL, figures)
        .forEach(figure -> levels.add(Level.undisputed(figure, figure.first())));
    withRole(Role.BALANCE, figures)
        .forEach(figure -> levels.add(Level.undisputed(figure, figure.first())));
    Facts facts = Facts.of(singles);
    return new Findings(facts.counted(), facts.alone(), judged(levels, cycle));
  }

  private static Collection<Told> told(Collection<Mention> mentions) {
    var made = new TreeMap<String, List<Mention>>();
    for (Mention mention : mentions.stream().sorted(Mention.BY_ARTICLE).toList()) {
      made.computeIfAbsent(mention.statement().text(), same -> new ArrayList<>()).add(mention);
    }
    return made.values().stream().map(same -> new Told(same.get(0).statement(), same)).toList();
  }

  private static List<Carried> withRole(Role role, Collection<Carried> figures) {
    return figures.stream().filter(figure -> figure.holding().role() == role).toList();
  }

  /** Since when a running total that the single repeats is known; empty when it repeats none. */
  private static Optional<Instant> repeated(Carried single, List<Told> runningTotals) {
    return runningTotals.stream()
        .filter(told -> Agreement.repeats(single.holding(), told.statement()))
        .map(Told::first)
        .min(Instant::compareTo);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static List<Level> judged(List<Level> levels, int cycle) {
    var judged = new ArrayList<Level>();
    byExtent(levels).values().forEach(same -> judged.addAll(Levels.judged(same, cycle)));
    return judged;
  }

  private static Map<String, List<Level>> byExtent(Collection<Level> levels) {
    var extents = new TreeMap<String, List<Level>>();
    for (Level level : levels) {
      extents.computeIfAbsent(level.extent().text(), same -> new ArrayList<>()).add(level);
    }
    return extents;
  }

  /** Those that count for one measure. */
  Findings of(Measure measure) {
    return new Findings(
        facts.stream().filter(fact -> fact.statement().measure() == measure).toList(),
        doubts.stream().filter(doubt -> doubt.figure().holding().measure() == measure).toList(),
        levels.stream().filter(level -> level.measure() == measure).toList());
  }

  /** How many facts and undisputed levels there are. */
  int count() {
    int times = facts.stream().mapToInt(Fact::times).sum();
    return times + (int) levels.stream().filter(level -> !level.isDisputed()).count();
  }
}
