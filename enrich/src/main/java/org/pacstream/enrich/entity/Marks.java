package org.pacstream.enrich.entity;

import java.util.ArrayList;
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
  private static final int ALL_INTRODUCING =
      INTRODUCING.stream().mapToInt(Kind::bit).reduce(0, (some, one) -> some | one);

  private final Ends beginning;
  private final Ends ending;

  Marks(Source source, Cues cues) {
    int units = source.units().size();
    this.beginning = new Ends(units);
    this.ending = new Ends(units);
    for (int i = 0; i < units; i++) {
      for (Lookup.Hit<Cue> hit : cues.at(source, i)) {
        for (Cue cue : hit.values()) {
          var mark = new Mark(hit.unit(), hit.endUnit(), hit.skipped(), cue);
          beginning.add(mark.from, mark);
          ending.add(mark.to, mark);
        }
      }
    }
  }

  /** All that begin at a unit, longest first. */
  List<Mark> at(int unit) {
    return beginning.at(unit);
  }

  /** The longest of a kind that begins at a unit, or null. */
  Mark at(int unit, Kind kind) {
    if (beginning.has(unit, kind.bit())) {
      for (Mark mark : beginning.at(unit)) {
        if (mark.cue.kind() == kind) {
          return mark;
        }
      }
    }
    return null;
  }

  /** Whether a cue of one of some kinds begins at a unit. */
  boolean begins(int unit, int kinds) {
    return beginning.has(unit, kinds);
  }

  /** The longest of a kind that ends before a unit, or null. */
  Mark before(int unit, Kind kind) {
    Mark longest = null;
    if (ending.has(unit, kind.bit())) {
      for (Mark mark : ending.at(unit)) {
        if (mark.cue.kind() == kind && (longest == null || mark.from < longest.from)) {
          longest = mark;
        }
      }
    }
    return longest;
  }

  /** Any title, role or noun that introduces a name and ends before a unit, or null. */
  Mark before(int unit) {
    if (ending.has(unit, ALL_INTRODUCING)) {
      for (Kind kind : INTRODUCING) {
        Mark mark = before(unit, kind);
        if (mark != null) {
          return mark;
        }
      }
    }
    return null;
  }

  boolean isBefore(int unit, Kind kind) {
    return ending.has(unit, kind.bit());
  }

  /** The marks on one side of each unit, and of which kinds they are. */
  private static final class Ends {
    private final List<List<Mark>> marks;
    private final int[] kinds;

    Ends(int units) {
      this.marks = new ArrayList<>(units + 1);
      for (int i = 0; i <= units; i++) {
        marks.add(List.of());
      }
      this.kinds = new int[units + 1];
    }

    void add(int unit, Mark mark) {
      if (kinds[unit] == 0) {
        marks.set(unit, new ArrayList<>(2));
      }
      marks.get(unit).add(mark);
      kinds[unit] |= mark.cue.kind().bit();
    }

    List<Mark> at(int unit) {
      return unit < kinds.length ? marks.get(unit) : List.of();
    }

    boolean has(int unit, int some) {
      return unit < kinds.length && (kinds[unit] & some) != 0;
    }
  }

  /**
   * @param from first unit
   * @param to one past the last
   * @param skipped letters of its first word that are a written-on prefix
   */
  record Mark(int from, int to, int skipped, Cue cue) {}
}
