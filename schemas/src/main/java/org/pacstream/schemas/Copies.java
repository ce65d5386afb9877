package org.pacstream.schemas;

import java.util.List;

/**
 * Which articles are copies of each other: syndicated, shortened, under another headline. In which
 * order they came does not matter. To be copies is not transitive: of three articles the first may
 * be a copy of the second and the second of the third, and the first none of the third.
 */
public final class Copies {
  /** What fewer have in common may be chance. */
  private static final int LEAST_COMMON = 8;

  private Copies() {}

  /**
   * A translation is no copy, and neither is a withdrawn article. One without a signature is a copy
   * only of the very same title and body.
   */
  public static boolean are(EnrichedArticle one, EnrichedArticle other) {
    if (one.getWithdrawn() || other.getWithdrawn()) {
      return false;
    }
    if (one.getSignature() == null || other.getSignature() == null) {
      return one.getTitle().equals(other.getTitle()) && one.getBody().equals(other.getBody());
    }
    return are(one.getSignature(), other.getSignature());
  }

  /** Signatures of different methods tell nothing: false. */
  public static boolean are(Signature one, Signature other) {
    Overlap overlap = overlap(one, other);
    return overlap.common >= LEAST_COMMON && 5L * overlap.common >= 2L * overlap.fewer;
  }

  /**
   * The share of the shorter article that is in the other one too, estimated, from 0 to 1.
   *
   * @throws IllegalArgumentException for signatures of different methods
   */
  public static double share(Signature one, Signature other) {
    if (one.getMethod() != other.getMethod()) {
      throw new IllegalArgumentException(
          "methods of the signatures are %d and %d, expected the same"
              .formatted(one.getMethod(), other.getMethod()));
    }
    Overlap overlap = overlap(one, other);
    return overlap.fewer == 0 ? 0 : (double) overlap.common / overlap.fewer;
  }

  /**
   * Of the shingles of either up to the last that both could have.
   *
   * @param common in both
   * @param fewer in the signature that has fewer of them
   */
  private record Overlap(int common, int fewer) {}

  private static Overlap overlap(Signature one, Signature other) {
    List<Integer> these = one.getShingles();
    List<Integer> those = other.getShingles();
    if (one.getMethod() != other.getMethod() || these.isEmpty() || those.isEmpty()) {
      return new Overlap(0, 0);
    }
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < these.size() && j < those.size()) {
      int order = Integer.compare(these.get(i), those.get(j));
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return new Overlap(common, Math.min(i, j));
  }
}
