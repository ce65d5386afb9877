package org.pacstream.enrich.report;

import java.util.List;
import java.util.Optional;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;

/** One sentence with what was read in it, all in text order. */
final class Scene {
  private final int index;
  private final Text text;
  private final Sentence sentence;
  private final CueIndex cues;
  private final List<Actor> actors;
  private final List<Figure> figures;

  /**
   * @param index position among the scenes of the article
   */
  Scene(
      int index,
      Text text,
      Sentence sentence,
      List<Cue> cues,
      List<Actor> actors,
      List<Figure> figures) {
    this(index, text, sentence, new CueIndex(cues), actors, figures);
  }

  private Scene(
      int index,
      Text text,
      Sentence sentence,
      CueIndex cues,
      List<Actor> actors,
      List<Figure> figures) {
    this.index = index;
    this.text = text;
    this.sentence = sentence;
    this.cues = cues;
    this.actors = List.copyOf(actors);
    this.figures = List.copyOf(figures);
  }

  /** The same with other actors. */
  Scene with(List<Actor> others) {
    return new Scene(index, text, sentence, cues, others, figures);
  }

  int index() {
    return index;
  }

  Text text() {
    return text;
  }

  Sentence sentence() {
    return sentence;
  }

  List<Actor> actors() {
    return actors;
  }

  List<Figure> figures() {
    return figures;
  }

  List<Cue> cues() {
    return cues.all();
  }

  /** Those whose last token stands right before a token. */
  List<Cue> cuesEndingAt(int end) {
    return cues.endingAt(end);
  }

  int begin() {
    return sentence.firstToken();
  }

  int end() {
    return sentence.endToken();
  }

  Token token(int at) {
    return text.tokens().get(at);
  }

  String words() {
    return text.words(sentence);
  }

  /** Whether a cue of a kind lies within the tokens. */
  boolean has(CueKind kind, int from, int to) {
    if (!cues.has(kind)) {
      return false;
    }
    for (Cue cue : cues.all()) {
      if (cue.kind() == kind && cue.begin() >= from && cue.end() <= to) {
        return true;
      }
    }
    return false;
  }

  boolean has(CueKind kind) {
    return has(kind, begin(), end());
  }

  /** Whose an amount in brackets is: "Coinbase ($25 million)". */
  Optional<Actor> label(Figure figure) {
    int bracket = figure.begin() - 1;
    boolean opens = bracket > begin() && "(（".contains(token(bracket).lower());
    return opens
        ? actors.stream().filter(a -> a.named() && a.end() == bracket).findFirst()
        : Optional.empty();
  }

  /** How many words the tokens make: a word of Chinese or Japanese has two ideographs. */
  int words(int from, int to) {
    int halves = 0;
    for (int i = from; i < to; i++) {
      halves += token(i).kind() == Token.Kind.IDEOGRAPH ? 1 : 2;
    }
    return (halves + 1) / 2;
  }

  /** How many commas and colons lie within the tokens. */
  int commas(int from, int to) {
    int commas = 0;
    for (int i = from; i < to; i++) {
      if (isComma(token(i))) {
        commas++;
      }
    }
    return commas;
  }

  static boolean isComma(Token token) {
    return switch (token.lower()) {
      case ",", "،", "、", "–", "—", ":", "：" -> true;
      default -> false;
    };
  }

  /** Where the clause that holds a token begins. */
  int clauseBegin(int at) {
    int begin = begin();
    for (Cue cue : cues.all()) {
      if (cue.kind() == CueKind.BOUNDARY && cue.end() <= at) {
        begin = Math.max(begin, cue.end());
      }
    }
    return begin;
  }

  /** Where the clause that holds a token ends. */
  int clauseEnd(int at) {
    for (Cue cue : cues.all()) {
      if (cue.kind() == CueKind.BOUNDARY && cue.begin() > at) {
        return cue.begin();
      }
    }
    return end();
  }

  int boundaries(int from, int to) {
    return (int)
        cues.all().stream()
            .filter(c -> c.kind() == CueKind.BOUNDARY && c.begin() >= from && c.end() <= to)
            .count();
  }
}
