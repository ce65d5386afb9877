package org.pacstream.aggregate.books;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pacstream.aggregate.total.Extent;
import org.pacstream.schemas.Measure;

/** What many statements change about their extents, taken together. */
final class Contributions {
  private Contributions() {}

  private record Place(Extent extent, Measure measure, long hour) {}

  private static final Comparator<Place> ORDER =
      Comparator.<Place, String>comparing(place -> place.extent().text())
          .thenComparing(Place::measure)
          .thenComparing(Place::hour);

  static List<Contribution> of(Collection<Single> singles) {
    var changes = new TreeMap<Place, Standing>(ORDER);
    for (Single single : singles) {
      if (!single.now().standing().equals(single.before.standing())) {
        add(single, changes);
      }
    }
    var contributions = new ArrayList<Contribution>();
    changes.forEach(
        (place, more) -> {
          if (!more.equals(Standing.NONE)) {
            contributions.add(
                new Contribution(
                    place.extent(), place.measure(), place.hour(), more.sum(), more.facts()));
          }
        });
    return contributions;
  }

  private static void add(Single single, Map<Place, Standing> changes) {
    OverHours<Standing> before = single.before.standing();
    OverHours<Standing> now = single.now().standing();
    var hours = new TreeSet<Long>(before.hours());
    hours.addAll(now.hours());
    Standing last = Standing.NONE;
    for (long hour : hours) {
      Standing more = now.at(hour).minus(before.at(hour));
      changes.merge(
          new Place(single.statement().extent(), single.statement().measure(), hour),
          more.minus(last),
          Standing::plus);
      last = more;
    }
  }
}
