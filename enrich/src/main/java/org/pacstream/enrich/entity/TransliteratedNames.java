package org.pacstream.enrich.entity;

import java.util.List;
import org.pacstream.enrich.entity.Cue.Kind;
import org.pacstream.enrich.text.TraditionalCharacters;
import org.pacstream.schemas.EntityType;

/**
 * Finds people the catalogue does not know in Chinese, Japanese and Korean texts, by how those
 * write western names: with a dot between first name and surname, or in Korean a blank.
 */
final class TransliteratedNames {
  private static final int LONGEST_GIVEN = 8;
  private static final int LONGEST_SURNAME = 9;
  private static final int SHORTEST_SURNAME = 2;
  private static final String DOTS = "·‧•・";

  private final Transliterations transliterations;

  TransliteratedNames(Transliterations transliterations) {
    this.transliterations = transliterations;
  }

  void find(Article article, Cues cues) {
    if (!Transliterations.has(article.language())) {
      return;
    }
    boolean korean = "ko".equals(article.language());
    for (Source source : article.sources()) {
      Marks marks = article.marks(source, cues);
      for (int at = 1; at < source.size(); at++) {
        String gap = source.between(at - 1, at);
        boolean parts = korean ? " ".equals(gap) : gap.length() == 1 && DOTS.contains(gap);
        if (parts && !source.isTaken(at - 1) && !source.isTaken(at)) {
          new Parted(source, marks, article.language(), at).add(article);
        }
      }
    }
  }

  /** What stands on both sides of a sign that may part first name and surname. */
  private final class Parted {
    private final Source source;
    private final Marks marks;
    private final String language;
    private final int middle;

    Parted(Source source, Marks marks, String language, int middle) {
      this.source = source;
      this.marks = marks;
      this.language = language;
      this.middle = middle;
    }

    void add(Article article) {
      int from = givenBegin();
      String given = from < 0 ? null : transliterations.given(printed(from, middle), language);
      boolean korean = "ko".equals(language);
      if (korean && given == null) {
        return;
      }
      int to = surnameEnd(given != null);
      if (to < 0 || from < 0 && (from = soundsBegin()) < 0) {
        return;
      }
      boolean office =
          marks.isBefore(from, Kind.OFFICE)
              || marks.isBefore(from, Kind.CANDIDATE)
              || marks.at(to, Kind.OFFICE) != null
              || marks.at(to, Kind.CANDIDATE) != null;
      boolean titled = office || marks.at(to, Kind.ROLE) != null;
      String surname = transliterations.surname(printed(middle, to), language);
      boolean sure = given != null || titled && surname != null || "zh".equals(language);
      if (!sure && !titled) {
        return;
      }
      int begin = source.begin(from);
      int end = source.end(to - 1);
      String name =
          given == null || surname == null
              ? source.text().original().substring(begin, end)
              : given + " " + surname;
      article.add(
          new Found(
              source,
              from,
              to,
              new Mention(
                  source.text(),
                  begin,
                  end,
                  null,
                  name,
                  office ? EntityType.CANDIDATE : EntityType.PERSON,
                  List.of(),
                  true),
              true));
    }

    private String printed(int from, int to) {
      return TraditionalCharacters.simplified(source.printed(from, to));
    }

    /** The longest first name that ends before the sign; -1 when none does. */
    private int givenBegin() {
      char last = source.text().original().charAt(source.end(middle - 1) - 1);
      if (!transliterations.mayEndGiven(last, language)) {
        return -1;
      }
      int found = -1;
      for (int from = middle - 1; from >= 0 && middle - from <= LONGEST_GIVEN; from--) {
        if (from < middle - 1 && !isGlued(from + 1) || source.isTaken(from)) {
          break;
        }
        if (source.starts(from)
            && transliterations.given(printed(from, middle), language) != null) {
          found = from;
        }
      }
      return found;
    }

    /** Where characters that only write sounds begin, or a word; -1 when none stands there. */
    private int soundsBegin() {
      int from = middle;
      while (from > 0 && middle - from < LONGEST_GIVEN && isSound(from - 1)) {
        if (from < middle && !isGlued(from)) {
          break;
        }
        from--;
      }
      return from < middle && source.starts(from) ? from : -1;
    }

    /** The longest surname behind the sign, else the sounds there; -1 when there is neither. */
    private int surnameEnd(boolean givenKnown) {
      int found = -1;
      int to = middle;
      while (to < source.size()
          && to - middle < LONGEST_SURNAME
          && !source.isTaken(to)
          && (to == middle || isGlued(to))) {
        to++;
        if (source.ends(to - 1)
            && transliterations.surname(printed(middle, to), language) != null) {
          found = to;
        }
      }
      return found >= 0 ? found : unknownSurnameEnd(givenKnown);
    }

    private int unknownSurnameEnd(boolean givenKnown) {
      int to = middle;
      while (to < source.size()
          && to - middle < LONGEST_SURNAME
          && isSound(to)
          && (to == middle || isGlued(to))) {
        to++;
      }
      boolean korean = "ko".equals(language);
      boolean titled = marks.at(to, Kind.OFFICE) != null || marks.at(to, Kind.CANDIDATE) != null;
      boolean enough = to - middle >= SHORTEST_SURNAME && (!korean || givenKnown && titled);
      return enough && (korean || source.ends(to - 1)) ? to : -1;
    }

    private boolean isGlued(int unit) {
      return source.end(unit - 1) == source.begin(unit);
    }

    private boolean isSound(int unit) {
      if (source.isTaken(unit)) {
        return false;
      }
      int letter = source.key(unit).codePointAt(0);
      return switch (language) {
        case "zh" -> transliterations.isSound(letter);
        case "ja" ->
            Character.UnicodeScript.of(letter) == Character.UnicodeScript.KATAKANA || letter == 'ー';
        default -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
      };
    }
  }
}
