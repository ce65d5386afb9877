package org.pacstream.aggregate.books;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

  /** Whom to tell anew, and the agreeing ones that came to count or no longer do. */
  private final Map<Single, Agreeing> open = new LinkedHashMap<>();

  Telling(Singles singles, FactIndex index, Relations relations, Slips slips) {
    this.singles = singles;
    this.index = index;
    this.relations = relations;
    this.slips = slips;
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

  /** After its situation is another. */
  void situationChanged(Single single) {
    tellAnew(single);
    index.doubtful(single.statement()).forEach(id -> tellAnew(singles.get(id)));
  }

  /** After it is counted otherwise. */
  void countChanged(Single single) {
    situationChanged(single);
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
    List<Relations.Variant> facts =
        relations.varying(single).stream()
            .filter(variant -> !variant.single().now().counted().isNothing())
            .sorted(Comparator.comparing(Relations.Variant::single, Relations.NARROWEST_FIRST))
            .toList();
    if (facts.isEmpty()) {
      return OverHours.nothing("");
    }
    TreeSet<Long> hours = single.now().hours();
    hours.addAll(single.before.hours());
    hours.addAll(agreeing.hours());
    for (Relations.Variant fact : facts) {
      hours.addAll(fact.single().now().counted().hours());
      hours.add(fact.until());
    }
    OverHours<String> nearest =
        OverHours.changingAt(
            hours, "", hour -> single.now().isLoose(hour) ? first(facts, hour) : "");
    if (nearest.isNothing()) {
      return nearest;
    }
    OverHours<Boolean> disagreed = disagreed(single, agreeing, nearest, hours);
    hours.addAll(disagreed.hours());
    return OverHours.changingAt(hours, "", hour -> disagreed.at(hour) ? nearest.at(hour) : "");
  }

  private static String first(List<Relations.Variant> facts, long hour) {
    return facts.stream()
        .filter(fact -> hour < fact.until() && fact.single().now().counted().at(hour) > 0)
        .findFirst()
        .map(fact -> fact.single().id().text())
        .orElse("");
  }

  /** When no counted statement agrees; of hours without a variant nothing is said. */
  private OverHours<Boolean> disagreed(
      Single single, Agreeing agreeing, OverHours<String> nearest, Collection<Long> hours) {
    OverHours<Boolean> unknown =
        OverHours.changingAt(
            hours,
            false,
            hour ->
                !nearest.at(hour).isEmpty()
                    && !agreeing.gainedAt(hour)
                    && (!single.before.isLoose(hour)
                        || agreeing.lostAt(hour) && single.before.told().at(hour).isEmpty()));
    var disagreeing = new Disagreeing(unknown);
    if (!unknown.isNothing()) {
      relations.agreeing(single, disagreeing::isLeftAfter);
    }
    var all = new TreeSet<>(hours);
    all.addAll(disagreeing.left.hours());
    return OverHours.changingAt(
        all,
        false,
        hour ->
            unknown.at(hour)
                ? disagreeing.left.at(hour)
                : !agreeing.gainedAt(hour)
                    && single.before.isLoose(hour)
                    && !single.before.told().at(hour).isEmpty());
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
