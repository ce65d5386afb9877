package org.pacstream.enrich.report;

import java.util.List;
import java.util.function.Predicate;

/** Some of the kinds of cues, as one bit each: asked of every sentence again and again. */
final class Kinds {
  /** Those that may govern an amount. */
  static final Kinds GOVERNING = that(CueKind::governs);

  /** Those that do so as verbs. */
  static final Kinds VERBS = that(kind -> kind.governs() && !kind.isNoun());

  static final Kinds ROLES = that(CueKind::marksRole);

  /** Those that do either: what stands behind one has a part of its own. */
  static final Kinds PARTS = GOVERNING.and(ROLES);

  /** Of the kinds from 0 to 63 and of those from 64 on, by their ordinals. */
  private final long low;

  private final long high;

  private Kinds(long low, long high) {
    this.low = low;
    this.high = high;
  }

  static Kinds of(CueKind... kinds) {
    long low = 0;
    long high = 0;
    for (CueKind kind : kinds) {
      low |= lowBit(kind);
      high |= highBit(kind);
    }
    return new Kinds(low, high);
  }

  static Kinds that(Predicate<CueKind> fit) {
    Kinds all = of();
    for (CueKind kind : CueKind.values()) {
      all = fit.test(kind) ? all.and(of(kind)) : all;
    }
    return all;
  }

  static Kinds in(Cue[] cues) {
    long low = 0;
    long high = 0;
    for (Cue cue : cues) {
      low |= lowBit(cue.kind());
      high |= highBit(cue.kind());
    }
    return new Kinds(low, high);
  }

  static Kinds markersOf(List<Actor> actors) {
    long low = 0;
    long high = 0;
    for (Actor actor : actors) {
      CueKind marker = actor.marker();
      low |= marker == null ? 0 : lowBit(marker);
      high |= marker == null ? 0 : highBit(marker);
    }
    return new Kinds(low, high);
  }

  /** These and others. */
  Kinds and(Kinds others) {
    return new Kinds(low | others.low, high | others.high);
  }

  boolean has(CueKind kind) {
    return (low & lowBit(kind) | high & highBit(kind)) != 0;
  }

  boolean hasAnyOf(Kinds others) {
    return (low & others.low | high & others.high) != 0;
  }

  private static long lowBit(CueKind kind) {
    return kind.ordinal() < Long.SIZE ? 1L << kind.ordinal() : 0;
  }

  private static long highBit(CueKind kind) {
    return kind.ordinal() < Long.SIZE ? 0 : 1L << kind.ordinal();
  }
}
