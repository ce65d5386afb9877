package org.pacstream.enrich.entity;

import java.util.Arrays;
import java.util.List;
import org.pacstream.enrich.entity.Cue.Kind;

/**
 * Where the cues of a text begin and end. Those of {@linkplain Kind#isWord() words}, of which every
 * text is full, are looked up where they are asked for.
 */
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
  private static final int ALL_INTRODUCING = Kind.bits(INTRODUCING);

  private final Source source;
  private final Cues cues;

  /** By unit, the kinds of the cues that begin at it. */
  private final int[] beginning;

  /** By unit, the kinds of the cues that end before it. */
  private final int[] ending;

  /** In the order of the text, those at one unit longest first. */
  private Mark[] marks = new Mark[32];

  private int size;

  /** By unit, the place of its first mark, and one more. */
  private final int[] first;

  /** By unit, the last mark that ends before it. */
  private final Mark[] last;

  Marks(Source source, Cues cues) {
    int units = source.size();
    this.source = source;
    this.cues = cues;
    this.beginning = new int[units + 1];
    this.ending = new int[units + 1];
    this.first = new int[units + 2];
    this.last = new Mark[units + 1];
    for (int i = 0; i < units; i++) {
      first[i] = size;
      if (cues.mayBegin(source, i)) {
        List<Lookup.Hit<Cue>> hits = cues.at(source, i);
        for (int j = 0; j < hits.size(); j++) {
          add(hits.get(j));
        }
      }
    }
    first[units] = size;
    first[units + 1] = size;
  }

  private void add(Lookup.Hit<Cue> hit) {
    List<Cue> all = hit.values();
    for (int i = 0; i < all.size(); i++) {
      add(hit, all.get(i));
    }
  }

  private void add(Lookup.Hit<Cue> hit, Cue cue) {
    int bit = cue.kind().bit();
    beginning[hit.unit()] |= bit;
    ending[hit.endUnit()] |= bit;
    if (size == marks.length) {
      marks = Arrays.copyOf(marks, 2 * size);
    }
    int end = hit.endUnit();
    marks[size] = new Mark(hit.unit(), end, hit.skipped(), cue, last[end]);
    last[end] = marks[size++];
  }

  /** The marks that begin at a unit, longest first. */
  List<Mark> at(int unit) {
    return Arrays.asList(marks).subList(first[unit], first[unit + 1]);
  }

  /** The longest of a kind that begins at a unit, or null. */
  Mark at(int unit, Kind kind) {
    if (begins(unit, kind.bit())) {
      for (int i = first[unit]; i < first[unit + 1]; i++) {
        if (marks[i].cue.kind() == kind) {
          return marks[i];
        }
      }
    }
    return null;
  }

  /** Whether a cue of one of some kinds begins at a unit. */
  boolean begins(int unit, int kinds) {
    return unit < beginning.length && (beginning[unit] & kinds) != 0;
  }

  /** The longest of a kind that ends before a unit, or null. */
  Mark before(int unit, Kind kind) {
    Mark longest = null;
    if (isBefore(unit, kind.bit())) {
      for (Mark mark = last[unit]; mark != null; mark = mark.before) {
        if (mark.cue.kind() == kind) {
          longest = mark;
        }
      }
    }
    return longest;
  }

  /** Any title, role or noun that introduces a name and ends before a unit, or null. */
  Mark before(int unit) {
    if (isBefore(unit, ALL_INTRODUCING)) {
      for (Kind kind : INTRODUCING) {
        Mark mark = before(unit, kind);
        if (mark != null) {
          return mark;
        }
      }
    }
    return null;
  }

  /** The longest of a kind of words that begins at a unit, or null. */
  Mark wordAt(int unit, Kind kind) {
    for (Lookup.Hit<Cue> hit : cues.wordsAt(source, unit)) {
      Cue cue = of(kind, hit);
      if (cue != null) {
        return new Mark(unit, hit.endUnit(), hit.skipped(), cue, null);
      }
    }
    return null;
  }

  /** The longest of a kind of words that ends before a unit, or null. */
  Mark wordBefore(int unit, Kind kind) {
    for (int from = Math.max(0, unit - cues.longestWordPhrase()); from < unit; from++) {
      for (Lookup.Hit<Cue> hit : cues.wordsAt(source, from)) {
        Cue cue = hit.endUnit() == unit ? of(kind, hit) : null;
        if (cue != null) {
          return new Mark(from, unit, hit.skipped(), cue, null);
        }
      }
    }
    return null;
  }

  private static Cue of(Kind kind, Lookup.Hit<Cue> hit) {
    for (Cue cue : hit.values()) {
      if (cue.kind() == kind) {
        return cue;
      }
    }
    return null;
  }

  boolean isBefore(int unit, Kind kind) {
    return isBefore(unit, kind.bit());
  }

  /** Whether a cue of one of some kinds ends before a unit. */
  boolean isBefore(int unit, int kinds) {
    return unit < ending.length && (ending[unit] & kinds) != 0;
  }

  /**
   * @param from first unit
   * @param to one past the last
   * @param skipped letters of its first word that are a written-on prefix
   * @param before the one before it that ends where it does, or null
   */
  record Mark(int from, int to, int skipped, Cue cue, Mark before) {}
}
