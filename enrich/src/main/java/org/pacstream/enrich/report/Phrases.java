package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.pacstream.enrich.text.FirstLetters;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;
import org.pacstream.schemas.TextField;

/**
 * The phrases of a language, as a tree of the symbols that their words are. A word that ends in
 * {@code *} stands for all words that begin so.
 */
final class Phrases {
  private final Symbols symbols;
  private final Tree<CueKind[]> tree;

  /** Of the words that begin phrases: most words of a text do not begin so. */
  private final FirstLetters letters;

  private Phrases(Symbols symbols, FirstLetters letters, Tree<CueKind[]> tree) {
    this.symbols = symbols;
    this.letters = letters;
    this.tree = tree;
  }

  Symbols symbols() {
    return symbols;
  }

  /** What the words of phrases lead to, and what whole phrases tell. */
  Tree<CueKind[]> tree() {
    return tree;
  }

  /** The node of the phrases that begin with a symbol, where some do. */
  static int beginningWith(int symbol) {
    return Symbol.number(symbol) + 1; // as the tree orders them
  }

  /**
   * Whether any phrase is among some tokens. Nothing is made of words that begin as no phrase does.
   */
  boolean isAnyIn(Text text, int begin, int end) {
    List<Token> tokens = text.tokens();
    for (int at = begin; at < end; at++) {
      if (symbols.mayBegin(tokens.get(at), letters)) {
        return !in(text, at, end).find(at, end).isEmpty();
      }
    }
    return false;
  }

  /** The phrases in a text: one for as long as the text is read, since it looks up words once. */
  PhraseFinder in(Text text) {
    return in(text, 0, text.tokens().size());
  }

  private PhraseFinder in(Text text, int begin, int end) {
    return new PhraseFinder(this, text.tokens(), begin, end);
  }

  /** Phrases while they are read from a file. */
  static final class Builder {
    /**
     * What phrases of one kind tell: the same objects for all languages, so that they stay at hand.
     */
    private static final CueKind[][] ALONE =
        Arrays.stream(CueKind.values()).map(kind -> new CueKind[] {kind}).toArray(CueKind[][]::new);

    private final List<Written> all = new ArrayList<>();
    private final WordForms forms;

    Builder(WordForms forms) {
      this.forms = forms;
    }

    void add(String phrase, CueKind kind) {
      List<Token> tokens = Text.of(TextField.BODY, phrase).tokens();
      var words = new ArrayList<Word>();
      for (int i = 0; i < tokens.size(); i++) {
        boolean stem = i + 1 < tokens.size() && tokens.get(i + 1).lower().equals("*");
        words.add(new Word(forms.plain(tokens.get(i)), stem));
        i += stem ? 1 : 0;
      }
      all.add(new Written(words, kind));
    }

    /** Numbers the symbols that begin phrases before the others. */
    Phrases build() {
      var symbols = new Symbols.Builder();
      var letters = new FirstLetters();
      for (Written phrase : all) {
        phrase.words.get(0).symbol(symbols);
        letters.add(phrase.words.get(0).letters);
      }
      int beginnings = symbols.size();
      var root = new Tree.Growing<CueKind[]>();
      var told = new HashMap<Set<CueKind>, CueKind[]>();
      for (Written phrase : all) {
        Tree.Growing<CueKind[]> node = root;
        for (Word word : phrase.words) {
          node = node.after(word.symbol(symbols));
        }
        Set<CueKind> kinds = with(phrase.kind, node.value());
        node.set(told.computeIfAbsent(kinds, Builder::all));
      }
      Tree<CueKind[]> tree = root.grown();
      return new Phrases(
          symbols.build(forms, number -> symbol(number, number < beginnings, tree)), letters, tree);
    }

    private static int symbol(int number, boolean begins, Tree<CueKind[]> tree) {
      int node = beginningWith(number);
      return begins
          ? Symbol.of(number, tree.placeOf(node), tree.goesOn(node))
          : Symbol.of(number, Tree.NOTHING, false);
    }

    private static CueKind[] all(Set<CueKind> kinds) {
      CueKind[] all = kinds.toArray(CueKind[]::new);
      return all.length == 1 ? ALONE[all[0].ordinal()] : all;
    }

    /** In the order of the kinds. */
    private static Set<CueKind> with(CueKind kind, CueKind[] others) {
      Set<CueKind> kinds = EnumSet.of(kind);
      kinds.addAll(others == null ? List.of() : List.of(others));
      return kinds;
    }
  }

  /** A phrase and what it tells. */
  private record Written(List<Word> words, CueKind kind) {}

  /** A word of a phrase, or the beginning of one. */
  private record Word(String letters, boolean stem) {
    int symbol(Symbols.Builder symbols) {
      return stem ? symbols.stem(letters) : symbols.word(letters);
    }
  }
}
