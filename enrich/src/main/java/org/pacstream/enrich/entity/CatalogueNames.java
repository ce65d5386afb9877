package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pacstream.enrich.entity.Cue.Kind;
import org.pacstream.schemas.EntityType;

/** Finds the printed names of the catalogue: the longest at each place, in one pass. */
final class CatalogueNames {
  private final Catalogue catalogue;
  private final NameIndex names;
  private final ObscureNames obscureNames;

  CatalogueNames(Catalogue catalogue, Vocabulary vocabulary, WordForms forms) {
    this.catalogue = catalogue;
    this.names =
        new NameIndex(vocabulary, forms, Use.NAME, names(catalogue, false), names(catalogue, true));
    this.obscureNames = new ObscureNames(catalogue);
  }

  private static List<Name> names(Catalogue catalogue, boolean obscure) {
    return catalogue.profiles().stream()
        .filter(one -> one.obscure() == obscure)
        .flatMap(one -> one.names().stream())
        .toList();
  }

  void find(Article article, Cues cues) {
    Lookup<Name> lookup = names.in(article.language());
    Set<CatalogueEntry> meant = obscureNames.meant(article, lookup, cues);
    var doubtful = new ArrayList<Found>();
    for (Source source : article.sources()) {
      int at = 0;
      while (at < source.size()) {
        Found found = longest(article, source, at, lookup, meant, cues);
        if (found == null) {
          at++;
          continue;
        }
        if (isOrdinaryWord(article, found)) {
          doubtful.add(found);
          source.take(found.from(), found.to());
        } else {
          article.add(found);
        }
        at = found.to();
      }
    }
    settle(article, doubtful, cues);
  }

  private Found longest(
      Article article,
      Source source,
      int at,
      Lookup<Name> lookup,
      Set<CatalogueEntry> meant,
      Cues cues) {
    if (!names.mayBegin(source, at)) {
      return null;
    }
    List<Lookup.Hit<Name>> hits = lookup.at(source, at);
    for (int i = 0; i < hits.size(); i++) {
      Lookup.Hit<Name> hit = hits.get(i);
      List<CatalogueEntry> entries =
          obscureNames.without(entries(article, source, hit), article, source, hit, meant, cues);
      if (!entries.isEmpty()
          && !isPartOfLonger(source, hit, cues)
          && !isWord(source, hit, entries, article, cues)
          && !(isBody(entries) && goesBack(article, source, hit, cues))) {
        return found(article, source, hit, entries, cues);
      }
    }
    return null;
  }

  /** Who bears a name, as it is printed there and then. */
  static List<CatalogueEntry> entries(Article article, Source source, Lookup.Hit<Name> hit) {
    var entries = new ArrayList<CatalogueEntry>(2);
    for (Name name : hit.values()) {
      if (name.validAt(article.published())
          && name.printedIn(article.language())
          && name.writtenLike(source, hit.unit())
          && !entries.contains(name.entry())) {
        entries.add(name.entry());
      }
    }
    return entries;
  }

  /** "Trump Tower", "Brown University": before a word that makes it a name of its own. */
  private static boolean isPartOfLonger(Source source, Lookup.Hit<Name> hit, Cues cues) {
    return cues.makesOtherName(source, hit.endUnit());
  }

  /** "The Circle of friends". */
  private boolean isWord(
      Source source,
      Lookup.Hit<Name> hit,
      List<CatalogueEntry> entries,
      Article article,
      Cues cues) {
    CatalogueEntry entry = entries.get(0);
    return hit.endUnit() - hit.unit() == 1
        && catalogue.profile(entry).ordinary().contains(article.language())
        && cues.makesOrdinary(source, hit.endUnit());
  }

  private static boolean isBody(List<CatalogueEntry> entries) {
    for (CatalogueEntry entry : entries) {
      if (entry.type() != EntityType.COMMITTEE && entry.type() != EntityType.ORGANIZATION) {
        return false;
      }
    }
    return true;
  }

  /** "Heartland Blockchain Foundation" is not the Blockchain Foundation. */
  private static boolean goesBack(Article article, Source source, Lookup.Hit<Name> hit, Cues cues) {
    int at = hit.unit();
    if (hit.endUnit() - at == 1
        || cues.capitalisesNouns()
        || source.beginsSentence(at)
        || source.isCapitalisedThroughout()
        || !source.isJoined(at)
        || !source.isUpper(at)) {
      return false;
    }
    return source.isUpper(at - 1)
        && !source.isTaken(at - 1)
        && source.isBlankBetween(at - 1, at)
        && !cues.is(Kind.COMMON, source, at - 1)
        && article.marks(source, cues).before(at) == null;
  }

  private Found found(
      Article article,
      Source source,
      Lookup.Hit<Name> hit,
      List<CatalogueEntry> entries,
      Cues cues) {
    CatalogueEntry entry = entries.size() == 1 ? entries.get(0) : choose(article, entries, cues);
    int begin = source.begin(hit.unit(), hit.skipped());
    int end = source.end(hit.endUnit() - 1);
    CatalogueEntry first = entry == null ? entries.get(0) : entry;
    return new Found(
        source,
        hit.unit(),
        hit.endUnit(),
        new Mention(
            source.text(),
            begin,
            end,
            entry,
            first.name(),
            commonType(entries),
            entry == null ? entries : List.of(),
            true),
        true);
  }

  /** The one whose state the article names, or null. */
  private CatalogueEntry choose(Article article, List<CatalogueEntry> entries, Cues cues) {
    CatalogueEntry chosen = null;
    for (CatalogueEntry entry : entries) {
      String state = catalogue.profile(entry).state();
      if (state != null && article.states(cues).contains(state)) {
        if (chosen != null) {
          return null;
        }
        chosen = entry;
      }
    }
    return chosen;
  }

  static EntityType commonType(List<CatalogueEntry> entries) {
    EntityType type = entries.get(0).type();
    for (CatalogueEntry entry : entries) {
      if (entry.type() != type) {
        return EntityType.UNKNOWN;
      }
    }
    return type;
  }

  /**
   * Where a capital letter proves nothing: at the head of a sentence, in a capitalised headline.
   */
  private boolean isOrdinaryWord(Article article, Found found) {
    CatalogueEntry entry = found.mention().entry();
    if (entry == null
        || !catalogue.profile(entry).ordinary().contains(article.language())
        || !found.source().isCased(found.from())) {
      return false;
    }
    boolean single = found.to() - found.from() == 1;
    return found.source().isCapitalisedThroughout()
        || single && found.source().beginsSentence(found.from());
  }

  /**
   * A doubtful name counts when the article prints it beyond doubt, or nothing speaks against it.
   */
  private static void settle(Article article, List<Found> doubtful, Cues cues) {
    if (doubtful.isEmpty()) {
      return;
    }
    var certain = new HashSet<CatalogueEntry>();
    article.found().forEach(found -> certain.add(found.mention().entry()));
    for (Found found : doubtful) {
      if (certain.contains(found.mention().entry())
          || found.mention().entry().cryptoLinked()
              && !found.source().isCapitalisedThroughout()
              && !cues.makesOrdinary(found.source(), found.to())) {
        article.add(found);
      }
    }
  }
}
