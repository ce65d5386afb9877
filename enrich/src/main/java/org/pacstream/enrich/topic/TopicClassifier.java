package org.pacstream.enrich.topic;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.text.Text;
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
    var evidence = new Evidence();
    var line = new Line();
    for (int one = 0; one < texts.size(); one++) {
      Text text = texts.get(one);
      byte[] named = named(text, mentions);
      int weight = text.field() == TextField.TITLE ? IN_A_HEADLINE : 1;
      boolean cryptoBefore = false;
      for (int i = 0; i < named.length; i++) {
        int kinds = named[i] | known.kindsIn(text, text.sentences().get(i), line);
        evidence.add(kinds, cryptoBefore, weight);
        if (evidence.isEnough()) {
          return true;
        }
        cryptoBefore = (kinds & Terms.CRYPTO) != 0;
      }
    }
    return false;
  }

  /** What the sentences so far say for the topic: it never gets less. */
  private static final class Evidence {
    private int score;
    private int aside;
    private int political;
    private boolean acting;

    void add(int kinds, boolean cryptoBefore, int weight) {
      boolean crypto = (kinds & Terms.CRYPTO) != 0;
      boolean politics = (kinds & Terms.ELECTORAL) != 0;
      boolean acts = (kinds & Terms.ACTING) != 0;
      political += politics ? 1 : 0;
      if (politics && (crypto || cryptoBefore)) {
        acting |= acts;
        score += weight * score(crypto, acts);
      } else if (crypto && acts) {
        aside += TOGETHER;
      }
    }

    boolean isEnough() {
      boolean aboutPolitics = political >= ENOUGH;
      return (acting || aboutPolitics && aside > 0)
          && score + (aboutPolitics ? aside : 0) >= ENOUGH;
    }
  }

  /** A sentence that follows one about crypto still counts when somebody acts in it. */
  private static int score(boolean crypto, boolean acts) {
    if (crypto) {
      return acts ? ACTING : TOGETHER;
    }
    return acts ? TOGETHER : 0;
  }

  /** By sentence, what those it names speak for as terms would, as bits. */
  private static byte[] named(Text text, List<Mention> mentions) {
    var named = new byte[text.sentences().size()];
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.text() == text) {
        int token = text.tokenAt(mention.begin());
        if (token < text.tokens().size()) {
          int sentence = text.sentenceAt(token);
          named[sentence] = (byte) (named[sentence] | kinds(mention));
        }
      }
    }
    return named;
  }

  private static int kinds(Mention mention) {
    boolean crypto = mention.entry() != null && mention.entry().cryptoLinked();
    int kinds = crypto ? Terms.CRYPTO : 0;
    return switch (mention.type()) {
      case COMMITTEE -> kinds | Terms.ELECTORAL | Terms.ACTING;
      case CANDIDATE, POLITICAL_PARTY -> kinds | Terms.ELECTORAL;
      default -> kinds;
    };
  }
}
