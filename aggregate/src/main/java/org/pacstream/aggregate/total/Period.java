package org.pacstream.aggregate.total;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The period a report states, in the forms the contract knows. */
final class Period {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})(?:-cycle|-Q([1-4])|-H([12])|-(\\d{2})(?:-(\\d{2}))?)?",
          Pattern.CASE_INSENSITIVE);

  private Period() {}

  /** The first instant after the period (UTC); empty for none and for a form not known. */
  static Optional<Instant> end(String period) {
    if (period == null) {
      return Optional.empty();
    }
    String last = period.substring(period.lastIndexOf('/') + 1);
    Matcher form = FORM.matcher(last);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(end(form).atStartOfDay().toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate end(Matcher form) {
    int year = Integer.parseInt(form.group(1));
    if (form.group(5) != null) {
      return LocalDate.of(year, Integer.parseInt(form.group(4)), Integer.parseInt(form.group(5)))
          .plusDays(1);
    }
    int month = 12;
    if (form.group(2) != null) {
      month = 3 * Integer.parseInt(form.group(2));
    } else if (form.group(3) != null) {
      month = 6 * Integer.parseInt(form.group(3));
    } else if (form.group(4) != null) {
      month = Integer.parseInt(form.group(4));
    }
    return YearMonth.of(year, month).plusMonths(1).atDay(1);
  }
}
