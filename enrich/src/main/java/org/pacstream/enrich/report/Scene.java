package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;

/** One sentence with what was read in it, all in text order. */
final class Scene {
  /** Among so many first tokens of a sentence stands what makes it the page's. */
  static final int PAGE_WORDS = 4;

  private final Outline outline;
  private final CueIndex cues;
  private final List<Actor> mentioned;

  /** Null once they are. */
  private Supplier<List<Actor>> marked;

  private List<Actor> actors;

  /** The kinds of their role words; null until they are asked for. */
  private Kinds markers;

  Scene(Outline outline, List<Cue> cues, List<Actor> actors) {
    this(outline, new CueIndex(cues), List.copyOf(actors));
  }

  private Scene(Outline outline, CueIndex cues, List<Actor> actors) {
    this.outline = outline;
    this.cues = cues;
    this.mentioned = actors;
    this.actors = actors;
  }

  /** The same with other actors. */
  Scene with(List<Actor> others) {
    return others == mentioned ? this : new Scene(outline, cues, List.copyOf(others));
  }

  /**
   * The same whose actors have their role words, which are looked for once somebody asks: of most
   * sentences without an amount nobody does.
   */
  Scene marked(Rules rules) {
    if (mentioned.isEmpty()) {
      return this;
    }
    var scene = new Scene(outline, cues, mentioned);
    scene.marked = () -> List.copyOf(new RoleMarks(this, rules).marked());
    return scene;
  }

  /** The same with its actors completed, once somebody asks for them. */
  Scene completed(UnaryOperator<List<Actor>> by) {
    if (mentioned.isEmpty()) {
      return this;
    }
    var scene = new Scene(outline, cues, mentioned);
    scene.marked = () -> List.copyOf(by.apply(actors()));
    return scene;
  }

  /** The same with other cues. */
  Scene withCues(List<Cue> others) {
    return new Scene(outline, new CueIndex(others), mentioned);
  }

  int index() {
    return outline.index();
  }

  Text text() {
    return outline.passage().text();
  }

  Sentence sentence() {
    return outline.sentence();
  }

  List<Actor> actors() {
    if (marked != null) {
      actors = marked.get();
      marked = null;
    }
    return actors;
  }

  /** Whether any actor has a role word of a kind. */
  boolean isAnyMarked(CueKind kind) {
    if (markers == null) {
      markers = Kinds.markersOf(actors());
    }
    return markers.has(kind);
  }

  /** The same people, without what their role words tell. */
  List<Actor> mentioned() {
    return mentioned;
  }

  List<Figure> figures() {
    return outline.figures();
  }

  List<Cue> cues() {
    return cues.all();
  }

  /** Those whose last token stands right before a token. */
  Cue[] cuesEndingAt(int end) {
    return cues.endingAt(end);
  }

  /** The cue of a kind that ends right before a token; null when there is none. */
  Cue endingAt(CueKind kind, int end) {
    return cues.endingAt(kind, end);
  }

  int begin() {
    return outline.sentence().firstToken();
  }

  int end() {
    return outline.sentence().endToken();
  }

  Token token(int at) {
    return text().tokens().get(at);
  }

  String words() {
    return text().words(sentence());
  }

  /** Whether its first words belong to the page and not to the article: "Related:". */
  boolean isOfThePage() {
    return has(CueKind.BOILERPLATE, begin(), begin() + PAGE_WORDS);
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
    return cues.beginningAt(kind, at) != null;
  }

  /** Whether a cue of any of some kinds begins at a token. */
  boolean hasAt(Kinds some, int at) {
    return cues.hasBeginningAt(some, at);
  }

  /** The cue of a kind that begins at a token; null when there is none. */
  Cue beginningAt(CueKind kind, int at) {
    return cues.beginningAt(kind, at);
  }

  /** The first cue of a kind within the tokens; null when there is none. */
  Cue first(CueKind kind, int from, int to) {
    return cues.first(kind, from, to);
  }

  /** Whose an amount in brackets is: "Coinbase ($25 million)"; null when no one's is told so. */
  Actor label(Figure figure) {
    int bracket = figure.begin() - 1;
    boolean opens = bracket > begin() && "(（".contains(token(bracket).lower());
    if (opens) {
      for (Actor actor : actors()) {
        if (actor.named() && actor.end() == bracket) {
          return actor;
        }
      }
    }
    return null;
  }

  /** How many words the tokens make: a word of Chinese or Japanese has two ideographs. */
  int words(int from, int to) {
    return outline.passage().words(from, to);
  }

  /** How many commas and colons lie within the tokens. */
  int commas(int from, int to) {
    return outline.passage().commas(from, to);
  }

  /** The first comma from a token on; the end of the sentence where there is none. */
  int nextComma(int from) {
    return outline.passage().nextComma(from, end());
  }

  static boolean isComma(Token token) {
    return Passage.isComma(token);
  }

  /** "Her campaign says it has": who raises or has is the campaign, or nobody known. */
  boolean tellsOfCampaign(int before) {
    return has(CueKind.CAMPAIGN) && has(CueKind.CAMPAIGN, clauseBegin(before), before);
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
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      if (cue.begin() >= from && cue.end() <= to && has.test(cue)) {
        return false;
      }
    }
    return true;
  }

  boolean hasAnyOf(Kinds some) {
    return cues.hasAnyOf(some);
  }

  /** Whether a cue of any of some kinds lies within the tokens. */
  boolean hasAnyOf(Kinds some, int from, int to) {
    return cues.hasAnyOf(some, from, to);
  }

  /** How many cues there are. */
  int cueCount() {
    return cues.size();
  }

  /** The cue at a position, in text order. */
  Cue cue(int at) {
    return cues.get(at);
  }

  /** Whether someone is among the actors. */
  boolean names(Who who) {
    for (Actor actor : actors()) {
      if (actor.who().isSame(who)) {
        return true;
      }
    }
    return false;
  }

  /** Whether every actor lacks something. */
  boolean noActor(Predicate<Actor> has) {
    for (Actor actor : actors()) {
      if (has.test(actor)) {
        return false;
      }
    }
    return true;
  }

  /** Those actors that have something, in order. */
  List<Actor> actors(Predicate<Actor> has) {
    var those = new ArrayList<Actor>();
    for (Actor actor : actors()) {
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
    for (Figure figure : figures()) {
      end = figure.end() <= at ? Math.max(end, figure.end()) : end;
    }
    return end < 0 ? withoutOne : end;
  }

  /** The first token of the next figure that begins at a token or behind it. */
  int figureBeginFrom(int at, int withoutOne) {
    int begin = Integer.MAX_VALUE;
    for (Figure figure : figures()) {
      begin = figure.begin() >= at ? Math.min(begin, figure.begin()) : begin;
    }
    return begin == Integer.MAX_VALUE ? withoutOne : begin;
  }

  boolean isInFigure(int at) {
    for (Figure figure : figures()) {
      if (figure.begin() <= at && at < figure.end()) {
        return true;
      }
    }
    return false;
  }

  /** How many figures lie within the tokens. */
  int figuresBetween(int from, int to) {
    int count = 0;
    for (Figure figure : figures()) {
      count += figure.begin() >= from && figure.end() <= to ? 1 : 0;
    }
    return count;
  }

  int boundaries(int from, int to) {
    return cues.count(CueKind.BOUNDARY, from, to);
  }
}
