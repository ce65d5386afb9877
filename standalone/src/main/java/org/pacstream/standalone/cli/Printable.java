package org.pacstream.standalone.cli;

/** Foreign text as it may stand on a terminal: it moves no cursor, rings no bell, turns no line. */
final class Printable {
  private Printable() {}

  /**
   * On one line: controls and runs of blanks become one blank, and what turns the direction of text
   * is left out.
   */
  static String line(String text) {
    var line = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !turns(c))
        .forEach(c -> line.appendCodePoint(breaks(c) ? ' ' : c));
    return line.toString().replaceAll("\\s+", " ").strip();
  }

  /** JSON in which such letters are written as escapes; JSON has them within strings alone. */
  static String json(String pretty) {
    var json = new StringBuilder(pretty.length());
    for (char c : pretty.toCharArray()) {
      if (turns(c) || breaks(c) && c != '\n' && c != '\r') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.toString();
  }

  private static boolean breaks(int c) {
    return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
  }

  private static boolean turns(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069;
  }
}
