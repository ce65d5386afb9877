package org.pacstream.standalone.cli;

/** Text of others on a terminal: nothing in it can move the cursor, colour or command it. */
final class OneLine {
  private OneLine() {}

  /** With every control, line end and direction mark shown as the sign that stands for it. */
  static String of(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints().forEach(letter -> append(shown, letter));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int letter) {
    int type = Character.getType(letter);
    boolean direction =
        letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069;
    if (letter < 0x20) {
      shown.appendCodePoint(0x2400 + letter);
    } else if (letter == 0x7F) {
      shown.appendCodePoint(0x2421);
    } else if (type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || direction) {
      shown.append('\uFFFD');
    } else {
      shown.appendCodePoint(letter);
    }
  }
}
