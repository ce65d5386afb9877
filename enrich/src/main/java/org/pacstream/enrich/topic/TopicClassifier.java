package org.pacstream.enrich.topic;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.TextField;

/**
 * Tells articles about the crypto industry acting in electoral politics from all others: by the
 * sentences in which the industry, elections and giving or backing come together.
 */
public final class TopicClassifier {
  private static final String FILE = "terms.yaml";
  private static final String EVERY_LANGUAGE = "any";

  /** Both sides in one sentence, and the money or the effort that joins them. */
  private static final int ACTING = 2;

  /** Both sides in one sentence. */
  private static final int TOGETHER = 1;

  private static final int IN_A_HEADLINE = 2;
  private static final int ENOUGH = 3;

  private final Map<String, Terms> terms = new HashMap<>();
  private final Terms unknownLanguage;

  private TopicClassifier(Map<String, TermLists> lists) {
    TermLists every = lists.get(EVERY_LANGUAGE);
    lists.forEach((language, own) -> terms.put(language, Terms.of(List.of(every, own))));
    this.unknownLanguage = Terms.of(List.copyOf(lists.values()));
  }

  /**
   * With the terms of every language.
   *
   * @throws IllegalArgumentException naming the file and place of what cannot be used
   */
  public static TopicClassifier load() {
    try (InputStream content = TopicClassifier.class.getResourceAsStream(FILE)) {
      return new TopicClassifier(
          new YAMLMapper().readValue(content, new TypeReference<Map<String, TermLists>>() {}));
    } catch (IOException e) {
      throw new IllegalArgumentException(FILE + ": " + e.getMessage(), e);
    }
  }

  /**
   * Whether an article is about the crypto industry acting in electoral politics, money or not.
   *
   * @param texts title and body, without the empty ones
   * @param language ISO 639-1; any other value is read with the terms of all languages
   * @param mentions of the article, those that only refer included
   */
  public boolean isCryptoPolitical(List<Text> texts, String language, List<Mention> mentions) {
    Terms known = terms.getOrDefault(language, unknownLanguage);
    int score = 0;
    int aside = 0;
    int political = 0;
    boolean acting = false;
    for (Text text : texts) {
      Map<Sentence, Named> named = named(text, mentions);
      boolean cryptoBefore = false;
      int weight = text.field() == TextField.TITLE ? IN_A_HEADLINE : 1;
      for (Sentence sentence : text.sentences()) {
        Named who = named.getOrDefault(sentence, Named.NOBODY);
        int kinds = known.kindsIn(text, sentence);
        boolean crypto = who.crypto || (kinds & Terms.CRYPTO) != 0;
        boolean politics = who.politics || (kinds & Terms.ELECTORAL) != 0;
        boolean acts = who.committee || (kinds & Terms.ACTING) != 0;
        political += politics ? 1 : 0;
        if (politics && (crypto || cryptoBefore)) {
          acting |= acts;
          score += weight * score(crypto, acts);
        } else if (crypto && acts) {
          aside += TOGETHER;
        }
        cryptoBefore = crypto;
      }
    }
    boolean aboutPolitics = political >= ENOUGH;
    return (acting || aboutPolitics && aside > 0) && score + (aboutPolitics ? aside : 0) >= ENOUGH;
  }

  /** A sentence that follows one about crypto still counts when somebody acts in it. */
  private static int score(boolean crypto, boolean acts) {
    if (crypto) {
      return acts ? ACTING : TOGETHER;
    }
    return acts ? TOGETHER : 0;
  }

  private static Map<Sentence, Named> named(Text text, List<Mention> mentions) {
    var named = new HashMap<Sentence, Named>();
    for (Mention mention : mentions) {
      if (mention.text() == text) {
        int token = text.tokenAt(mention.begin());
        if (token < text.tokens().size()) {
          named.merge(text.sentenceOf(text.tokens().get(token)), Named.of(mention), Named::and);
        }
      }
    }
    return named;
  }

  /** Whom a sentence names. */
  private record Named(boolean crypto, boolean politics, boolean committee) {
    private static final Named NOBODY = new Named(false, false, false);

    static Named of(Mention mention) {
      EntityType type = mention.type();
      boolean committee = type == EntityType.COMMITTEE;
      return new Named(
          mention.entry() != null && mention.entry().cryptoLinked(),
          committee || type == EntityType.CANDIDATE || type == EntityType.POLITICAL_PARTY,
          committee);
    }

    Named and(Named other) {
      return new Named(
          crypto || other.crypto, politics || other.politics, committee || other.committee);
    }
  }
}
