package org.pacstream.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.pacstream.bench.Press.Said;
import org.pacstream.bench.Press.Sentence;
import org.pacstream.bench.Press.Story;

/**
 * Many donors and figures of all sizes. Three reports in five repeat an earlier one; one in twenty
 * of the others is a running total, of all that came in or of one donor's gifts.
 */
final class SpreadCoverage extends Coverage {
  private static final int DONORS = 2_000;
  private static final int OUTLETS = 3_000;
  private static final double REPEATS = 0.6;
  private static final double RUNNING = 0.05;
  private static final double WITH_TWO_REPORTS = 0.2;

  private static final double WHOLE_AT_FIRST = 10e6;
  private static final double WHOLE_AT_LAST = 1e9;
  private static final double LARGEST_DONOR = 50e6;

  private final double unnamed;

  SpreadCoverage(String committee, int reports, long seed) {
    this(committee, reports, seed, 0);
  }

  private SpreadCoverage(String committee, int reports, long seed, double unnamed) {
    super(committee, reports, seed);
    this.unnamed = unnamed;
  }

  /** One gift in thirty has no donor: it may be any other of about that size. */
  static SpreadCoverage withUnnamedDonors(String committee, int reports, long seed) {
    return new SpreadCoverage(committee, reports, seed, 1 / 30.0);
  }

  @Override
  Story write(Instant published) {
    var sentences = new ArrayList<Sentence>();
    sentences.add(sentence());
    if (random.nextDouble() < WITH_TWO_REPORTS) {
      sentences.add(sentence());
    }
    return new Story(
        stories.size(), 1, random.nextInt(OUTLETS), published, stories.size(), sentences);
  }

  private Sentence sentence() {
    if (!stories.isEmpty() && random.nextDouble() < REPEATS) {
      var earlier = stories.get(random.nextInt(stories.size())).sentences();
      return repeated(earlier.get(random.nextInt(earlier.size())));
    }
    return new Sentence(random.nextDouble() < RUNNING ? runningTotal() : gift(), random.nextLong());
  }

  private Said gift() {
    int donor = unnamed > 0 && random.nextDouble() < unnamed ? -1 : random.nextInt(DONORS);
    return new Said(donor, PrintedFigure.any(random), bound(), false);
  }

  private Said runningTotal() {
    boolean whole = random.nextBoolean();
    int donor = whole ? -1 : random.nextInt(DONORS);
    double first = whole ? WHOLE_AT_FIRST : PrintedFigure.any(scaleOf(donor)).dollars();
    double last = whole ? WHOLE_AT_LAST : Math.max(first, LARGEST_DONOR);
    double now = first + (last - first) * passed();
    return new Said(donor, PrintedFigure.near(now, random), bound(), true);
  }

  private static SplittableRandom scaleOf(int donor) {
    return new SplittableRandom(donor);
  }
}
