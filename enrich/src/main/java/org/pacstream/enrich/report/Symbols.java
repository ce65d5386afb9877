package org.pacstream.enrich.report;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.pacstream.enrich.report.WordForms.Prefix;
import org.pacstream.enrich.text.FirstLetters;
import org.pacstream.enrich.text.Token;

/** The words and beginnings of words that the phrases of a language consist of, as numbers. */
final class Symbols {
  private final WordForms forms;
  private final Stems stems;

  /** Words to their own symbol and those of their beginnings. */
  private final SymbolTable words;

  private Symbols(WordForms forms, Builder built, IntUnaryOperator symbols) {
    this.forms = forms;
    var beginnings = new TreeMap<String, Integer>();
    built.stems.forEach((stem, number) -> beginnings.put(stem, symbols.applyAsInt(number)));
    this.stems = new Stems(beginnings);
    var all = new HashMap<String, int[]>();
    built.words.forEach(
        (word, number) -> all.put(word, joined(symbols.applyAsInt(number), stems.of("", word, 0))));
    this.words = new SymbolTable(all);
  }

  /** Numbers words and beginnings from 0 in the order they come. */
  static final class Builder {
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();

    int word(String word) {
      return words.computeIfAbsent(word, absent -> size());
    }

    int stem(String stem) {
      return stems.computeIfAbsent(stem, absent -> size());
    }

    int size() {
      return words.size() + stems.size();
    }

    /**
     * @param symbols each by its number
     */
    Symbols build(WordForms forms, IntUnaryOperator symbols) {
      return new Symbols(forms, this, symbols);
    }
  }

  /**
   * Whether a printed word may begin as one of some words does. It may say yes where the answer is
   * no.
   */
  boolean mayBegin(Token token, FirstLetters some) {
    String word = forms.plain(token);
    if (some.mayBegin(word, 0)) {
      return true;
    }
    if (token.kind() == Token.Kind.WORD) {
      for (Prefix prefix : forms.prefixesLike(word)) {
        boolean bare = prefix.instead().isEmpty();
        if (prefix.isOn(word) && (!bare || some.mayBegin(word, prefix.letters().length()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Adds what a printed word stands for, its likeliest form first: nothing for most words. */
  void addTo(TextSymbols list, Token token) {
    String word = forms.plain(token);
    add(list, "", word, 0);
    if (token.kind() == Token.Kind.WORD) {
      for (Prefix prefix : forms.prefixesLike(word)) {
        if (prefix.isOn(word)) {
          add(list, prefix.instead(), word, prefix.letters().length());
        }
      }
    }
  }

  /** What the rest of a word from a letter on stands for, with other letters before it. */
  private void add(TextSymbols list, String before, String word, int from) {
    int known = words.find(before, word, from);
    if (known == SymbolTable.NONE) {
      for (int symbol : stems.of(before, word, from)) {
        list.add(symbol);
      }
      return;
    }
    int count = words.count(known);
    for (int i = 0; i < count; i++) {
      list.add(words.symbol(known, i));
    }
  }

  private static int[] joined(int first, int[] others) {
    int[] joined = new int[1 + others.length];
    joined[0] = first;
    System.arraycopy(others, 0, joined, 1, others.length);
    return joined;
  }
}
