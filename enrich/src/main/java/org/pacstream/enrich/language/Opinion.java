package org.pacstream.enrich.language;

/**
 * What one judge says.
 *
 * @param confidence from 0 to 1; 0 when the judge cannot tell
 */
record Opinion(String code, double confidence) {
  /** Norwegian in either written form is {@code no}: the judges differ in which code they give. */
  static String code(String code) {
    return code.equals("nb") || code.equals("nn") ? "no" : code;
  }
}
