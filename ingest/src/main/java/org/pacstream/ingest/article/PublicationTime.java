package org.pacstream.ingest.article;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * When an article was published, as ISO 8601 says it: {@code 2026-11-03T18:30:00+01:00}, without an
 * offset taken as UTC, or a date alone, which is 12:00 UTC of that day.
 */
record PublicationTime(Instant instant, Form form) {
  enum Form {
    WITH_OFFSET,
    WITHOUT_OFFSET,
    DATE
  }

  static final String EXPECTED = "expected ISO 8601, as 2026-11-03T18:30:00Z or 2026-11-03";
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH", "Z")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** The time a text says; empty when it says none. */
  static Optional<PublicationTime> parse(String text) {
    try {
      TemporalAccessor read =
          ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (read instanceof OffsetDateTime time) {
        return Optional.of(new PublicationTime(time.toInstant(), Form.WITH_OFFSET));
      }
      if (read instanceof LocalDateTime time) {
        return Optional.of(
            new PublicationTime(time.toInstant(ZoneOffset.UTC), Form.WITHOUT_OFFSET));
      }
      Instant noon = LocalDate.from(read).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
      return Optional.of(new PublicationTime(noon, Form.DATE));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** What speaks against it; empty when nothing does. */
  Optional<String> problem(Clock clock) {
    if (instant.isAfter(clock.instant().plus(ArticleLimits.AHEAD))) {
      return Optional.of(instant + " is more than an hour ahead" + taken());
    }
    return instant.isBefore(Instant.EPOCH)
        ? Optional.of(instant + " is before 1970")
        : Optional.empty();
  }

  private String taken() {
    return switch (form) {
      case WITH_OFFSET -> "";
      case WITHOUT_OFFSET -> " (a time without an offset is taken as UTC)";
      case DATE -> " (a date without a time is 12:00 UTC; give the time as well)";
    };
  }
}
