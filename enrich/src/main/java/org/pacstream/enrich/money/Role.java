package org.pacstream.enrich.money;

/** What a word or phrase of the rules does for an amount. */
enum Role {
  /** Complete below a hundred, or a mixed number (one and a half). */
  NUMBER,
  /** "a", "un": one, but only before a scale. */
  ARTICLE,
  /** Multiplies what stands before it inside a group: hundred, 百. */
  HUNDRED,
  /** Thousand and above. */
  SCALE,
  /** m, k, bn glued to a figure: a scale only beside a currency. */
  LETTER,
  /** A scale that needs no figure: مليوني, полмиллиона. */
  WHOLE,
  FRACTION,
  /** Adds to the number after it: साढ़े. */
  PLUS,
  /** Joins number and fraction, or hundred and ten. */
  JOIN,
  /** Joins a scale and a smaller one. */
  SCALE_JOIN,
  /** "and more" inside a number: 多. */
  INNER_MORE,
  /** Before a number that is none: several. */
  VAGUE,
  LINK,
  /** Stands before or after the figure: $. */
  SIGN,
  /** Stands before the figure only: US$, Rp. */
  PREFIX,
  /** A code in capitals, before or after. */
  CODE,
  /** After the figure. */
  CURRENCY,
  /** A currency word that means other things too: pounds. */
  WEAK,
  MINOR,
  COIN,
  /** Scale and currency in one: mdd. */
  SCALED,
  BETWEEN,
  RANGE_AND,
  RANGE_FROM,
  RANGE_TO,
  CHANGE,
  AND,
  AT_LEAST,
  /** A verb with its subject between it and the amount: تجاوز الإنفاق. */
  AT_LEAST_VERB,
  AT_LEAST_AFTER,
  AT_MOST,
  /** Turns "more than" into "no more than" from some words before. */
  NEGATION,
  OWN_PREPOSITION,
  AT_MOST_AFTER,
  ABOUT,
  ABOUT_AFTER,
  /** Looks like a bound but is none: "rather than". */
  EXACT,
  EXACT_AFTER,
  FILLER,
  ADDITIONAL,
  ADDITIONAL_AFTER,
  PER_UNIT,
  FROM_UNIT,
  CONVERTED,
  CAP,
  VERSUS,
  AFTER_BARE,
  OF_NAME,
  COUNTED,
  MONEY_CUE;

  /** This role in a set of roles kept as bits. */
  long bit() {
    return 1L << ordinal();
  }

  static long bits(Role... roles) {
    long bits = 0;
    for (Role role : roles) {
      bits |= role.bit();
    }
    return bits;
  }
}
