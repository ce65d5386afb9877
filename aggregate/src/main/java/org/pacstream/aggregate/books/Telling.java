package org.pacstream.aggregate.books;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * With which fact a statement that counts nothing is told: as another figure of it when no counted
 * statement agrees, or as a slip from it.
 */
final class Telling {
  private final Singles singles;
  private final FactIndex index;
  private final Relations relations;
  private final Slips slips;
  private final Counting counting;

  /** Whom to tell anew, and the agreeing ones that came to count or no longer do. */
  private final Map<Single, Agreeing> open = new LinkedHashMap<>();

  Telling(Singles singles, FactIndex index, Relations relations, Slips slips, Counting counting) {
    this.singles = singles;
    this.index = index;
    this.relations = relations;
    this.slips = slips;
    this.counting = counting;
  }

  /** Agreeing statements whose count changed. */
  private static final class Agreeing {
    private final List<Single> changed = new ArrayList<>();

    /** Whether more than that changed. */
    private boolean all;

    boolean gainedAt(long hour) {
      return changed.stream().anyMatch(other -> other.now().counted().at(hour) > 0);
    }

    boolean lostAt(long hour) {
      return changed.stream()
          .anyMatch(
              other -> other.before.counted().at(hour) > 0 && other.now().counted().at(hour) == 0);
    }

    /** Whether one of them no longer counts, or not as early. */
    boolean isAnyLost() {
      return changed.stream()
          .anyMatch(
              other ->
                  other.before.counted().hours().stream().anyMatch(this::lostAt)
                      || other.now().counted().hours().stream().anyMatch(this::lostAt));
    }

    Collection<Long> hours() {
      var hours = new TreeSet<Long>();
      for (Single other : changed) {
        hours.addAll(other.before.counted().hours());
        hours.addAll(other.now().counted().hours());
      }
      return hours;
    }
  }

  void tellAnew(Single single) {
    open.computeIfAbsent(single, same -> new Agreeing()).all = true;
  }

  /** After slips from it may be told otherwise. */
  void supportChanged(Single single) {
    if (Slips.isSupported(single)) {
      index.doubtful(single.statement()).forEach(id -> tellAnew(singles.get(id)));
    }
  }

  /** After it is counted otherwise. */
  void countChanged(Single single) {
    supportChanged(single);
    tellAnew(single);
    relations.varying(single).forEach(variant -> tellAnew(variant.single()));
    relations
        .agreeing(single)
        .forEach(other -> open.computeIfAbsent(other, same -> new Agreeing()).changed.add(single));
  }

  /** Those that are told otherwise now. */
  List<Single> run() {
    var changed = new ArrayList<Single>();
    open.forEach(
        (single, agreeing) -> {
          boolean untouched =
              !agreeing.all && single.before.told().isNothing() && !agreeing.isAnyLost();
          if (!untouched) {
            single.tell(told(single, agreeing));
          }
          if (!single.now().told().equals(single.before.told())) {
            changed.add(single);
            updateIndex(single);
          }
        });
    return changed;
  }

  private void updateIndex(Single single) {
    Collection<String> before = single.before.told().values();
    Collection<String> now = single.now().told().values();
    for (String with : new TreeSet<>(before)) {
      if (!now.contains(with)) {
        index.tell(with, single.id(), false);
      }
    }
    for (String with : new TreeSet<>(now)) {
      if (!before.contains(with)) {
        index.tell(with, single.id(), true);
      }
    }
  }

  private OverHours<String> told(Single single, Agreeing agreeing) {
    if (single.isGone()) {
      return OverHours.nothing("");
    }
    OverHours<String> variants = asVariant(single, agreeing);
    if (!single.situation().isEverSlip()) {
      return variants;
    }
    OverHours<String> slipped = asSlip(single);
    var hours = new TreeSet<>(variants.hours());
    hours.addAll(slipped.hours());
    return OverHours.changingAt(
        hours, "", hour -> slipped.at(hour).isEmpty() ? variants.at(hour) : slipped.at(hour));
  }

  private OverHours<String> asSlip(Single slip) {
    List<Single> from = slips.from(slip);
    TreeSet<Long> hours = slip.situation().hours();
    var facts = new ArrayList<Single>();
    for (Single origin : from) {
      hours.add(Slips.supported(origin.situation()));
      for (Single fact : singles.figure(origin.id().figure())) {
        hours.addAll(fact.now().counted().hours());
        facts.add(fact);
      }
    }
    facts.sort(Relations.NARROWEST_FIRST);
    return OverHours.changingAt(
        hours,
        "",
        hour ->
            slip.situation().isDoubtful(hour)
                ? facts.stream()
                    .filter(fact -> fact.now().counted().at(hour) > 0)
                    .filter(fact -> isSupportedAt(hour, from, fact))
                    .findFirst()
                    .map(fact -> fact.id().text())
                    .orElse("")
                : "");
  }

  private static boolean isSupportedAt(long hour, List<Single> from, Single fact) {
    return from.stream()
        .filter(origin -> origin.id().figure().equals(fact.id().figure()))
        .anyMatch(origin -> Slips.supported(origin.situation()) <= hour);
  }

  private OverHours<String> asVariant(Single single, Agreeing agreeing) {
    OverHours<Boolean> disagreed = disagreed(single, agreeing);
    if (disagreed.isNothing()) {
      return OverHours.nothing("");
    }
    List<Relations.Variant> facts =
        relations.varying(single).stream()
            .filter(variant -> !variant.single().now().counted().isNothing())
            .toList();
    var hours = new TreeSet<>(disagreed.hours());
    for (Relations.Variant fact : facts) {
      hours.addAll(fact.single().now().counted().hours());
      hours.add(fact.until());
    }
    return OverHours.changingAt(hours, "", hour -> disagreed.at(hour) ? first(facts, hour) : "");
  }

  private static String first(List<Relations.Variant> facts, long hour) {
    return facts.stream()
        .filter(fact -> hour < fact.until() && fact.single().now().counted().at(hour) > 0)
        .findFirst()
        .map(fact -> fact.single().id().text())
        .orElse("");
  }

  /** When it is no fact, and no counted statement agrees. */
  private OverHours<Boolean> disagreed(Single single, Agreeing agreeing) {
    OverHours<Boolean> agreed = counting.agreed(single);
    TreeSet<Long> hours = single.now().hours();
    hours.addAll(agreed.hours());
    hours.addAll(single.before.hours());
    hours.addAll(agreeing.hours());
    OverHours<Boolean> open =
        OverHours.changingAt(
            hours,
            false,
            hour -> single.now().isLoose(hour) && !agreed.at(hour) && !agreeing.gainedAt(hour));
    OverHours<Boolean> known =
        OverHours.changingAt(
            hours,
            false,
            hour ->
                open.at(hour)
                    && single.before.isLoose(hour)
                    && !single.before.told().at(hour).isEmpty());
    OverHours<Boolean> unknown =
        OverHours.changingAt(
            hours,
            false,
            hour ->
                open.at(hour)
                    && !known.at(hour)
                    && (agreeing.lostAt(hour) || !single.before.isLoose(hour)));
    if (unknown.isNothing()) {
      return known;
    }
    var disagreeing = new Disagreeing(unknown);
    relations.agreeing(single, disagreeing::isLeftAfter);
    hours.addAll(disagreeing.left.hours());
    return OverHours.changingAt(hours, false, hour -> known.at(hour) || disagreeing.left.at(hour));
  }

  /** Hours in which none of the statements seen so far counts. */
  private static final class Disagreeing {
    private OverHours<Boolean> left;

    Disagreeing(OverHours<Boolean> left) {
      this.left = left;
    }

    boolean isLeftAfter(Single other) {
      OverHours<Integer> counted = other.now().counted();
      if (!counted.isNothing()) {
        OverHours<Boolean> before = left;
        var hours = new TreeSet<>(before.hours());
        hours.addAll(counted.hours());
        left = OverHours.changingAt(hours, false, hour -> before.at(hour) && counted.at(hour) == 0);
      }
      return !left.isNothing();
    }
  }
}
