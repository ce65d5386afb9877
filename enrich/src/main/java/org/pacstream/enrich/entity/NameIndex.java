package org.pacstream.enrich.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names for lookup in any language. */
final class NameIndex {
  private final Use use;
  private final NameTrie<Name> exact;
  private final Map<String, NameTrie<Name>> stems = new HashMap<>();

  NameIndex(Vocabulary vocabulary, WordForms forms, Use use, List<Name> names) {
    this(vocabulary, forms, use, names, List.of());
  }

  /**
   * @param use what the first words of the names are marked with
   * @param asPrinted names that are found in their printed form alone: there are many of them, and
   *     each inflected language would hold them all again
   */
  NameIndex(
      Vocabulary vocabulary, WordForms forms, Use use, List<Name> names, List<Name> asPrinted) {
    this.use = use;
    this.exact = NameTrie.of(vocabulary, use);
    names.forEach(name -> exact.add(name.words(), name));
    asPrinted.forEach(name -> exact.add(name.words(), name));
    names.forEach(name -> markSmall(name, name.words(), vocabulary));
    asPrinted.forEach(name -> markSmall(name, name.words(), vocabulary));
    for (String language : forms.inflected()) {
      NameTrie<Name> trie = NameTrie.of(vocabulary, use);
      for (Name name : names) {
        if (!name.exact() && name.printedIn(language)) {
          List<String> words = forms.in(language).stems(name.words());
          trie.add(words, name);
          markSmall(name, words, vocabulary);
        }
      }
      stems.put(language, trie);
    }
  }

  private static void markSmall(Name name, List<String> words, Vocabulary vocabulary) {
    if (!name.isCapital()) {
      vocabulary.mark(vocabulary.number(words.get(0)), Use.SMALL_NAME);
    }
  }

  /** Whether a name may begin at a unit, for all that its first word and its letter case tell. */
  boolean mayBegin(Source source, int at) {
    if (!source.isFor(use, at)) {
      return false;
    }
    return source.isUpper(at) || !source.isCased(at) || source.isFor(Use.SMALL_NAME, at);
  }

  Lookup<Name> in(String language) {
    return new Lookup<>(use, exact, stems.get(language));
  }
}
