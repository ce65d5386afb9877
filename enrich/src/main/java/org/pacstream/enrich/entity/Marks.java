package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacstream.enrich.entity.Cue.Kind;

/** Where the cues of a text begin and end. */
final class Marks {
  private static final List<Kind> INTRODUCING =
      List.of(
          Kind.OFFICE,
          Kind.CANDIDATE,
          Kind.ROLE,
          Kind.ORGANIZATION,
          Kind.COMMITTEE,
          Kind.PLACE,
          Kind.PARTY);

  private final Map<Integer, List<Mark>> beginning = new HashMap<>();
  private final Map<Integer, List<Mark>> ending = new HashMap<>();

  Marks(Source source, Cues cues) {
    for (int i = 0; i < source.units().size(); i++) {
      for (Lookup.Hit<Cue> hit : cues.at(source, i)) {
        for (Cue cue : hit.values()) {
          var mark = new Mark(hit.unit(), hit.endUnit(), hit.skipped(), cue);
          beginning.computeIfAbsent(mark.from, ignored -> new ArrayList<>(2)).add(mark);
          ending.computeIfAbsent(mark.to, ignored -> new ArrayList<>(2)).add(mark);
        }
      }
    }
  }

  /** All that begin at a unit, longest first. */
  List<Mark> at(int unit) {
    return beginning.getOrDefault(unit, List.of());
  }

  /** The longest of a kind that begins at a unit, or null. */
  Mark at(int unit, Kind kind) {
    return at(unit).stream().filter(mark -> mark.cue.kind() == kind).findFirst().orElse(null);
  }

  /** The longest of a kind that ends before a unit, or null. */
  Mark before(int unit, Kind kind) {
    Mark longest = null;
    for (Mark mark : ending.getOrDefault(unit, List.of())) {
      if (mark.cue.kind() == kind && (longest == null || mark.from < longest.from)) {
        longest = mark;
      }
    }
    return longest;
  }

  /** Any title, role or noun that introduces a name and ends before a unit, or null. */
  Mark before(int unit) {
    for (Kind kind : INTRODUCING) {
      Mark mark = before(unit, kind);
      if (mark != null) {
        return mark;
      }
    }
    return null;
  }

  boolean isBefore(int unit, Kind kind) {
    return before(unit, kind) != null;
  }

  /**
   * @param from first unit
   * @param to one past the last
   * @param skipped letters of its first word that are a written-on prefix
   */
  record Mark(int from, int to, int skipped, Cue cue) {}
}
