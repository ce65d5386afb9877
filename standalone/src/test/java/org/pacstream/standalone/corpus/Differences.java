package org.pacstream.standalone.corpus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pacstream.schemas.SubjectType;

/** What reading costs: where totals of what is read differ from totals of what is annotated. */
final class Differences {
  static final String HEADER = "type\tid\tcycle\tcurrency\tmeasure\tannotated\tread\tread too much";

  private Differences() {}

  /** A difference in the figure to quote. */
  private record Difference(TotalLine.Of of, BigDecimal annotated, BigDecimal read) {
    BigDecimal excess() {
      return read.subtract(annotated);
    }

    @Override
    public String toString() {
      return String.join(
          "\t",
          of.toString(),
          TotalLine.plain(annotated),
          TotalLine.plain(read),
          TotalLine.plain(excess()));
    }
  }

  /** Type by type, the largest first. */
  static List<String> lines(List<TotalLine> annotated, List<TotalLine> read) {
    return differences(annotated, read).stream()
        .filter(difference -> difference.excess().signum() != 0)
        .sorted(
            Comparator.comparing((Difference difference) -> difference.of().type())
                .thenComparing(difference -> difference.excess().abs(), Comparator.reverseOrder())
                .thenComparing(Difference::of))
        .map(Difference::toString)
        .toList();
  }

  /** For each type: of the money annotated in USD, what is not read and what is read too much. */
  static List<String> sums(List<TotalLine> annotated, List<TotalLine> read) {
    Map<SubjectType, List<Difference>> byType =
        differences(annotated, read).stream()
            .filter(difference -> difference.of().currency().equals("USD"))
            .collect(
                Collectors.groupingBy(
                    difference -> difference.of().type(), TreeMap::new, Collectors.toList()));
    var sums = new ArrayList<String>();
    byType.forEach(
        (type, differences) ->
            sums.add(
                "# %s: annotated %s USD, not read %s, read too much %s"
                    .formatted(
                        type,
                        sum(differences, Difference::annotated),
                        sum(differences, d -> d.excess().negate().max(BigDecimal.ZERO)),
                        sum(differences, d -> d.excess().max(BigDecimal.ZERO)))));
    return sums;
  }

  private static String sum(
      Collection<Difference> differences, Function<Difference, BigDecimal> part) {
    return TotalLine.plain(differences.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static List<Difference> differences(List<TotalLine> annotated, List<TotalLine> read) {
    Map<TotalLine.Of, BigDecimal> expected = best(annotated);
    Map<TotalLine.Of, BigDecimal> found = best(read);
    var all = new TreeSet<>(expected.keySet());
    all.addAll(found.keySet());
    return all.stream()
        .map(
            of ->
                new Difference(
                    of,
                    expected.getOrDefault(of, BigDecimal.ZERO),
                    found.getOrDefault(of, BigDecimal.ZERO)))
        .toList();
  }

  private static Map<TotalLine.Of, BigDecimal> best(List<TotalLine> lines) {
    return lines.stream().collect(Collectors.toMap(TotalLine::of, TotalLine::best));
  }
}
