package org.pacstream.enrich.topic;

import java.util.List;
import java.util.function.Function;

/**
 * What tells the topic in one language.
 *
 * @param crypto the industry and its coins
 * @param electoral elections, offices, those who run
 * @param acting giving, spending, backing, lobbying
 */
record Terms(TermSet crypto, TermSet electoral, TermSet acting) {
  static Terms of(List<TermLists> lists) {
    return new Terms(
        set(lists, TermLists::crypto),
        set(lists, TermLists::electoral),
        set(lists, TermLists::acting));
  }

  private static TermSet set(List<TermLists> lists, Function<TermLists, List<String>> kind) {
    return TermSet.of(lists.stream().flatMap(list -> kind.apply(list).stream()).toList());
  }
}
