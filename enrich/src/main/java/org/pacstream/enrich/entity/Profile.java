package org.pacstream.enrich.entity;

import java.util.List;
import java.util.Set;

/**
 * What linking needs to know of an entry beyond what the entry tells.
 *
 * @param names every printed form, the canonical name included unless it is never printed
 * @param surnames of a person: the words a second mention may leave it at
 * @param known the surname alone is enough
 * @param obscure bears a name that many may bear: counts only where the text says who is meant
 * @param offices held: president, vice-president, senate, house, governor, mayor
 * @param state United States postal code; null when none
 * @param ordinary languages in which the name is also an ordinary word
 */
record Profile(
    CatalogueEntry entry,
    List<Name> names,
    Surnames surnames,
    boolean known,
    boolean obscure,
    Set<String> offices,
    String state,
    Set<String> ordinary) {
  /** Several people under one name, as the twins. */
  boolean isPair() {
    if (entry.id().startsWith("PERSON:")) {
      for (String id : entry.affiliations()) {
        if (id.startsWith("PERSON:")) {
          return true;
        }
      }
    }
    return false;
  }
}
