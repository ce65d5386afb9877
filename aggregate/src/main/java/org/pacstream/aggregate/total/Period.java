package org.pacstream.aggregate.total;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The period a report states, in the forms the contract knows.
 *
 * @param begin its first day
 * @param end the day after its last, UTC
 */
public record Period(LocalDate begin, LocalDate end) {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})(?:-(cycle)|-Q([1-4])|-H([12])|-(\\d{2})(?:-(\\d{2}))?)?",
          Pattern.CASE_INSENSITIVE);

  /** Empty for none, for a form not known and for one that ends before it begins. */
  static Optional<Period> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    int slash = text.indexOf('/');
    Optional<Period> first = one(slash < 0 ? text : text.substring(0, slash));
    Optional<Period> last = slash < 0 ? first : one(text.substring(slash + 1));
    return first
        .flatMap(from -> last.map(to -> new Period(from.begin, to.end)))
        .filter(period -> period.begin.isBefore(period.end));
  }

  private static Optional<Period> one(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(form));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Period of(Matcher form) {
    int year = Integer.parseInt(form.group(1));
    if (form.group(2) != null) {
      return months(year + year % 2 - 1, 1, 24);
    }
    if (form.group(3) != null) {
      return months(year, 3 * Integer.parseInt(form.group(3)) - 2, 3);
    }
    if (form.group(4) != null) {
      return months(year, 6 * Integer.parseInt(form.group(4)) - 5, 6);
    }
    if (form.group(5) == null) {
      return months(year, 1, 12);
    }
    int month = Integer.parseInt(form.group(5));
    if (form.group(6) == null) {
      return months(year, month, 1);
    }
    LocalDate day = LocalDate.of(year, month, Integer.parseInt(form.group(6)));
    return new Period(day, day.plusDays(1));
  }

  private static Period months(int year, int month, int count) {
    YearMonth first = YearMonth.of(year, month);
    return new Period(first.atDay(1), first.plusMonths(count).atDay(1));
  }

  /** The first instant after it. */
  Instant after() {
    return end.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  boolean isDayOrMonth() {
    boolean day = begin.plusDays(1).equals(end);
    return day || begin.getDayOfMonth() == 1 && begin.plusMonths(1).equals(end);
  }

  /** Whether it is no shorter than the two years that end with an even one. */
  boolean coversCycle(int cycle) {
    return !begin.isAfter(LocalDate.of(cycle - 1, 1, 1))
        && !end.isBefore(LocalDate.of(cycle + 1, 1, 1));
  }

  /** Whether one contains the other; no period stated contains any. */
  public static boolean nested(Period one, Period other) {
    return contains(one, other) || contains(other, one);
  }

  private static boolean contains(Period whole, Period part) {
    return whole == null
        || part != null && !part.begin.isBefore(whole.begin) && !part.end.isAfter(whole.end);
  }

  /** Length in days; of none the longest there is. */
  static long days(Period period) {
    return period == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(period.begin, period.end);
  }

  /** Its first day and the day after its last, "-" for none. */
  public static String text(Period period) {
    return period == null ? "-" : period.begin + "/" + period.end;
  }
}
