package org.pacstream.enrich.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pacstream.enrich.report.Rules.Calendar;
import org.pacstream.enrich.report.Rules.Time;
import org.pacstream.enrich.report.Rules.TimeWord;
import org.pacstream.enrich.text.Token;
import org.pacstream.schemas.Status;

/**
 * Reads the time a sentence gives for its money, and finds the election cycle of a report. Of one
 * article, for one thread.
 */
final class Periods {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final int YEAR_DIGITS = 4;

  /** In words. */
  private static final int FARTHER_BY_COMMA = 20;

  private final Calendar calendar;
  private final LocalDate published;

  /** The sentence whose times were looked for last, since its amounts ask one after another. */
  private Scene searched;

  private int[] times = {};

  Periods(Calendar calendar, Instant published) {
    this.calendar = calendar;
    this.published = LocalDate.ofInstant(published, ZoneOffset.UTC);
  }

  /**
   * A stated time and where it stands; a time that is not the money's has no period.
   *
   * @param at its first token
   */
  record Stated(String period, int at) {}

  /** The period stated nearest to an amount in its clause; null when there is none. */
  Stated of(Scene scene, Figure figure, Status status) {
    boolean ahead = status == Status.PLEDGED || status == Status.GOAL || status == Status.ESTIMATE;
    int begin = scene.clauseBegin(figure.begin());
    int end = scene.clauseEnd(figure.end());
    Stated best = null;
    for (int at : timesIn(scene)) {
      Stated stated = at >= begin && at < end ? statedAt(scene, at, end, figure, ahead) : null;
      if (stated != null
          && (best == null || distance(stated, figure, scene) < distance(best, figure, scene))) {
        best = stated;
      }
    }
    return best == null || best.period() == null ? null : best;
  }

  /** The words of time and the years of a sentence, by their tokens. */
  private int[] timesIn(Scene scene) {
    if (searched == null || searched.index() != scene.index()) {
      List<Token> tokens = scene.text().tokens();
      int count = 0;
      times = new int[scene.end() - scene.begin()];
      for (int at = scene.begin(); at < scene.end(); at++) {
        if (isTime(tokens.get(at))) {
          times[count++] = at;
        }
      }
      times = Arrays.copyOf(times, count);
      searched = scene;
    }
    return times;
  }

  /** The two years ending in the even year of the period's end, else of the publication. */
  int cycle(String period) {
    int year = published.getYear();
    if (period != null) {
      String end = period.substring(period.indexOf('/') + 1);
      year = Integer.parseInt(end.substring(0, 4));
    }
    return year + year % 2;
  }

  private static int distance(Stated stated, Figure figure, Scene scene) {
    int from = Math.min(stated.at, figure.end());
    int to = Math.max(stated.at, figure.begin());
    int words = stated.at < figure.begin() ? figure.begin() - stated.at : stated.at - figure.end();
    return words + FARTHER_BY_COMMA * scene.commas(from, to);
  }

  /** Null where a word tells no time. */
  private Stated statedAt(Scene scene, int at, int end, Figure figure, boolean ahead) {
    if (at >= figure.begin() && at < figure.end()) {
      return null;
    }
    List<Token> tokens = scene.text().tokens();
    Time time = calendar.time(tokens.get(at).folded());
    Integer month = time == null ? null : time.month();
    Integer year = year(tokens.get(at));
    if (month == null && year == null) {
      return time == null ? null : relative(scene, time.word(), at, end);
    }
    boolean since =
        isAny(tokens, Math.max(scene.begin(), at - 4), at, TimeWord.SINCE)
            && (at + 1 == end || !Scene.isComma(tokens.get(at + 1)));
    if (month != null && (since || isOfVote(scene, at))) {
      return new Stated(null, at);
    }
    if (month != null) {
      boolean toCome = ahead && isToCome(scene, at);
      int before = at < figure.begin() ? Math.min(end, figure.begin()) : end;
      return new Stated(monthPeriod(tokens, at, before, month, toCome), at);
    }
    if (since) {
      return new Stated(null, at);
    }
    boolean part = at > 0 && isAny(tokens, at - 3, at, TimeWord.HALF, TimeWord.QUARTER);
    if (part) {
      return new Stated(partOfYear(tokens, at, year), at);
    }
    boolean monthBefore = at > 0 && isMonth(tokens.get(at - 1));
    if (monthBefore || isDayAndMonth(tokens, at)) {
      return null;
    }
    boolean cycle = isAny(tokens, at - 3, Math.min(end, at + 3), TimeWord.CYCLE);
    return new Stated(cycle ? (year + year % 2) + "-cycle" : Integer.toString(year), at);
  }

  /** "The November ballot", "las elecciones del 1 de abril". */
  private boolean isOfVote(Scene scene, int month) {
    List<Token> tokens = scene.text().tokens();
    int from = Math.max(scene.begin(), month - 5);
    int to = Math.min(scene.end(), month + 5);
    for (int i = from; i < to; i++) {
      if (word(tokens.get(i)) == TimeWord.VOTE
          && scene.commas(Math.min(i, month), Math.max(i, month)) == 0
          && !isAny(tokens, i + 1, month, TimeWord.UNTIL)) {
        return true;
      }
    }
    return false;
  }

  /** The last year that this sentence up to a token, or the one before, tells. */
  private static Integer yearBefore(Scene scene, int at) {
    List<Token> tokens = scene.text().tokens();
    int begin = scene.begin() == 0 ? 0 : beginOfSentence(scene, scene.begin() - 1);
    for (int i = at - 1; i >= begin; i--) {
      Integer year = year(tokens.get(i));
      if (year != null) {
        return year;
      }
    }
    return null;
  }

  private static int beginOfSentence(Scene scene, int token) {
    return scene.text().sentenceOf(scene.text().tokens().get(token)).firstToken();
  }

  private boolean isDayAndMonth(List<Token> tokens, int at) {
    return at > 1 && isMonth(tokens.get(at - 2));
  }

  private Stated relative(Scene scene, TimeWord word, int at, int end) {
    List<Token> tokens = scene.text().tokens();
    if (word == TimeWord.THAT && at + 1 < end && word(tokens.get(at + 1)) == TimeWord.YEAR) {
      Integer year = yearBefore(scene, at);
      return year == null ? null : new Stated(year.toString(), at);
    }
    if (word == TimeWord.HALF || word == TimeWord.QUARTER) {
      String part = partOfLatestYear(tokens, at);
      return part == null ? null : new Stated(part, at);
    }
    if (word != TimeWord.LAST && word != TimeWord.THIS) {
      return null;
    }
    for (int i = Math.max(0, at - 2); i < Math.min(end, at + 3); i++) {
      TimeWord unit = word(tokens.get(i));
      if (unit == TimeWord.CYCLE) {
        int cycle = cycle(null) - (word == TimeWord.LAST ? 2 : 0);
        return new Stated(cycle + "-cycle", at);
      }
      if (unit == TimeWord.YEAR) {
        int year = published.getYear() - (word == TimeWord.LAST ? 1 : 0);
        return new Stated(Integer.toString(year), at);
      }
      if (unit == TimeWord.MONTH) {
        LocalDate then = published.minusMonths(word == TimeWord.LAST ? 1 : 0);
        return new Stated(yearMonth(then.getYear(), then.getMonthValue()), at);
      }
    }
    return null;
  }

  private String monthPeriod(List<Token> tokens, int at, int end, int month, boolean toCome) {
    int year = toCome ? nextYearOf(month) : yearOf(month);
    boolean lastYear = at > 0 && word(tokens.get(at - 1)) == TimeWord.LAST;
    for (int i = at + 1; i < Math.min(end, at + 5); i++) {
      Integer told = year(tokens.get(i));
      if (told != null) {
        year = told;
        lastYear = false;
        break;
      }
    }
    if (lastYear && year == published.getYear() && month >= published.getMonthValue()) {
      year--;
    }
    Integer day = day(tokens, at, end);
    String period = yearMonth(year, month);
    return day == null ? period : period + '-' + twoDigits(day);
  }

  /** "Will spend $5 million before November": a month after the publication. */
  private boolean isToCome(Scene scene, int at) {
    return isAny(scene.text().tokens(), Math.max(scene.begin(), at - 4), at, TimeWord.UNTIL)
        || scene.has(CueKind.FUTURE, scene.begin(), at);
  }

  private int nextYearOf(int month) {
    return month >= published.getMonthValue() ? published.getYear() : published.getYear() + 1;
  }

  /** The newest such month that is not after the publication. */
  private int yearOf(int month) {
    return month <= published.getMonthValue() ? published.getYear() : published.getYear() - 1;
  }

  private static Integer day(List<Token> tokens, int at, int end) {
    for (int i : new int[] {at + 1, at - 1, at - 2}) {
      if (i >= 0 && i < end) {
        String digits = tokens.get(i).folded();
        boolean isDay =
            !digits.isEmpty()
                && digits.length() <= 2
                && digits.chars().allMatch(Character::isDigit)
                && Integer.parseInt(digits) >= 1
                && Integer.parseInt(digits) <= 28 + 3;
        if (isDay) {
          return Integer.valueOf(digits);
        }
        boolean skip = tokens.get(i).lower().equals(".");
        if (!skip && i == at - 1) {
          return null;
        }
      }
    }
    return null;
  }

  private String partOfYear(List<Token> tokens, int at, int year) {
    int number = 0;
    boolean half = false;
    for (int i = Math.max(0, at - 4); i < at; i++) {
      TimeWord word = word(tokens.get(i));
      if (word != null) {
        number = number(word) == 0 ? number : number(word);
        half |= word == TimeWord.HALF;
      }
    }
    if (number == 0) {
      return Integer.toString(year);
    }
    return year + (half ? "-H" : "-Q") + number;
  }

  /** "In the first half": the latest that has begun. Null when the words tell no such part. */
  private String partOfLatestYear(List<Token> tokens, int at) {
    for (int i = at + 1; i < Math.min(tokens.size(), at + 5); i++) {
      if (year(tokens.get(i)) != null) {
        return null;
      }
    }
    boolean half = word(tokens.get(at)) == TimeWord.HALF;
    int number = at == 0 ? 0 : number(word(tokens.get(at - 1)));
    int months = half ? 6 : 3;
    if (number == 0 || number * months > 12) {
      return null;
    }
    boolean begun = published.getMonthValue() > (number - 1) * months;
    return (begun ? published.getYear() : published.getYear() - 1) + (half ? "-H" : "-Q") + number;
  }

  private static int number(TimeWord word) {
    if (word == null) {
      return 0;
    }
    return switch (word) {
      case FIRST -> 1;
      case SECOND -> 2;
      case THIRD -> 3;
      case FOURTH -> 4;
      default -> 0;
    };
  }

  /** The half or quarter a sentence speaks of; empty when it tells none. */
  Optional<String> covered(Outline outline) {
    List<Token> tokens = outline.passage().text().tokens();
    int end = outline.sentence().endToken();
    for (int at = outline.sentence().firstToken(); at < end; at++) {
      TimeWord word = word(tokens.get(at));
      if (word == TimeWord.HALF || word == TimeWord.QUARTER) {
        for (int i = at + 1; i < Math.min(end, at + 5); i++) {
          Integer year = year(tokens.get(i));
          if (year != null) {
            return Optional.of(partOfYear(tokens, i, year)).filter(part -> part.length() > 4);
          }
        }
        return Optional.ofNullable(partOfLatestYear(tokens, at));
      }
    }
    return Optional.empty();
  }

  private boolean isAny(List<Token> tokens, int from, int to, TimeWord... words) {
    for (int i = Math.max(0, from); i < to; i++) {
      TimeWord word = word(tokens.get(i));
      for (TimeWord one : words) {
        if (word == one) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isMonth(Token token) {
    return calendar.isMonth(token.folded());
  }

  private TimeWord word(Token token) {
    return calendar.word(token.folded());
  }

  private boolean isTime(Token token) {
    return year(token) != null || calendar.time(token.folded()) != null;
  }

  private static Integer year(Token token) {
    String digits = token.folded();
    if (digits.length() != YEAR_DIGITS) {
      return null;
    }
    for (int i = 0; i < YEAR_DIGITS; i++) {
      if (!Character.isDigit(digits.charAt(i))) {
        return null;
      }
    }
    int year = Integer.parseInt(digits);
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
  }

  private static String yearMonth(int year, int month) {
    return twoDigits(year / 100) + twoDigits(year % 100) + '-' + twoDigits(month);
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
