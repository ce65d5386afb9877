package org.pacstream.aggregate.total;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/**
 * One report where it counts: what it says, and who says it in which words.
 *
 * @param outlet empty when it is not known
 * @param text what the evidence sentence comes to; the same for copies of one sentence
 * @param position of the report in its article's list
 * @param evidence the sentence as printed
 */
public record Mention(
    Statement statement,
    String articleId,
    Instant published,
    String outlet,
    String text,
    int position,
    String evidence) {
  static final Comparator<Mention> BY_ARTICLE =
      Comparator.comparing(Mention::articleId).thenComparing(Mention::position);

  /** As many sources as there are outlets, but no more than there are texts. */
  public static int sources(Collection<Mention> mentions) {
    long outlets = mentions.stream().map(Mention::outlet).distinct().count();
    long texts = mentions.stream().map(Mention::text).distinct().count();
    return (int) Math.min(outlets, texts);
  }
}
