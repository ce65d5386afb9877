package org.pacstream.aggregate.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.pacstream.aggregate.total.Agreement;

/** Which fact statements of a tree may be about the same money. */
final class Relations {
  static final Comparator<Single> NARROWEST_FIRST =
      Comparator.comparing(Single::statement, Agreement.NARROWEST_FIRST);

  private final Singles singles;
  private final FactIndex index;
  private final Sightings sightings;
  private final Map<SingleId, List<Single>> agreeing = new HashMap<>();
  private final Map<SingleId, List<Variant>> varying = new HashMap<>();

  Relations(Singles singles, FactIndex index, Sightings sightings) {
    this.singles = singles;
    this.index = index;
    this.sightings = sightings;
  }

  /** One that varies, until the hour in which an article states both. */
  record Variant(Single single, long until) {}

  /** Those that agree. Stops when {@code visit} says false. */
  void agreeing(Single single, Predicate<Single> visit) {
    List<Single> known = agreeing.get(single.id());
    if (known == null) {
      index.agreeing(single.statement(), id -> !agrees(single, id) || visit.test(singles.get(id)));
      return;
    }
    for (Single other : known) {
      if (!visit.test(other)) {
        return;
      }
    }
  }

  private boolean agrees(Single single, SingleId id) {
    return !id.equals(single.id())
        && Agreement.agree(single.statement(), singles.get(id).statement());
  }

  /** All that agree. */
  List<Single> agreeing(Single single) {
    List<Single> known = agreeing.get(single.id());
    if (known == null) {
      var found = new ArrayList<Single>();
      agreeing(single, found::add);
      known = found;
      agreeing.put(single.id(), known);
    }
    return known;
  }

  /** Those that may be other figures of the same fact, narrowest first. */
  List<Variant> varying(Single single) {
    return varying.computeIfAbsent(single.id(), id -> findVarying(single));
  }

  private List<Variant> findVarying(Single single) {
    return index.varying(single.statement()).stream()
        .map(singles::get)
        .filter(other -> vary(single, other))
        .sorted(NARROWEST_FIRST)
        .map(other -> new Variant(other, statedBoth(single, other)))
        .toList();
  }

  private long statedBoth(Single one, Single other) {
    return sightings.statedBoth(one.statement().figure(), other.statement().figure());
  }

  /** As things are now; of one that is gone, as they were. */
  private static boolean vary(Single one, Single other) {
    return Agreement.vary(one.statement(), first(one), other.statement(), first(other));
  }

  private static Instant first(Single single) {
    return single.isGone() ? single.before.situation().first() : single.situation().first();
  }

  /** Those that may vary once dates of publication change. */
  List<Single> maybeVarying(Single single) {
    return index.varying(single.statement()).stream()
        .map(singles::get)
        .filter(other -> Agreement.differInFigure(single.statement(), other.statement()))
        .toList();
  }
}
