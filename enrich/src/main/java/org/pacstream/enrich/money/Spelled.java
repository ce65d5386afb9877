package org.pacstream.enrich.money;

/**
 * The spellings of the rules that a word of a text agrees with; null where none does.
 *
 * @param exact with its accents
 * @param cased with its accents and letter case
 * @param folded without accents
 */
record Spelled(Spelling exact, Spelling cased, Spelling folded) {
  static final Spelled UNKNOWN = new Spelled(null, null, null);

  boolean isKnown() {
    return folded != null || exact != null || cased != null;
  }

  boolean begins(long roles) {
    return folded != null && (folded.begins() & roles) != 0
        || exact != null && (exact.begins() & roles) != 0
        || cased != null && (cased.begins() & roles) != 0;
  }

  boolean ends(long roles) {
    return folded != null && (folded.ends() & roles) != 0
        || exact != null && (exact.ends() & roles) != 0
        || cased != null && (cased.ends() & roles) != 0;
  }

  boolean isAlone(long roles) {
    return folded != null && (folded.alone() & roles) != 0
        || exact != null && (exact.alone() & roles) != 0
        || cased != null && (cased.alone() & roles) != 0;
  }
}
