package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;

/** One sentence with what was read in it, all in text order. */
final class Scene {
  private final int index;
  private final Passage passage;
  private final Sentence sentence;
  private final CueIndex cues;
  private final List<Actor> actors;
  private final List<Figure> figures;

  /**
   * @param index position among the scenes of the article
   */
  Scene(
      int index,
      Passage passage,
      Sentence sentence,
      List<Cue> cues,
      List<Actor> actors,
      List<Figure> figures) {
    this(index, passage, sentence, new CueIndex(cues), actors, figures);
  }

  private Scene(
      int index,
      Passage passage,
      Sentence sentence,
      CueIndex cues,
      List<Actor> actors,
      List<Figure> figures) {
    this.index = index;
    this.passage = passage;
    this.sentence = sentence;
    this.cues = cues;
    this.actors = List.copyOf(actors);
    this.figures = List.copyOf(figures);
  }

  /** The same with other actors. */
  Scene with(List<Actor> others) {
    return new Scene(index, passage, sentence, cues, others, figures);
  }

  /** The same with other cues. */
  Scene withCues(List<Cue> others) {
    return new Scene(index, passage, sentence, others, actors, figures);
  }

  int index() {
    return index;
  }

  Text text() {
    return passage.text();
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
    return text().tokens().get(at);
  }

  String words() {
    return text().words(sentence);
  }

  /** Whether a cue of a kind lies within the tokens. */
  boolean has(CueKind kind, int from, int to) {
    return cues.first(kind, from, to) != null;
  }

  boolean has(CueKind kind) {
    return cues.has(kind);
  }

  /** Whether a cue of a kind begins at a token. */
  boolean hasAt(CueKind kind, int at) {
    return beginningAt(kind, at) != null;
  }

  /** The cue of a kind that begins at a token; null when there is none. */
  Cue beginningAt(CueKind kind, int at) {
    Cue cue = cues.first(kind, at, end());
    return cue == null || cue.begin() > at ? null : cue;
  }

  /** The first cue of a kind within the tokens; null when there is none. */
  Cue first(CueKind kind, int from, int to) {
    return cues.first(kind, from, to);
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
    return passage.words(from, to);
  }

  /** How many commas and colons lie within the tokens. */
  int commas(int from, int to) {
    return passage.commas(from, to);
  }

  /** The first comma from a token on; the end of the sentence or more where there is none. */
  int nextComma(int from) {
    return passage.nextComma(from);
  }

  static boolean isComma(Token token) {
    return Passage.isComma(token);
  }

  /** "Her campaign says it has": who raises or has is the campaign, or nobody known. */
  boolean tellsOfCampaign(int before) {
    return has(CueKind.CAMPAIGN, clauseBegin(before), before);
  }

  /** Where the clause that holds a token begins. */
  int clauseBegin(int at) {
    Cue last = cues.last(CueKind.BOUNDARY, begin(), at);
    return last == null ? begin() : last.end();
  }

  /** Where the clause that holds a token ends. */
  int clauseEnd(int at) {
    Cue next = cues.first(CueKind.BOUNDARY, at + 1, end());
    return next == null ? end() : next.begin();
  }

  /** Whether every cue within the tokens lacks something. */
  boolean noCue(int from, int to, Predicate<Cue> has) {
    for (Cue cue : cues.all()) {
      if (cue.begin() >= from && cue.end() <= to && has.test(cue)) {
        return false;
      }
    }
    return true;
  }

  /** Whether every actor lacks something. */
  boolean noActor(Predicate<Actor> has) {
    for (Actor actor : actors) {
      if (has.test(actor)) {
        return false;
      }
    }
    return true;
  }

  /** Those actors that have something, in order. */
  List<Actor> actors(Predicate<Actor> has) {
    var those = new ArrayList<Actor>();
    for (Actor actor : actors) {
      if (has.test(actor)) {
        those.add(actor);
      }
    }
    return those;
  }

  /** The last cue of a kind within the tokens; null when there is none. */
  Cue last(CueKind kind, int from, int to) {
    return cues.last(kind, from, to);
  }

  /** The first cue of a kind that has something; null when there is none. */
  Cue first(CueKind kind, Predicate<Cue> has) {
    return cues.first(kind, has);
  }

  /** Whether a cue of a kind has something. */
  boolean any(CueKind kind, Predicate<Cue> has) {
    return cues.first(kind, has) != null;
  }

  /** One past the last figure that ends before a token. */
  int figureEndBefore(int at, int withoutOne) {
    int end = -1;
    for (Figure figure : figures) {
      end = figure.end() <= at ? Math.max(end, figure.end()) : end;
    }
    return end < 0 ? withoutOne : end;
  }

  /** The first token of the next figure that begins at a token or behind it. */
  int figureBeginFrom(int at, int withoutOne) {
    int begin = Integer.MAX_VALUE;
    for (Figure figure : figures) {
      begin = figure.begin() >= at ? Math.min(begin, figure.begin()) : begin;
    }
    return begin == Integer.MAX_VALUE ? withoutOne : begin;
  }

  boolean isInFigure(int at) {
    for (Figure figure : figures) {
      if (figure.begin() <= at && at < figure.end()) {
        return true;
      }
    }
    return false;
  }

  /** How many figures lie within the tokens. */
  int figuresBetween(int from, int to) {
    int count = 0;
    for (Figure figure : figures) {
      count += figure.begin() >= from && figure.end() <= to ? 1 : 0;
    }
    return count;
  }

  int boundaries(int from, int to) {
    return cues.count(CueKind.BOUNDARY, from, to);
  }
}
