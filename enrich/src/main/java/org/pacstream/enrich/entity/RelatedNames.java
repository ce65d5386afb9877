package org.pacstream.enrich.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacstream.enrich.entity.Cue.Kind;
import org.pacstream.schemas.EntityType;

/**
 * Names that only their neighbour explains: the first of two who share a surname ("Cameron and
 * Tyler Winklevoss"), the surname after the body somebody belongs to ("Ripple's Garlinghouse").
 */
final class RelatedNames {
  private final Catalogue catalogue;

  RelatedNames(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  void find(Article article, Cues cues) {
    for (Found found : article.found()) {
      CatalogueEntry entry = found.mention().entry();
      boolean person =
          found.mention().type() == EntityType.PERSON
              || found.mention().type() == EntityType.CANDIDATE;
      if (entry != null && !person) {
        linkMember(article, found);
      }
      if (person && entry != null && found.to() - found.from() > 1) {
        int before = joinedBefore(article, found, cues);
        if (before >= 0) {
          link(article, found, before);
        }
      }
    }
  }

  private void linkMember(Article article, Found found) {
    Source source = found.source();
    int at = found.to() + 1;
    boolean possessive =
        at < source.size()
            && "s".equals(source.key(found.to()))
            && source.isJoined(found.to())
            && source.isJoined(at)
            && !source.isTaken(at);
    if (!possessive) {
      return;
    }
    for (CatalogueEntry member : catalogue.membersOf(found.mention().entry())) {
      for (Name surname : catalogue.profile(member).surnames().all()) {
        if (surname.words().equals(List.of(source.key(at))) && surname.writtenLike(source, at)) {
          add(article, source, at, member);
          return;
        }
      }
    }
  }

  private static void add(Article article, Source source, int at, CatalogueEntry entry) {
    article.add(
        new Found(
            source,
            at,
            at + 1,
            new Mention(
                source.text(),
                source.begin(at),
                source.end(at),
                entry,
                entry.name(),
                entry.type(),
                List.of(),
                true),
            true));
  }

  /** The free word that "and" joins to a name, or -1. */
  private static int joinedBefore(Article article, Found found, Cues cues) {
    Source source = found.source();
    int from = found.from();
    boolean attached = found.mention().begin() > source.begin(from);
    int before = attached ? from - 1 : from - 2;
    boolean joined =
        before >= 0
            && !source.isTaken(before)
            && source.sentence(before) == source.sentence(from)
            && (attached || article.marks(source, cues).wordBefore(from, Kind.AND) != null);
    return joined ? before : -1;
  }

  private void link(Article article, Found found, int before) {
    Source source = found.source();
    Map<String, CatalogueEntry> siblings = siblings(found.mention().entry(), article);
    for (String key : keys(article, source.key(before))) {
      CatalogueEntry sibling = siblings.get(key);
      if (sibling != null) {
        add(article, source, before, sibling);
        return;
      }
    }
  }

  private List<String> keys(Article article, String word) {
    return List.of(word, article.forms().stem(word));
  }

  /** First names of those who share a pair with somebody, as printed and by their stems. */
  private Map<String, CatalogueEntry> siblings(CatalogueEntry entry, Article article) {
    Map<String, CatalogueEntry> siblings = new HashMap<>();
    for (CatalogueEntry other : catalogue.pairedWith(entry)) {
      for (Name name : catalogue.profile(other).names()) {
        if (name.words().size() > 1) {
          String first = name.words().get(0);
          siblings.put(first, other);
          siblings.put(article.forms().stem(first), other);
        }
      }
    }
    return siblings;
  }
}
