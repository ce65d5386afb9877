package org.pacstream.enrich.entity;

/** What words are looked up for. Most words of a text begin nothing, and this tells it at once. */
enum Use {
  /** Begins a name of the catalogue. */
  NAME,
  /** Begins one that is written with a small letter. */
  SMALL_NAME,
  /** Begins the surname of somebody in the catalogue. */
  SURNAME,
  GIVEN_NAME,
  /** Begins a cue that is looked for in every text. */
  CUE,
  /** Is or begins a cue that is asked for at a place. */
  WORD_CUE,
  /** Begins the name of a state of the United States. */
  STATE,
  /** Goes on a phrase of any kind. */
  MORE;

  int bit() {
    return 1 << ordinal();
  }
}
