package org.pacstream.aggregate.query;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pacstream.schemas.Measure;

/** A request's parameters, read with every problem noted. */
final class Parameters {
  static final int DEFAULT_LIMIT = 50;
  static final int MAX_LIMIT = 500;
  private static final Set<String> KNOWN =
      Set.of("window", "asOf", "sort", "limit", "cursor", "scope");

  private final Context request;
  private final List<String> problems = new ArrayList<>();

  Parameters(Context request) {
    this.request = request;
    for (String name : request.queryParamMap().keySet()) {
      if (!KNOWN.contains(name)) {
        problems.add(name + " is not a parameter; there are " + String.join(", ", sorted(KNOWN)));
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
    String text = request.queryParam("asOf");
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.length() == 10
              ? LocalDate.parse(text)
                  .plusDays(1)
                  .atStartOfDay()
                  .toInstant(ZoneOffset.UTC)
                  .minusMillis(1)
              : Instant.parse(text));
    } catch (DateTimeException e) {
      bad("asOf", text, "a time as 2024-09-06T12:00:00Z, or a day as 2024-09-06");
      return Optional.empty();
    }
  }

  /** The measure to rank by; empty for the largest of any. */
  Optional<Measure> sort() {
    String text = request.queryParam("sort");
    if (text == null || text.equals("largest")) {
      return Optional.empty();
    }
    Optional<Measure> measure =
        Arrays.stream(Measure.values())
            .filter(one -> one != Measure.UNKNOWN && Json.snake(one).equals(text))
            .findFirst();
    if (measure.isEmpty()) {
      bad("sort", text, "largest, or a measure as received, spent, contributed, opposed");
    }
    return measure;
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

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
