package org.pacstream.enrich.money;

/**
 * The spellings of the rules that a word of a text agrees with; null where none does.
 *
 * @param exact with its accents
 * @param cased with its accents and letter case
 * @param folded without accents
 * @param begins the roles of phrases that begin with one of them, as bits
 * @param ends the roles of phrases that end with one of them, as bits
 * @param alone the roles that one of them has by itself, as bits
 */
record Spelled(
    Spelling exact, Spelling cased, Spelling folded, long begins, long ends, long alone) {
  static final Spelled UNKNOWN = new Spelled(null, null, null, 0, 0, 0);

  static Spelled of(Spelling exact, Spelling cased, Spelling folded) {
    long begins = 0;
    long ends = 0;
    long alone = 0;
    for (Spelling spelling : new Spelling[] {exact, cased, folded}) {
      if (spelling != null) {
        begins |= spelling.begins();
        ends |= spelling.ends();
        alone |= spelling.alone();
      }
    }
    return new Spelled(exact, cased, folded, begins, ends, alone);
  }

  boolean isKnown() {
    return folded != null || exact != null || cased != null;
  }

  boolean begins(long roles) {
    return (begins & roles) != 0;
  }

  boolean ends(long roles) {
    return (ends & roles) != 0;
  }

  boolean isAlone(long roles) {
    return (alone & roles) != 0;
  }
}
