package org.pacstream.enrich.entity;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacstream.enrich.entity.Cue.Kind;
import org.pacstream.schemas.EntityType;

/**
 * Surnames after the title of an elective office, in articles that never give the full name: "Vice
 * President Harris". Who held the office decides, then the state the article is about; what stays
 * ambiguous stays unresolved.
 */
final class TitledNames {
  private final Catalogue catalogue;
  private final NameIndex surnames;

  TitledNames(Catalogue catalogue, Vocabulary vocabulary, WordForms forms) {
    this.catalogue = catalogue;
    this.surnames =
        new NameIndex(
            vocabulary,
            forms,
            Use.SURNAME,
            catalogue.profiles().stream()
                .filter(one -> one.entry().type() == EntityType.CANDIDATE && !one.obscure())
                .flatMap(one -> one.surnames().all().stream())
                .toList());
  }

  void find(Article article, Cues cues) {
    var established = new Established(article.found());
    Lookup<Name> lookup = surnames.in(article.language());
    for (Source source : article.sources()) {
      Marks marks = article.marks(source, cues);
      for (int at = 1; at < source.size(); at++) {
        Marks.Mark title = source.isTaken(at) ? null : marks.before(at, Kind.OFFICE);
        if (title != null && isBeside(source, at)) {
          Found found =
              titled(article, source, at, title.cue().detail(), lookup, established, cues);
          if (found != null) {
            article.add(found);
          }
        }
      }
      if (Transliterations.has(article.language())) {
        findBeforeTitles(article, source, marks, lookup, established, cues);
      }
    }
  }

  /** The surnames of those an article has named. */
  private final class Established {
    private final List<Found> named;
    private Set<List<String>> surnames;

    Established(List<Found> named) {
      this.named = named;
    }

    boolean contains(Name surname) {
      if (surnames == null) {
        surnames = new HashSet<>();
        for (Found found : named) {
          CatalogueEntry entry = found.mention().entry();
          if (entry != null) {
            catalogue.profile(entry).surnames().all().forEach(name -> surnames.add(name.words()));
          }
        }
      }
      return surnames.contains(surname.words());
    }
  }

  /** "ウォーレン上院議員": the title stands behind the name. */
  private void findBeforeTitles(
      Article article,
      Source source,
      Marks marks,
      Lookup<Name> lookup,
      Established established,
      Cues cues) {
    var sentencesWithTitles = new BitSet();
    for (int at = 0; at < source.size(); at++) {
      if (marks.at(at, Kind.OFFICE) != null) {
        sentencesWithTitles.set(source.sentence(at));
      }
    }
    for (int at = 0; at < source.size(); at++) {
      if (sentencesWithTitles.get(source.sentence(at))
          && lookup.mayBegin(source, at)
          && !source.isTaken(at)
          && !source.isCased(at)
          && !isInsideName(source, at)) {
        for (Lookup.Hit<Name> hit : lookup.at(source, at)) {
          Marks.Mark title = marks.at(hit.endUnit(), Kind.OFFICE);
          Found found =
              title == null || source.sentence(title.from()) != source.sentence(at)
                  ? null
                  : titled(article, source, at, title.cue().detail(), lookup, established, cues);
          if (found != null && found.to() == hit.endUnit()) {
            article.add(found);
            break;
          }
        }
      }
    }
  }

  /** Surnames of people nobody knows, which no full name explained: "Rep. Smith". */
  void findUnknown(Article article, Cues cues) {
    for (Source source : article.sources()) {
      Marks marks = article.marks(source, cues);
      for (int at = 1; at < source.size(); at++) {
        if (source.isUpper(at)
            && !source.isTaken(at)
            && source.key(at).length() > 2
            && source.endsAsSentence(at)
            && marks.before(at, Kind.OFFICE) != null
            && source.isUpper(at - 1)
            && isBeside(source, at)
            && !goesOn(source, at + 1)
            && !cues.is(Kind.COMMON, source, at)
            && !cues.is(Kind.OTHER_NAME, source, at)
            && !cues.begins(source, at)
            && !cues.isState(source, at, at + 1)) {
          String name = source.printed(at, at + 1);
          article.add(
              new Found(
                  source,
                  at,
                  at + 1,
                  new Mention(
                      source.text(),
                      source.begin(at),
                      source.end(at),
                      null,
                      name,
                      EntityType.CANDIDATE,
                      List.of(),
                      true),
                  false));
        }
      }
    }
  }

  private Found titled(
      Article article,
      Source source,
      int at,
      String office,
      Lookup<Name> lookup,
      Established established,
      Cues cues) {
    for (Lookup.Hit<Name> hit : lookup.at(source, at)) {
      if (!source.isFree(at, hit.endUnit())
          || goesOn(source, hit.endUnit()) && !source.isCapitalisedThroughout()) {
        continue;
      }
      Map<CatalogueEntry, Name> meant = new LinkedHashMap<>();
      for (Name name : hit.values()) {
        if (established.contains(name)) {
          return null;
        }
        if (name.printedIn(article.language()) && name.writtenLike(source, at)) {
          meant.put(name.entry(), name);
        }
      }
      if (!meant.isEmpty()) {
        return found(
            source,
            hit,
            narrowed(source, source.sentence(at), List.copyOf(meant.keySet()), office, cues));
      }
    }
    return null;
  }

  private List<CatalogueEntry> narrowed(
      Source source, int sentence, List<CatalogueEntry> entries, String office, Cues cues) {
    List<CatalogueEntry> holders =
        entries.stream()
            .filter(entry -> catalogue.profile(entry).offices().contains(office))
            .toList();
    List<CatalogueEntry> likely = holders.isEmpty() ? entries : holders;
    if (likely.size() > 1) {
      List<CatalogueEntry> local =
          likely.stream()
              .filter(entry -> catalogue.profile(entry).state() != null)
              .filter(entry -> cues.namesState(source, sentence, catalogue.profile(entry).state()))
              .toList();
      List<CatalogueEntry> known =
          likely.stream().filter(entry -> catalogue.profile(entry).known()).toList();
      likely = local.size() == 1 ? local : known.size() == 1 ? known : likely;
    }
    return likely;
  }

  private static Found found(Source source, Lookup.Hit<Name> hit, List<CatalogueEntry> meant) {
    CatalogueEntry entry = meant.size() == 1 ? meant.get(0) : null;
    int begin = source.begin(hit.unit(), hit.skipped());
    int end = source.end(hit.endUnit() - 1);
    return new Found(
        source,
        hit.unit(),
        hit.endUnit(),
        new Mention(
            source.text(),
            begin,
            end,
            entry,
            entry == null ? source.text().original().substring(begin, end) : entry.name(),
            EntityType.CANDIDATE,
            entry == null ? meant : List.of(),
            true),
        entry != null);
  }

  /** Behind the dot of a longer name. */
  private static boolean isInsideName(Source source, int at) {
    return at > 0
        && "·‧•・＝=".contains(source.between(at - 1, at).strip())
        && !source.isBlankBetween(at - 1, at);
  }

  private static boolean isBeside(Source source, int at) {
    if (source.beginsSentence(at)) {
      return false;
    }
    String gap = source.between(at - 1, at).strip();
    return gap.isEmpty() || ".".equals(gap);
  }

  /** Another capitalised word follows: the name is longer than a surname. */
  private static boolean goesOn(Source source, int next) {
    return next < source.size()
        && source.isJoined(next)
        && source.isUpper(next)
        && source.isBlankBetween(next - 1, next);
  }
}
