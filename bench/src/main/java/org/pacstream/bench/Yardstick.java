package org.pacstream.bench;

import com.carrotsearch.labs.langid.LangIdV3;
import java.util.List;
import org.openjdk.jmh.infra.Blackhole;
import org.pacstream.schemas.RawArticle;

/**
 * Work that does not change with the product and waits for memory as the product does: a published
 * language identifier, of all its 97 languages, on the beginnings of articles. How many times as
 * long an article takes can be compared between hosts, and between hours of a busy one.
 */
final class Yardstick {
  /** Of the title and the body together. */
  static final int CHARACTERS = 500;

  private final LangIdV3 identifier = new LangIdV3();
  private final List<String> beginnings;

  Yardstick(List<RawArticle> articles) {
    beginnings = articles.stream().map(Yardstick::beginning).toList();
  }

  private static String beginning(RawArticle article) {
    String text = article.getTitle() + "\n" + article.getBody();
    return text.substring(0, Math.min(CHARACTERS, text.length()));
  }

  void measure(Blackhole hole) {
    for (String text : beginnings) {
      hole.consume(identifier.classify(text, true));
    }
  }
}
