package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pacstream.enrich.text.Folding;

/** What one language attaches to a name: written-on prefixes and the endings of cases. */
final class LanguageForms {
  /** Of a language that attaches nothing. */
  static final LanguageForms NONE = new LanguageForms(List.of(), List.of(), false, List.of());

  private static final int SHORTEST_STEM = 3;
  private static final int SHORTEST_REST = 2;

  /** By first letter, counted from the lowest, in their order in the rules. */
  private final Prefix[][] prefixes;

  private final char lowest;

  /** The last letters of the endings, and by them the endings, longest first. */
  private final String lastLetters;

  private final List<List<String>> endings;
  private final boolean inflectsGivenNames;
  private final List<List<String>> maleEndings;

  private LanguageForms(
      List<Prefix> prefixes,
      List<String> endings,
      boolean inflectsGivenNames,
      List<List<String>> maleEndings) {
    int low = prefixes.stream().mapToInt(Prefix::first).min().orElse(0);
    int high = prefixes.stream().mapToInt(Prefix::first).max().orElse(-1);
    this.lowest = (char) low;
    this.prefixes = new Prefix[high - low + 1][];
    Arrays.setAll(
        this.prefixes,
        place ->
            prefixes.stream().filter(one -> one.first() == low + place).toArray(Prefix[]::new));
    this.inflectsGivenNames = inflectsGivenNames;
    this.maleEndings = List.copyOf(maleEndings);
    Map<Character, List<String>> byLast = new TreeMap<>();
    for (String ending : endings) {
      byLast
          .computeIfAbsent(ending.charAt(ending.length() - 1), last -> new ArrayList<>())
          .add(ending);
    }
    var letters = new StringBuilder();
    byLast.keySet().forEach(letters::append);
    this.lastLetters = letters.toString();
    this.endings = List.copyOf(byLast.values());
  }

  /**
   * @param prefixes as the rules have them: "لل=ال" restores what follows the first letter
   * @param inflectsGivenNames whether given names take the endings too
   * @param maleEndings by case, those of foreign men's names as printed; empty where they take none
   */
  static LanguageForms of(
      List<String> prefixes,
      List<String> endings,
      boolean inflectsGivenNames,
      List<List<String>> maleEndings) {
    return new LanguageForms(
        prefixes.stream().map(Prefix::of).toList(),
        endings.stream()
            .map(Folding::fold)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList(),
        inflectsGivenNames,
        maleEndings);
  }

  /** Whether names take endings. */
  boolean isInflected() {
    return !endings.isEmpty();
  }

  boolean inflectsGivenNames() {
    return inflectsGivenNames;
  }

  /** By case, the endings of foreign men's names as printed. */
  List<List<String>> maleEndings() {
    return maleEndings;
  }

  boolean hasPrefixes() {
    return prefixes.length > 0;
  }

  /** How much of a folded word is left without its ending: all of it in most languages. */
  int stemLength(String word) {
    int length = word.length();
    int last = length == 0 ? -1 : lastLetters.indexOf(word.charAt(length - 1));
    if (last >= 0) {
      for (String ending : endings.get(last)) {
        if (length - ending.length() >= SHORTEST_STEM && word.endsWith(ending)) {
          return length - ending.length();
        }
      }
    }
    return length;
  }

  /** A folded word without its ending; the word itself in a language without endings. */
  String stem(String word) {
    return word.substring(0, stemLength(word));
  }

  List<String> stems(List<String> words) {
    var stems = new ArrayList<String>(words.size());
    for (String word : words) {
      stems.add(stem(word));
    }
    return stems;
  }

  /** What a folded word may be without a written-on prefix; empty for most words. */
  List<Bare> bare(String word, Vocabulary vocabulary) {
    int place = word.isEmpty() ? -1 : word.charAt(0) - lowest;
    if (place < 0 || place >= prefixes.length) {
      return List.of();
    }
    List<Bare> found = List.of();
    for (Prefix prefix : prefixes[place]) {
      int rest = word.length() - prefix.letters.length();
      boolean enough =
          rest >= SHORTEST_REST || rest == 1 && isHalfSound(word.charAt(word.length() - 1));
      if (enough && word.startsWith(prefix.letters)) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        String key = prefix.restored + word.substring(prefix.letters.length());
        found.add(Bare.of(key, prefix.skipped, this, vocabulary));
      }
    }
    return found;
  }

  /** Hebrew letters that an apostrophe behind them makes another sound. */
  private static boolean isHalfSound(char letter) {
    return letter == 'ג' || letter == 'צ' || letter == 'ז';
  }

  /**
   * A word without its prefix.
   *
   * @param stemLength how much of it is left without its ending
   * @param skipped letters of the prefix that are no part of the word
   * @param word its number
   * @param stem the number of its stem
   * @param uses the bits of every {@link Use} of both
   */
  record Bare(String key, int stemLength, int skipped, int word, int stem, int uses) {
    private static Bare of(String key, int skipped, LanguageForms forms, Vocabulary vocabulary) {
      int word = vocabulary.find(key, key.length());
      int length = forms.stemLength(key);
      int stem = length == key.length() ? word : vocabulary.find(key, length);
      return new Bare(
          key,
          length,
          skipped,
          vocabulary.numberAt(word),
          vocabulary.numberAt(stem),
          vocabulary.usesAt(word) | vocabulary.usesAt(stem));
    }

    /** With the numbers that it has in a vocabulary that has grown. */
    Bare learned(Vocabulary vocabulary) {
      int newWord =
          word == Vocabulary.UNKNOWN ? vocabulary.numberBeyondBase(key, key.length()) : word;
      int newStem =
          stem == Vocabulary.UNKNOWN ? vocabulary.numberBeyondBase(key, stemLength) : stem;
      return newWord == word && newStem == stem
          ? this
          : new Bare(key, stemLength, skipped, newWord, newStem, uses);
    }
  }

  private record Prefix(String letters, String restored, int skipped) {
    int first() {
      return letters.charAt(0);
    }

    static Prefix of(String rule) {
      int equals = rule.indexOf('=');
      if (equals < 0) {
        String letters = Folding.fold(rule);
        return new Prefix(letters, "", letters.length());
      }
      String letters = Folding.fold(rule.substring(0, equals));
      String restored = Folding.fold(rule.substring(equals + 1));
      return new Prefix(letters, restored, letters.length() - restored.length() + 1);
    }
  }
}
