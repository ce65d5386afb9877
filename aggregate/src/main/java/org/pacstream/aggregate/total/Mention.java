package org.pacstream.aggregate.total;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.UnaryOperator;

/**
 * One report where it counts: what it says, and who says it in which words.
 *
 * @param outlet empty when it is not known
 * @param text what the evidence sentence comes to; the same for copies of one sentence
 * @param original id of the article that this one is a copy of; its own when it is none
 * @param position of the report in its article's list
 * @param evidence the sentence as printed
 */
public record Mention(
    Statement statement,
    String articleId,
    Instant published,
    String outlet,
    String text,
    String original,
    int position,
    String evidence) {
  static final Comparator<Mention> BY_ARTICLE =
      Comparator.comparing(Mention::articleId).thenComparing(Mention::position);

  public boolean isCopy() {
    return !original.equals(articleId);
  }

  /** The same, the parts of its extent called otherwise. */
  Mention called(UnaryOperator<Part> names) {
    return new Mention(
        statement.called(names), articleId, published, outlet, text, original, position, evidence);
  }

  /** As many sources as there are outlets, but no more than there are texts, or originals. */
  public static int sources(Collection<Mention> mentions) {
    long outlets = mentions.stream().map(Mention::outlet).distinct().count();
    long texts = mentions.stream().map(Mention::text).distinct().count();
    long originals = mentions.stream().map(Mention::original).distinct().count();
    return (int) Math.min(outlets, Math.min(texts, originals));
  }
}
