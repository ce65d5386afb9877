package org.pacstream.aggregate.query;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.pacstream.schemas.Measure;

/** A request's parameters, read with every problem noted. */
final class Parameters {
  static final int DEFAULT_LIMIT = 50;
  static final int MAX_LIMIT = 500;

  /** What every route takes: instances ask each other for what lies there at one time. */
  private static final List<String> COMMON = List.of("asOf", "scope");

  private static final ValueRange YEARS = ValueRange.of(1, 9999);

  private final Context request;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param names those the route takes beside the time
   */
  Parameters(Context request, String... names) {
    this.request = request;
    var known = new TreeSet<>(COMMON);
    known.addAll(List.of(names));
    for (String name : request.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        problems.add(name + " is not a parameter here; there are " + String.join(", ", known));
      }
    }
  }

  Window window() {
    String text = request.queryParam("window");
    if (text == null) {
      return Window.ALL;
    }
    return Window.parse(text)
        .orElseGet(
            () -> {
              bad("window", text, "hours (24h), days (7d), cycle or all");
              return Window.ALL;
            });
  }

  /** An instant, or a day and all of it (UTC); empty when not given. */
  Optional<Instant> asOf() {
    return time("asOf", LocalTime.MAX);
  }

  /** Where a past begins: an instant, or the begin of a day (UTC). */
  Optional<Instant> from() {
    return time("from", LocalTime.MIN);
  }

  /** Where a past ends, as {@link #asOf}. */
  Optional<Instant> to() {
    return time("to", LocalTime.MAX);
  }

  private Optional<Instant> time(String name, LocalTime ofDay) {
    String text = request.queryParam(name);
    if (text == null) {
      return Optional.empty();
    }
    try {
      Instant time =
          text.length() == 10
              ? LocalDate.parse(text)
                  .atTime(ofDay.truncatedTo(ChronoUnit.MILLIS))
                  .toInstant(ZoneOffset.UTC)
              : Instant.parse(text);
      if (YEARS.isValidIntValue(time.atZone(ZoneOffset.UTC).getYear())) {
        return Optional.of(time);
      }
    } catch (DateTimeException e) {
      // Told below.
    }
    bad(name, text, "a time as 2024-09-06T12:00:00Z, or a day as 2024-09-06");
    return Optional.empty();
  }

  /** Empty for all measures, cycles and currencies. */
  Selection selection() {
    return new Selection(
        text("measure").flatMap(text -> measure("measure", text, "")), cycle(), currency());
  }

  private Optional<Integer> cycle() {
    Optional<String> text = text("cycle");
    if (text.isPresent() && !text.get().matches("\\d{3}[02468]")) {
      bad("cycle", text.get(), "the even year that ends it, as 2024");
      return Optional.empty();
    }
    return text.map(Integer::valueOf);
  }

  private Optional<String> currency() {
    Optional<String> text = text("currency");
    if (text.isPresent() && !text.get().matches("[A-Z0-9]{2,12}")) {
      bad("currency", text.get(), "a code as USD or BTC");
      return Optional.empty();
    }
    return text;
  }

  Resolution step() {
    String text = text("step").orElse("hour");
    for (Resolution step : Resolution.values()) {
      if (Json.snake(step).equals(text)) {
        return step;
      }
    }
    bad("step", text, "hour or day");
    return Resolution.HOUR;
  }

  /** The measure to rank by; empty for the largest of any. */
  Optional<Measure> sort() {
    return text("sort")
        .filter(text -> !text.equals("largest"))
        .flatMap(text -> measure("sort", text, "largest, or "));
  }

  private Optional<Measure> measure(String name, String text, String or) {
    Optional<Measure> measure =
        Arrays.stream(Measure.values())
            .filter(one -> one != Measure.UNKNOWN && Json.snake(one).equals(text))
            .findFirst();
    if (measure.isEmpty()) {
      bad(name, text, or + "a measure as received, spent, contributed, opposed");
    }
    return measure;
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(request.queryParam(name));
  }

  int limit() {
    String text = request.queryParam("limit");
    if (text == null) {
      return DEFAULT_LIMIT;
    }
    if (text.matches("\\d{1,4}")) {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    }
    bad("limit", text, "a number from 1 to " + MAX_LIMIT);
    return DEFAULT_LIMIT;
  }

  /** Where the previous page ended; empty for the first. */
  Optional<String> cursor() {
    String text = request.queryParam("cursor");
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      bad("cursor", text, "a cursor from the previous page");
      return Optional.empty();
    }
  }

  static String cursor(String end) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(end.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether another instance asks for what lies here alone. */
  boolean localOnly() {
    String text = request.queryParam("scope");
    if (text != null && !text.equals("local")) {
      bad("scope", text, "local, or nothing");
    }
    return text != null;
  }

  void bad(String name, String value, String expected) {
    problems.add(String.format(Locale.ROOT, "%s is \"%s\"; expected %s", name, value, expected));
  }

  /** Refuses the request when anything in it was wrong. */
  void check() {
    if (!problems.isEmpty()) {
      throw Refusal.badRequest(problems);
    }
  }
}
