package org.pacstream.enrich.language;

/** The words a language is told from, of one script; by {@link Samples}. */
final class Sample {
  private final CollectedWords collected;
  private final int count;
  private final Script script;
  private final int letters;
  private Words words;

  /** Of what is collected so far. */
  Sample(CollectedWords collected) {
    this.collected = collected;
    this.count = collected.count();
    this.script = collected.prevailing();
    this.letters = collected.letters(script);
  }

  Script script() {
    return script;
  }

  Words words() {
    if (words == null) {
      words = collected.words(script, count, true);
    }
    return words;
  }

  /** {@link #words} without those printed with a capital, which may be names. */
  Words common() {
    return collected.words(script, count, false);
  }

  /** An ideograph or syllable counts as three letters. */
  int letters() {
    return letters;
  }
}
