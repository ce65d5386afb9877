package org.pacstream.enrich.language;

/**
 * What one judge says.
 *
 * @param confidence from 0 to 1; 0 when the judge cannot tell
 * @param orMalay confidence, never less, that it is this language or, of Indonesian and Malay, the
 *     other one
 */
record Opinion(String code, double confidence, double orMalay) {
  Opinion(String code, double confidence) {
    this(code, confidence, confidence);
  }

  /** Norwegian in either written form is {@code no}: the judges differ in which code they give. */
  static String code(String code) {
    return code.equals("nb") || code.equals("nn") ? "no" : code;
  }
}
