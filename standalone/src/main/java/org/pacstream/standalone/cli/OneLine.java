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

  /** JSON, in which only strings can hold such signs: there they are escaped. */
  static String json(String json) {
    var shown = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            letter -> {
              if (isHarmless(letter)) {
                shown.appendCodePoint(letter);
              } else {
                shown.append("\\u%04X".formatted(letter));
              }
            });
    return shown.toString();
  }

  static void append(StringBuilder shown, int letter) {
    if (isHarmless(letter)) {
      shown.appendCodePoint(letter);
    } else if (letter < 0x20) {
      shown.appendCodePoint(0x2400 + letter);
    } else {
      shown.append('\uFFFD');
    }
  }

  private static boolean isHarmless(int letter) {
    boolean direction =
        letter == 0x061C
            || letter >= 0x202A && letter <= 0x202E
            || letter >= 0x2066 && letter <= 0x2069;
    return !direction
        && switch (Character.getType(letter)) {
          case Character.CONTROL,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SURROGATE ->
              false;
          default -> true;
        };
  }
}
