package org.pacstream.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.pacstream.bench.Press.Said;
import org.pacstream.bench.Press.Sentence;
import org.pacstream.bench.Press.Story;
import org.pacstream.schemas.Bound;
import org.pacstream.schemas.EnrichedArticle;

/**
 * Two years of articles about one committee, in the order in which they arrive. The same seed gives
 * the same articles.
 */
abstract class Coverage {
  private static final Duration SPAN = Duration.between(Press.FIRST, Press.LAST);

  /** News is read up to so long after it was published. */
  private static final Duration DELAY = Duration.ofDays(2);

  private static final Duration LATE = Duration.ofDays(365);

  final SplittableRandom random;
  final List<Story> stories = new ArrayList<>();
  private final Press press;
  private final int reportsInAll;
  private int reports;

  /**
   * @param reports that two years bring; what follows is published at the same pace
   */
  Coverage(String committee, int reports, long seed) {
    this.press = new Press(committee);
    this.reportsInAll = reports;
    this.random = new SplittableRandom(seed);
  }

  /** Outlet and sentences of the next article. */
  abstract Story write(Instant published);

  /** Reports written so far; revisions add none. */
  int reports() {
    return reports;
  }

  /** How much of the two years has passed: 0 at their beginning, 1 at their end. */
  double passed() {
    return (double) reports / reportsInAll;
  }

  EnrichedArticle next() {
    return published(now().minusMillis(random.nextLong(DELAY.toMillis())));
  }

  /** One that arrives a year after its publication. */
  EnrichedArticle late() {
    return published(now().minus(LATE).minusMillis(random.nextLong(DELAY.toMillis())));
  }

  private EnrichedArticle published(Instant time) {
    Story story = write(time);
    stories.add(story);
    reports += story.sentences().size();
    return press.article(story);
  }

  private Instant now() {
    return Press.FIRST.plusMillis((long) (SPAN.toMillis() * passed()));
  }

  /** An earlier article with other figures, or its withdrawal. */
  EnrichedArticle correction() {
    int index = random.nextInt(stories.size());
    Story story = stories.get(index);
    List<Sentence> corrected = story.sentences().stream().map(this::corrected).toList();
    var next =
        new Story(
            story.number(),
            story.revision() + 1,
            story.outlet(),
            story.published(),
            story.text(),
            corrected);
    stories.set(index, next);
    return random.nextBoolean() ? press.article(next) : press.withdrawal(next);
  }

  private Sentence corrected(Sentence sentence) {
    Said said = sentence.said();
    return new Sentence(
        new Said(said.donor(), PrintedFigure.any(random), said.bound(), said.running()),
        random.nextLong());
  }

  /** One article in three that repeat another carries its very words. */
  Sentence repeated(Sentence sentence) {
    return random.nextInt(3) == 0 ? sentence : new Sentence(sentence.said(), random.nextLong());
  }

  Bound bound() {
    return random.nextInt(4) == 0 ? Bound.AT_LEAST : Bound.EXACT;
  }
}
