package org.pacstream.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** Rows in aligned columns. */
final class Table {
  private static final String GAP = "  ";

  private final List<String> header;
  private final List<Integer> rightAligned;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param header names of the columns; one that begins with ">" is aligned to the right
   */
  Table(String... header) {
    this.header = new ArrayList<>();
    this.rightAligned = new ArrayList<>();
    for (String name : header) {
      boolean right = name.startsWith(">");
      if (right) {
        rightAligned.add(this.header.size());
      }
      this.header.add(right ? name.substring(1) : name);
    }
  }

  Table row(String... cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + header.size() + " columns");
    }
    rows.add(Stream.of(cells).map(Printable::line).toList());
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Lines, the header first (bold where colours are on). */
  List<String> lines(Ansi ansi) {
    int[] widths = new int[header.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = width(header.get(i));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    var lines = new ArrayList<String>();
    String titles = line(header, widths);
    lines.add(ansi.enabled() ? "\u001b[1m" + titles + "\u001b[0m" : titles);
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private String line(List<String> cells, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String padding = " ".repeat(widths[i] - width(cells.get(i)));
      line.append(i == 0 ? "" : GAP);
      if (rightAligned.contains(i)) {
        line.append(padding).append(cells.get(i));
      } else {
        line.append(cells.get(i)).append(padding);
      }
    }
    return line.toString().stripTrailing();
  }

  /** Columns on a terminal: two for a wide letter, none for a combining mark. */
  static int width(String text) {
    return text.codePoints().map(Table::width).sum();
  }

  private static int width(int letter) {
    int type = Character.getType(letter);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(letter);
    boolean wide =
        script == Character.UnicodeScript.HAN
            || script == Character.UnicodeScript.HIRAGANA
            || script == Character.UnicodeScript.KATAKANA
            || script == Character.UnicodeScript.HANGUL
            || (letter >= 0xFF01 && letter <= 0xFF60);
    return wide ? 2 : 1;
  }
}
