package org.pacstream.enrich.entity;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names for lookup in any language; the stems of an inflected one are made when first needed. */
final class NameIndex {
  private final WordForms forms;
  private final List<Name> names;
  private final NameTrie<Name> exact = new NameTrie<>();
  private final Map<String, NameTrie<Name>> stems = new ConcurrentHashMap<>();

  NameIndex(WordForms forms, List<Name> names) {
    this(forms, names, List.of());
  }

  /**
   * @param asPrinted names that are found in their printed form alone: there are many of them, and
   *     each inflected language would hold them all again
   */
  NameIndex(WordForms forms, List<Name> names, List<Name> asPrinted) {
    this.forms = forms;
    this.names = List.copyOf(names);
    this.names.forEach(name -> exact.add(name.words(), name));
    asPrinted.forEach(name -> exact.add(name.words(), name));
  }

  Lookup<Name> in(String language) {
    NameTrie<Name> inflected =
        forms.inflected().contains(language)
            ? stems.computeIfAbsent(language, this::stemsOf)
            : null;
    return new Lookup<>(forms, language, exact, inflected);
  }

  private NameTrie<Name> stemsOf(String language) {
    var trie = new NameTrie<Name>();
    for (Name name : names) {
      if (!name.exact() && name.printedIn(language)) {
        trie.add(forms.stems(name.words(), language), name);
      }
    }
    return trie;
  }
}
