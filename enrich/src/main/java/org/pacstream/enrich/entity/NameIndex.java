package org.pacstream.enrich.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names for lookup in any language. */
final class NameIndex {
  private final NameTrie<Name> exact;
  private final Map<String, NameTrie<Name>> stems = new HashMap<>();

  NameIndex(Vocabulary vocabulary, WordForms forms, List<Name> names) {
    this(vocabulary, forms, names, List.of());
  }

  /**
   * @param asPrinted names that are found in their printed form alone: there are many of them, and
   *     each inflected language would hold them all again
   */
  NameIndex(Vocabulary vocabulary, WordForms forms, List<Name> names, List<Name> asPrinted) {
    this.exact = new NameTrie<>(vocabulary);
    names.forEach(name -> exact.add(name.words(), name));
    asPrinted.forEach(name -> exact.add(name.words(), name));
    for (String language : forms.inflected()) {
      var trie = new NameTrie<Name>(vocabulary);
      for (Name name : names) {
        if (!name.exact() && name.printedIn(language)) {
          trie.add(forms.in(language).stems(name.words()), name);
        }
      }
      stems.put(language, trie);
    }
  }

  Lookup<Name> in(String language) {
    return new Lookup<>(exact, stems.get(language));
  }
}
