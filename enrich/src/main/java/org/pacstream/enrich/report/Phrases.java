package org.pacstream.enrich.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** By symbol, the node of the phrases that begin with it. */
  private final int[] first;

  private Phrases(Symbols symbols, Tree<CueKind[]> tree) {
    this.symbols = symbols;
    this.tree = tree;
    this.first = new int[symbols.size()];
    Arrays.setAll(first, symbol -> tree.after(Tree.ROOT, symbol));
  }

  Symbols symbols() {
    return symbols;
  }

  /** What the words of phrases lead to, and what whole phrases tell. */
  Tree<CueKind[]> tree() {
    return tree;
  }

  /** The node of the phrases that begin with a symbol; {@link Tree#NONE} when none does. */
  int beginningWith(int symbol) {
    return first[symbol];
  }

  /** The phrases in a text: one for as long as the text is read, since it looks up words once. */
  PhraseFinder in(Text text) {
    return in(text, 0, text.tokens().size());
  }

  /** The same for some of its tokens. */
  PhraseFinder in(Text text, int begin, int end) {
    return new PhraseFinder(this, text.tokens(), begin, end);
  }

  /** Phrases while they are read from a file. */
  static final class Builder {
    private final Symbols.Builder symbols = new Symbols.Builder();
    private final Tree.Growing<CueKind[]> root = new Tree.Growing<>();

    /** One array for all phrases that tell the same. */
    private final Map<Set<CueKind>, CueKind[]> told = new HashMap<>();

    private final WordForms forms;

    Builder(WordForms forms) {
      this.forms = forms;
    }

    void add(String phrase, CueKind kind) {
      List<Token> tokens = Text.of(TextField.BODY, phrase).tokens();
      Tree.Growing<CueKind[]> node = root;
      for (int i = 0; i < tokens.size(); i++) {
        boolean stem = i + 1 < tokens.size() && tokens.get(i + 1).lower().equals("*");
        String word = forms.plain(tokens.get(i));
        node = node.after(stem ? symbols.stem(word) : symbols.word(word));
        i += stem ? 1 : 0;
      }
      node.set(with(kind, node.value()));
    }

    /** In the order of the kinds. */
    private CueKind[] with(CueKind kind, CueKind[] others) {
      Set<CueKind> kinds = EnumSet.of(kind);
      kinds.addAll(others == null ? List.of() : List.of(others));
      return told.computeIfAbsent(kinds, absent -> kinds.toArray(CueKind[]::new));
    }

    Phrases build() {
      return new Phrases(symbols.build(forms), root.grown());
    }
  }
}
