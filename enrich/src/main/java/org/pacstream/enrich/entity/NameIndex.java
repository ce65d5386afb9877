package org.pacstream.enrich.entity;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names for lookup in any language. */
final class NameIndex {
  private final NameTrie<Name> exact;
  private final Map<String, NameTrie<Name>> stems = new HashMap<>();

  /** The first words, and their stems, of names that begin with a small letter: few names do. */
  private final BitSet small = new BitSet();

  NameIndex(Vocabulary vocabulary, WordForms forms, List<Name> names) {
    this(vocabulary, forms, names, List.of());
  }

  /**
   * @param asPrinted names that are found in their printed form alone: there are many of them, and
   *     each inflected language would hold them all again
   */
  NameIndex(Vocabulary vocabulary, WordForms forms, List<Name> names, List<Name> asPrinted) {
    this.exact = NameTrie.ofMany(vocabulary);
    names.forEach(name -> exact.add(name.words(), name));
    asPrinted.forEach(name -> exact.add(name.words(), name));
    names.forEach(name -> addSmall(name, name.words(), vocabulary));
    asPrinted.forEach(name -> addSmall(name, name.words(), vocabulary));
    for (String language : forms.inflected()) {
      NameTrie<Name> trie = NameTrie.ofMany(vocabulary);
      for (Name name : names) {
        if (!name.exact() && name.printedIn(language)) {
          List<String> words = forms.in(language).stems(name.words());
          trie.add(words, name);
          addSmall(name, words, vocabulary);
        }
      }
      stems.put(language, trie);
    }
  }

  private void addSmall(Name name, List<String> words, Vocabulary vocabulary) {
    if (!name.isCapital()) {
      small.set(vocabulary.number(words.get(0)));
    }
  }

  /** Whether a name may begin at a unit, for all that its letter case tells. */
  boolean mayBeWritten(Source source, int at) {
    Unit unit = source.unit(at);
    return unit.upper() || !unit.cased() || isSmall(source.word(at)) || isSmall(source.stem(at));
  }

  private boolean isSmall(int word) {
    return word != Vocabulary.UNKNOWN && small.get(word);
  }

  Lookup<Name> in(String language) {
    return new Lookup<>(exact, stems.get(language));
  }
}
