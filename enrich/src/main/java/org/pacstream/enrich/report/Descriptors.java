package org.pacstream.enrich.report;

import java.util.HashMap;
import java.util.Map;
import org.pacstream.enrich.entity.Mention;

/** Which names an article has described by which words: "Fairshake, the industry's super PAC". */
final class Descriptors {
  private final Scenes scenes;
  private final Map<String, Described> names = new HashMap<>();

  /** The sentences before have been read, as far as they may describe somebody. */
  private int readBefore;

  Descriptors(Scenes scenes) {
    this.scenes = scenes;
  }

  /** Those that some words describe, with the first sentence in which they do. */
  private static final class Described {
    private final Map<String, Integer> names = new HashMap<>();
    private int first = Integer.MAX_VALUE;
  }

  void add(String words, Who who, int sentence) {
    Described described = names.computeIfAbsent(words, absent -> new Described());
    described.names.merge(who.name(), sentence, Math::min);
    described.first = Math.min(described.first, sentence);
  }

  /** True also for words that have described no one up to the sentence. */
  boolean fits(String words, Who who, int sentence) {
    readBefore(sentence);
    Described described = names.get(words);
    return described == null
        || described.first > sentence
        || described.names.getOrDefault(who.name(), Integer.MAX_VALUE) <= sentence;
  }

  private void readBefore(int sentence) {
    while (readBefore < sentence) {
      int next = readBefore++;
      if (mayDescribe(scenes.outline(next))) {
        scenes.at(next);
      }
    }
  }

  /** Whether it names a committee, or one who may have a campaign. */
  private static boolean mayDescribe(Outline outline) {
    for (Mention mention : outline.mentions()) {
      Who who = Who.of(mention, false);
      if (who.isCommittee() || who.mayRun()) {
        return true;
      }
    }
    return false;
  }
}
