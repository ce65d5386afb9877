package org.pacstream.standalone.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pacstream.schemas.Span;

/**
 * A text with stretches of it marked: by colours on a terminal, by brackets elsewhere. Nothing else
 * in it has an effect on the terminal. Of stretches that overlap the first is marked.
 */
final class MarkedText {
  enum Kind {
    /** A sum that is a report. */
    REPORT("\u001b[1;32m", "[", "]"),
    /** A sum that is none. */
    SUM("\u001b[33m", "[", "]"),
    NAME("\u001b[36m", "{", "}");

    private final String colour;
    private final String opening;
    private final String closing;

    Kind(String colour, String opening, String closing) {
      this.colour = colour;
      this.opening = opening;
      this.closing = closing;
    }
  }

  private static final String PLAIN = "\u001b[0m";

  private final int[] letters;
  private final List<Mark> marks = new ArrayList<>();

  /** In code points. */
  private record Mark(int begin, int end, Kind kind, int number) {}

  MarkedText(String text) {
    this.letters = text.codePoints().toArray();
  }

  /**
   * @param number told behind the stretch; 0 for none
   */
  void add(Span span, Kind kind, int number) {
    marks.add(new Mark(span.getBegin(), span.getEnd(), kind, number));
  }

  List<String> lines(boolean colours) {
    marks.sort(Comparator.comparingInt(Mark::begin));
    var marked = new StringBuilder(letters.length + 16 * marks.size());
    int at = 0;
    for (Mark mark : marks) {
      if (mark.begin >= at) {
        append(marked, at, mark.begin);
        marked.append(colours ? mark.kind.colour : mark.kind.opening);
        // A stretch stays on one line: a colour would run on into what follows it.
        marked.append(OneLine.of(new String(letters, mark.begin, mark.end - mark.begin)));
        marked.append(colours ? PLAIN : mark.kind.closing);
        marked.append(mark.number == 0 ? "" : "#" + mark.number);
        at = mark.end;
      }
    }
    append(marked, at, letters.length);
    return marked.toString().lines().toList();
  }

  private void append(StringBuilder marked, int begin, int end) {
    for (int i = begin; i < end; i++) {
      boolean breaks = letters[i] == '\n' || letters[i] == '\r' || letters[i] == 0x85;
      if (breaks) {
        boolean second = letters[i] == '\n' && i > 0 && letters[i - 1] == '\r';
        marked.append(second ? "" : "\n");
      } else {
        OneLine.append(marked, letters[i] == '\t' ? ' ' : letters[i]);
      }
    }
  }
}
