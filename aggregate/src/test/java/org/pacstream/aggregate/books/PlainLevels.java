package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.pacstream.aggregate.total.Agreement;
import org.pacstream.aggregate.total.Period;
import org.pacstream.aggregate.total.Role;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.Sum;

/** What levels come to in one hour, told the long way from all reports up to then. */
record PlainLevels(int cycle, List<Told> reports) {
  private static final Duration AROUND = Duration.ofDays(30);

  /** One report. */
  record Told(Statement statement, Instant published, String outlet, String text, String original) {
    long hour() {
      return Hours.of(published);
    }
  }

  private record Figure(
      String name, Instant start, List<Statement> statements, List<Told> reports) {
    boolean sole() {
      return sources(reports) == 1;
    }

    BigDecimal value() {
      return statements.get(0).quantity().value();
    }

    Sum sum() {
      return statements.stream().min(Agreement.HOLDING).orElseThrow().quantity().sum();
    }

    Instant date() {
      Period period = statements.get(0).period();
      Instant end = period == null ? start : period.end().atStartOfDay().toInstant(ZoneOffset.UTC);
      return end.isBefore(start) ? end : start;
    }

    Role role() {
      return statements.get(0).role();
    }
  }

  /** A level and how many undisputed figures it rests on. */
  record Known(Sum sum, int facts) {}

  static PlainLevels upTo(int cycle, Collection<Told> reports, long hour) {
    return new PlainLevels(
        cycle, reports.stream().filter(report -> report.hour() <= hour).toList());
  }

  private static int sources(List<Told> reports) {
    long outlets = reports.stream().map(Told::outlet).distinct().count();
    long texts = reports.stream().map(Told::text).distinct().count();
    long originals = reports.stream().map(Told::original).distinct().count();
    return (int) Math.min(outlets, Math.min(texts, originals));
  }

  /** The first publication of a level that a single repeats. */
  Optional<Instant> repeatedSince(Statement single) {
    return reports.stream()
        .filter(
            report ->
                report.statement().role() == Role.LEVEL
                    && Agreement.repeats(single, report.statement()))
        .map(Told::published)
        .min(Comparator.naturalOrder());
  }

  Optional<Instant> since(Statement statement) {
    Instant first =
        reports.stream()
            .filter(report -> report.statement().equals(statement))
            .map(Told::published)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return statement.role() == Role.FACT
        ? repeatedSince(statement).map(since -> since.isBefore(first) ? first : since)
        : Optional.of(first);
  }

  private List<Figure> figures(String extent) {
    var byName = new TreeMap<String, List<Told>>();
    for (Told report : reports) {
      if (report.statement().extent().text().equals(extent)) {
        String name = report.statement().carried(cycle);
        byName.computeIfAbsent(name, same -> new ArrayList<>()).add(report);
      }
    }
    var figures = new ArrayList<Figure>();
    for (Map.Entry<String, List<Told>> figure : byName.entrySet()) {
      List<Statement> levels =
          figure.getValue().stream()
              .map(Told::statement)
              .distinct()
              .filter(statement -> since(statement).isPresent())
              .toList();
      levels.stream()
          .map(statement -> since(statement).orElseThrow())
          .min(Comparator.naturalOrder())
          .ifPresent(
              start -> figures.add(new Figure(figure.getKey(), start, levels, figure.getValue())));
    }
    return figures;
  }

  Known level(String extent) {
    List<Figure> all = figures(extent);
    List<Figure> undisputed = all.stream().filter(figure -> !disputed(figure, all)).toList();
    boolean balances = all.stream().anyMatch(figure -> figure.role() == Role.BALANCE);
    Sum sum = balances ? balance(all, undisputed) : largest(all, undisputed);
    return new Known(sum, undisputed.size());
  }

  private static Sum largest(List<Figure> all, List<Figure> undisputed) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal best = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    for (Figure figure : undisputed) {
      low = low.max(figure.sum().low());
      best = best.max(figure.sum().best());
    }
    for (Figure figure : all) {
      high = high.max(figure.sum().high());
    }
    BigDecimal holding = best;
    int open =
        holding.signum() == 0
            ? 0
            : undisputed.stream()
                .filter(figure -> figure.sum().best().compareTo(holding) == 0)
                .mapToInt(figure -> figure.sum().open())
                .min()
                .orElse(0);
    return Sum.of(low, best, high, open);
  }

  private static Sum balance(List<Figure> all, List<Figure> undisputed) {
    Figure latest = null;
    for (Figure figure : undisputed) {
      if (latest == null || isLater(figure, latest)) {
        latest = figure;
      }
    }
    Sum sum = latest == null ? Sum.ZERO : latest.sum();
    BigDecimal high = sum.high();
    for (Figure figure : all) {
      boolean older = latest != null && figure.date().isBefore(latest.date());
      if (!undisputed.contains(figure) && !older) {
        high = high.max(figure.sum().high());
      }
    }
    return Sum.of(sum.low(), sum.best(), high, sum.open());
  }

  private static boolean isLater(Figure one, Figure other) {
    int date = one.date().compareTo(other.date());
    int value = one.value().compareTo(other.value());
    return date > 0
        || date == 0 && (value > 0 || value == 0 && one.name().compareTo(other.name()) < 0);
  }

  private boolean disputed(Figure figure, List<Figure> all) {
    if (!figure.sole()) {
      return false;
    }
    boolean balance = figure.role() == Role.BALANCE;
    var witnesses = new ArrayList<Told>();
    boolean settled = false;
    for (Figure other : all) {
      if (other.name().equals(figure.name())) {
        continue;
      }
      boolean comparable = balance || isWide(other) == isWide(figure);
      if (comparable
          && !other.sole()
          && other.statements().stream()
              .anyMatch(statement -> Agreement.slipped(figure.value(), statement.quantity()))) {
        return true;
      }
      boolean heard =
          balance
              ? Duration.between(figure.start(), other.start()).abs().compareTo(AROUND) <= 0
              : other.role() == Role.LEVEL
                  && isWide(other)
                  && !other.start().isBefore(figure.start().minus(AROUND));
      if (heard) {
        witnesses.addAll(other.reports());
        settled |= other.value().multiply(BigDecimal.valueOf(3)).compareTo(figure.value()) >= 0;
      }
    }
    return !settled && sources(witnesses) >= 2;
  }

  private boolean isWide(Figure figure) {
    return figure.statements().get(0).isWide(cycle);
  }

  /** Who carries a figure, whatever of it is a level. */
  Optional<Seen> seen(String name) {
    List<Told> own =
        reports.stream()
            .filter(report -> report.statement().carried(cycle).equals(name))
            .sorted(
                Comparator.comparing(Told::published)
                    .thenComparing(Told::outlet)
                    .thenComparing(Told::text)
                    .thenComparing(Told::original))
            .toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Told first = own.get(0);
    return Optional.of(
        new Seen(
            first.published(),
            first.outlet(),
            first.text(),
            first.original(),
            firstWithout(Told::outlet, first, own),
            firstWithout(Told::text, first, own),
            firstWithout(Told::original, first, own)));
  }

  private static long firstWithout(Function<Told, String> part, Told first, List<Told> all) {
    return all.stream()
        .filter(report -> !Objects.equals(part.apply(report), part.apply(first)))
        .mapToLong(Told::hour)
        .min()
        .orElse(Hours.NEVER);
  }
}
