package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacstream.schemas.EntityType;

/** Finds second mentions: surnames of people the article has named in full. */
final class ShortNames {
  private final Catalogue catalogue;
  private final WordForms forms;

  ShortNames(Catalogue catalogue, WordForms forms) {
    this.catalogue = catalogue;
    this.forms = forms;
  }

  void find(Article article, Cues cues) {
    Lookup<Short> lookup = Lookup.empty(forms, article.language());
    for (Short one : shorts(article)) {
      lookup.add(one.name.words(), one);
    }
    for (Source source : article.sources()) {
      int at = 0;
      while (at < source.units().size()) {
        Found found = source.isTaken(at) ? null : shortAt(article, source, at, lookup, cues);
        if (found == null) {
          at++;
        } else {
          article.add(found);
          at = found.to();
        }
      }
    }
  }

  private List<Short> shorts(Article article) {
    var named = new LinkedHashSet<CatalogueEntry>();
    for (Found found : article.found()) {
      if (found.full() && found.mention().entry() != null) {
        named.add(found.mention().entry());
      }
    }
    var shorts = new ArrayList<Short>();
    Set<List<String>> taken = new HashSet<>();
    for (CatalogueEntry entry : named) {
      for (Name surname : catalogue.profile(entry).surnames()) {
        shorts.add(new Short(surname));
        taken.add(surname.words());
      }
    }
    for (Profile profile : catalogue.profiles()) {
      if (profile.known() && !named.contains(profile.entry())) {
        for (Name surname : profile.surnames()) {
          if (!taken.contains(surname.words())) {
            shorts.add(new Short(surname));
          }
        }
      }
    }
    return shorts;
  }

  private Found shortAt(Article article, Source source, int at, Lookup<Short> lookup, Cues cues) {
    for (Lookup.Hit<Short> hit : lookup.at(source, at)) {
      if (!source.isFree(at, hit.endUnit()) || cues.makesOtherName(source, hit.endUnit())) {
        continue;
      }
      Map<CatalogueEntry, Name> meant = new LinkedHashMap<>();
      for (Short one : hit.values()) {
        if (one.name.printedIn(article.language())
            && one.name.writtenLike(source.text(), source.units(), at)) {
          meant.put(one.name.entry(), one.name);
        }
      }
      if (!meant.isEmpty()) {
        return found(source, hit, List.copyOf(meant.keySet()));
      }
    }
    return null;
  }

  private static Found found(Source source, Lookup.Hit<Short> hit, List<CatalogueEntry> meant) {
    CatalogueEntry entry = meant.size() == 1 ? meant.get(0) : null;
    int begin = source.begin(hit.unit(), hit.skipped());
    int end = source.unit(hit.endUnit() - 1).end();
    String printed = source.text().original().substring(begin, end);
    EntityType type = CatalogueNames.commonType(meant);
    return new Found(
        source,
        hit.unit(),
        hit.endUnit(),
        new Mention(
            source.text(),
            begin,
            end,
            entry,
            entry == null ? printed : entry.name(),
            type,
            entry == null ? meant : List.of(),
            true),
        false);
  }

  private record Short(Name name) {}
}
