package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

  private final List<List<Mark>> beginning;
  private final List<List<Mark>> ending;

  Marks(Source source, Cues cues) {
    int units = source.units().size();
    this.beginning = new ArrayList<>(Collections.nCopies(units + 1, List.of()));
    this.ending = new ArrayList<>(Collections.nCopies(units + 1, List.of()));
    for (int i = 0; i < units; i++) {
      for (Lookup.Hit<Cue> hit : cues.at(source, i)) {
        for (Cue cue : hit.values()) {
          var mark = new Mark(hit.unit(), hit.endUnit(), hit.skipped(), cue);
          add(beginning, mark.from, mark);
          add(ending, mark.to, mark);
        }
      }
    }
  }

  private static void add(List<List<Mark>> marks, int unit, Mark mark) {
    if (marks.get(unit).isEmpty()) {
      marks.set(unit, new ArrayList<>(2));
    }
    marks.get(unit).add(mark);
  }

  /** All that begin at a unit, longest first. */
  List<Mark> at(int unit) {
    return unit < beginning.size() ? beginning.get(unit) : List.of();
  }

  /** The longest of a kind that begins at a unit, or null. */
  Mark at(int unit, Kind kind) {
    for (Mark mark : at(unit)) {
      if (mark.cue.kind() == kind) {
        return mark;
      }
    }
    return null;
  }

  /** The longest of a kind that ends before a unit, or null. */
  Mark before(int unit, Kind kind) {
    Mark longest = null;
    for (Mark mark : ending.get(unit)) {
      if (mark.cue.kind() == kind && (longest == null || mark.from < longest.from)) {
        longest = mark;
      }
    }
    return longest;
  }

  /** Any title, role or noun that introduces a name and ends before a unit, or null. */
  Mark before(int unit) {
    if (ending.get(unit).isEmpty()) {
      return null;
    }
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
