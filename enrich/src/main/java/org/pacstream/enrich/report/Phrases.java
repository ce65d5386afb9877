package org.pacstream.enrich.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;
import org.pacstream.schemas.TextField;

/**
 * The phrases of a language, as a tree of the symbols that their words are. A word that ends in
 * {@code *} stands for all words that begin so.
 */
final class Phrases {
  private final Vocabulary vocabulary;

  /** By symbol, what goes on from it; null where no phrase begins with it. */
  private final PhraseNode[] first;

  private Phrases(Vocabulary vocabulary, Growing root) {
    this.vocabulary = vocabulary;
    this.first = new PhraseNode[vocabulary.size()];
    root.next.forEach((symbol, node) -> first[symbol] = node.grown());
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Null where no phrase begins so. */
  PhraseNode after(int symbol) {
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
    private final Vocabulary.Builder vocabulary = new Vocabulary.Builder();
    private final Growing root = new Growing();
    private final WordForms forms;

    Builder(WordForms forms) {
      this.forms = forms;
    }

    void add(String phrase, CueKind kind) {
      List<Token> tokens = Text.of(TextField.BODY, phrase).tokens();
      Growing node = root;
      for (int i = 0; i < tokens.size(); i++) {
        boolean stem = i + 1 < tokens.size() && tokens.get(i + 1).lower().equals("*");
        String word = forms.plain(tokens.get(i));
        int symbol = stem ? vocabulary.stem(word) : vocabulary.word(word);
        node = node.next.computeIfAbsent(symbol, absent -> new Growing());
        i += stem ? 1 : 0;
      }
      node.kinds.add(kind);
    }

    Phrases build() {
      return new Phrases(vocabulary.build(forms), root);
    }
  }

  private static final class Growing {
    private final TreeMap<Integer, Growing> next = new TreeMap<>();
    private final Set<CueKind> kinds = EnumSet.noneOf(CueKind.class);

    PhraseNode grown() {
      return new PhraseNode(
          next.keySet().stream().mapToInt(Integer::intValue).toArray(),
          next.values().stream().map(Growing::grown).toArray(PhraseNode[]::new),
          kinds.toArray(CueKind[]::new));
    }
  }
}
