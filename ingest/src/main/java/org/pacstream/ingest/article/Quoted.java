package org.pacstream.ingest.article;

/** Foreign text as it may stand in a message: short, and printable ASCII or letters only. */
final class Quoted {
  private static final int LENGTH = 80;

  private Quoted() {}

  static String of(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints()
        .limit(LENGTH)
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (printable(c)) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append("\\u{%X}".formatted(c));
              }
            });
    return quoted.append(text.codePointCount(0, text.length()) > LENGTH ? "…\"" : "\"").toString();
  }

  private static boolean printable(int c) {
    return (c >= ' ' && c < 0x7F) || Character.isLetterOrDigit(c);
  }
}
