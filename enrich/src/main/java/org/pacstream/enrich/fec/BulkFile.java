package org.pacstream.enrich.fec;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A bulk file of the FEC: one row a line, columns parted by {@code |}, no header and no quoting. A
 * line is read as UTF-8 where it is valid UTF-8, else as Latin-1, for the files have held both.
 */
final class BulkFile {
  /** The longest rows of the real files have some four hundred. */
  private static final int LONGEST_LINE = 10_000;

  private BulkFile() {}

  /**
   * The rows of a file; those that are none are told.
   *
   * @param columns that each row has
   * @param row throws {@link BadRow} for one that cannot be used
   */
  static <T> List<T> read(
      Path file, int columns, Function<Columns, T> row, List<RefusedRow> refused)
      throws IOException {
    var rows = new ArrayList<T>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int number = 0;
      for (byte[] line = line(in); line != null; line = line(in)) {
        number++;
        try {
          if (line.length > 0) {
            rows.add(row.apply(columns(text(number, line), columns, number)));
          }
        } catch (BadRow e) {
          refused.add(new RefusedRow(file.toString(), number, e.getMessage()));
        }
      }
    }
    return rows;
  }

  private static Columns columns(String line, int expected, int number) {
    String[] cells = line.split("\\|", -1);
    if (cells.length != expected) {
      throw new BadRow(cells.length + " columns, expected " + expected);
    }
    line.codePoints()
        .filter(BulkFile::isInvisible)
        .findFirst()
        .ifPresent(
            letter -> {
              String kind = Character.isISOControl(letter) ? "control" : "invisible";
              throw new BadRow("%s character U+%04X".formatted(kind, letter));
            });
    return new Columns(number, List.of(cells));
  }

  /** Controls, and what turns the direction of text or hides in it: no name has them. */
  private static boolean isInvisible(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** Without its end of line; null at the end of the file. */
  private static byte[] line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream(512);
    int letter = in.read();
    if (letter < 0) {
      return null;
    }
    while (letter >= 0 && letter != '\n') {
      if (line.size() <= LONGEST_LINE) {
        line.write(letter);
      }
      letter = in.read();
    }
    byte[] bytes = line.toByteArray();
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == '\r') {
      end--;
    }
    return java.util.Arrays.copyOf(bytes, end);
  }

  private static String text(int number, byte[] line) {
    if (line.length > LONGEST_LINE) {
      throw new BadRow("longer than " + LONGEST_LINE + " bytes");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      text = new String(line, StandardCharsets.ISO_8859_1);
    }
    return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The cells of a row. */
  record Columns(int line, List<String> cells) {
    String at(int column) {
      return cells.get(column).strip();
    }

    /** Null where the cell is empty. */
    String orNull(int column) {
      String cell = at(column);
      return cell.isEmpty() ? null : cell;
    }

    /** A cell of a certain form. */
    String matching(int column, String name, String form, String expected) {
      String cell = at(column);
      if (!cell.matches(form)) {
        throw new BadRow(name + " \"" + shortened(cell) + "\", expected " + expected);
      }
      return cell;
    }

    private static String shortened(String cell) {
      return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }
  }

  /** Why a row cannot be used. */
  static final class BadRow extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadRow(String reason) {
      super(reason);
    }
  }
}
