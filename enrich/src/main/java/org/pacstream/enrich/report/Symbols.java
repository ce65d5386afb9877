package org.pacstream.enrich.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.pacstream.enrich.report.WordForms.Prefix;
import org.pacstream.enrich.text.Token;
import org.pacstream.enrich.text.WordTable;

/** The words and beginnings of words that the phrases of a language consist of, as numbers. */
final class Symbols {
  private final WordForms forms;
  private final Stems stems;

  /** Words to their own symbol and those of their beginnings. */
  private final WordTable<int[]> words;

  private final int size;

  private Symbols(WordForms forms, Builder built) {
    this.forms = forms;
    this.stems = new Stems(built.stems);
    this.size = built.size();
    var all = new HashMap<String, int[]>();
    built.words.forEach(
        (word, symbol) -> all.put(word, joined(new int[] {symbol}, stems.of("", word, 0))));
    this.words = new WordTable<>(all);
  }

  /** Numbers words and beginnings from 0 in the order they come. */
  static final class Builder {
    private final Map<String, Integer> words = new HashMap<>();
    private final TreeMap<String, Integer> stems = new TreeMap<>();

    int word(String word) {
      return words.computeIfAbsent(word, absent -> size());
    }

    int stem(String stem) {
      return stems.computeIfAbsent(stem, absent -> size());
    }

    private int size() {
      return words.size() + stems.size();
    }

    Symbols build(WordForms forms) {
      return new Symbols(forms, this);
    }
  }

  int size() {
    return size;
  }

  /** What a printed word stands for, its likeliest form first: none for most words. */
  int[] symbols(Token token) {
    String word = forms.plain(token);
    int[] symbols = symbols("", word, 0);
    if (token.kind() == Token.Kind.WORD) {
      for (Prefix prefix : forms.prefixesLike(word)) {
        if (prefix.isOn(word)) {
          symbols = joined(symbols, without(prefix, word));
        }
      }
    }
    return symbols;
  }

  private int[] without(Prefix prefix, String word) {
    return symbols(prefix.instead(), word, prefix.letters().length());
  }

  /** What the rest of a word from a letter on stands for, with other letters before it. */
  private int[] symbols(String before, String word, int from) {
    int[] known = words.get(before, word, from);
    return known == null ? stems.of(before, word, from) : known;
  }

  private static int[] joined(int[] first, int[] others) {
    if (first.length == 0 || others.length == 0) {
      return others.length == 0 ? first : others;
    }
    int[] joined = Arrays.copyOf(first, first.length + others.length);
    System.arraycopy(others, 0, joined, first.length, others.length);
    return joined;
  }
}
