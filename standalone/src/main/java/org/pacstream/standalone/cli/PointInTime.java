package org.pacstream.standalone.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An instant as people write it; a date alone is the end of that day, UTC. */
final class PointInTime implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String text) {
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDate.parse(text)
              .plusDays(1)
              .atStartOfDay()
              .toInstant(ZoneOffset.UTC)
              .minusMillis(1);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "\"" + text + "\": expected 2026-02-03 or 2026-02-03T18:00:00Z");
    }
  }
}
