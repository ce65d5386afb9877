package org.pacstream.aggregate.total;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pacstream.aggregate.state.CopyOf;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.schemas.Copies;
import org.pacstream.schemas.Signature;

/**
 * Of which article another is a copy, as a subject sees it. The original of an article in a cycle
 * is the earliest of those that were published up to {@link #WITHIN} before it, have a mark in
 * common with it, and that it is a copy of by their signatures; where there is none, the article
 * itself. So it depends on what each pair of articles is to each other, and on nothing else: an
 * original may well be a copy of another one.
 */
public final class Originals {
  /** How long after another an article can still be its copy. */
  public static final Duration WITHIN = Duration.ofDays(7);

  /** How many shingles of a signature make marks. */
  private static final int SHINGLES = 6;

  /** Of two articles that one is the earlier. */
  private static final Comparator<Saying> ORDER =
      Comparator.comparing(Saying::getPublished).thenComparing(Saying::getArticleId);

  private Originals() {}

  /** By cycle; none for an article without a signature. */
  public static SortedMap<Integer, Set<Mark>> marks(Saying saying) {
    var marks = new TreeMap<Integer, Set<Mark>>();
    Signature signature = saying.getSignature();
    if (signature == null) {
      return marks;
    }
    List<Integer> shingles = signature.getShingles();
    List<Integer> first = shingles.subList(0, Math.min(SHINGLES, shingles.size()));
    for (Sayings.Counted counted : Sayings.counted(saying)) {
      TreeKey tree = counted.placement().tree();
      String sum = Sum.plain(counted.placement().statement().quantity().value()).toPlainString();
      Set<Mark> all = marks.computeIfAbsent(tree.cycle(), cycle -> new LinkedHashSet<>());
      first.forEach(shingle -> all.add(new Mark(tree.currency(), sum, shingle)));
    }
    return marks;
  }

  /**
   * Computes it anew.
   *
   * @param sayings what each live article says to a subject
   * @return the same in the order of publication, told of what they are copies
   */
  static List<Saying> told(Collection<Saying> sayings) {
    var told = new ArrayList<Saying>();
    var marked = new HashMap<Integer, Map<Mark, List<Saying>>>();
    for (Saying saying : sayings.stream().sorted(ORDER).toList()) {
      var copies = new ArrayList<CopyOf>();
      marks(saying)
          .forEach(
              (cycle, marks) -> {
                Map<Mark, List<Saying>> earlier =
                    marked.computeIfAbsent(cycle, any -> new HashMap<>());
                original(saying, marks, earlier)
                    .map(original -> copyOf(cycle, original))
                    .ifPresent(copies::add);
                marks.forEach(
                    mark -> earlier.computeIfAbsent(mark, any -> new ArrayList<>()).add(saying));
              });
      told.add(copies.isEmpty() ? saying : Saying.newBuilder(saying).setCopies(copies).build());
    }
    return told;
  }

  private static Optional<Saying> original(
      Saying copy, Set<Mark> marks, Map<Mark, List<Saying>> earlier) {
    Instant earliest = copy.getPublished().minus(WITHIN);
    return marks.stream()
        .flatMap(mark -> earlier.getOrDefault(mark, List.of()).stream())
        .filter(other -> !other.getPublished().isBefore(earliest))
        .filter(other -> Copies.are(other.getSignature(), copy.getSignature()))
        .min(ORDER);
  }

  private static CopyOf copyOf(int cycle, Saying original) {
    return new CopyOf(cycle, original.getArticleId(), original.getPublished());
  }
}
