package org.pacstream.aggregate.total;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A statement and every report that makes it; never none. */
public record Told(Statement statement, List<Mention> mentions) {
  public Told {
    mentions = List.copyOf(mentions);
  }

  /** How often it counts: the largest number of times one article makes it. */
  public int multiplicity() {
    Map<String, Integer> times = new HashMap<>();
    mentions.forEach(mention -> times.merge(mention.articleId(), 1, Integer::sum));
    return Collections.max(times.values());
  }

  public Instant first() {
    return mentions.stream().map(Mention::published).min(Instant::compareTo).orElseThrow();
  }
}
