package org.pacstream.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.pacstream.bench.Press.Said;
import org.pacstream.bench.Press.Sentence;
import org.pacstream.bench.Press.Story;
import org.pacstream.schemas.Bound;

/** One gift, told again and again: every day brings one article and its copies. */
final class CopiesCoverage extends Coverage {
  private static final int OUTLETS = 5_000;
  private static final Sentence GIFT =
      new Sentence(new Said(0, new PrintedFigure(25_000_000, 1_000_000), Bound.EXACT, false), 0);

  CopiesCoverage(String committee, int reports, long seed) {
    super(committee, reports, seed);
  }

  @Override
  Story write(Instant published) {
    return new Story(
        stories.size(),
        1,
        random.nextInt(OUTLETS),
        published,
        ChronoUnit.DAYS.between(Press.FIRST, published),
        List.of(repeated(GIFT)));
  }
}
