package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.EntityType;

/**
 * Who in an article is of the crypto industry: by the catalogue, and for names it does not know by
 * the name itself and by the words that introduce it ("the blockchain investor X", "X, who founded
 * the exchange Y").
 */
final class CryptoLinks {
  private static final int WORDS_BEFORE = 6;
  private static final int WORDS_AFTER = 14;

  private final List<Mention> mentions;
  private final List<Passage> passages;

  /**
   * By name, where names that the catalogue does not know are printed; null until they are asked
   * for.
   */
  private Map<String, List<Mention>> unknown;

  /** The same names as far as they have been asked for: whether words introduce them so. */
  private final Map<String, Boolean> introduced = new HashMap<>();

  CryptoLinks(List<Mention> mentions, List<Passage> passages) {
    this.mentions = mentions;
    this.passages = passages;
  }

  boolean isLinked(Mention mention) {
    return mention.entry() != null
        ? mention.entry().cryptoLinked()
        : introduced.computeIfAbsent(mention.name(), this::isIntroduced);
  }

  private boolean isIntroduced(String name) {
    if (unknown == null) {
      unknown = unknown();
    }
    for (Mention mention : unknown.getOrDefault(name, List.of())) {
      if (isIntroduced(mention, passageOf(mention, passages))) {
        return true;
      }
    }
    return false;
  }

  private Map<String, List<Mention>> unknown() {
    var all = new HashMap<String, List<Mention>>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.entry() == null && canBelong(mention.type())) {
        all.computeIfAbsent(mention.name(), absent -> new ArrayList<>(2)).add(mention);
      }
    }
    return all;
  }

  private static boolean canBelong(EntityType type) {
    return type == EntityType.PERSON
        || type == EntityType.ORGANIZATION
        || type == EntityType.COMMITTEE;
  }

  private static Passage passageOf(Mention mention, List<Passage> passages) {
    Passage last = passages.get(passages.size() - 1);
    return last.text().field() == mention.text().field() ? last : passages.get(0);
  }

  private static boolean isIntroduced(Mention mention, Passage passage) {
    Text text = mention.text();
    int begin = text.tokenAt(mention.begin());
    int end = text.tokenAt(mention.end() - 1) + 1;
    Sentence sentence = text.sentenceOf(text.tokens().get(begin));
    int from = Math.max(sentence.firstToken(), begin - WORDS_BEFORE);
    int to = Math.min(sentence.endToken(), end + appositionLength(text, sentence, end));
    for (Cue cue : passage.cues(from, to)) {
      if (isOfIndustry(cue.kind()) && passage.commas(cue.end(), begin) == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfIndustry(CueKind kind) {
    return kind == CueKind.CRYPTO || kind == CueKind.COIN || kind == CueKind.INDUSTRY;
  }

  private static int appositionLength(Text text, Sentence sentence, int end) {
    if (end >= sentence.endToken() || !Scene.isComma(text.tokens().get(end))) {
      return 0;
    }
    int at = end + 1;
    while (at < sentence.endToken()
        && at - end <= WORDS_AFTER
        && !Scene.isComma(text.tokens().get(at))) {
      at++;
    }
    return at - end;
  }
}
