package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacstream.enrich.entity.Cue.Kind;
import org.pacstream.schemas.EntityType;

/** Finds second mentions: surnames of people and short forms of bodies the article has named. */
final class ShortNames {
  private static final int SHORTEST_WORD = 4;
  private static final String SEPARATORS = " ·‧•・";

  private final Catalogue catalogue;
  private final GivenNames givenNames;
  private final NameIndex knownSurnames;

  ShortNames(Catalogue catalogue, Vocabulary vocabulary, WordForms forms, GivenNames givenNames) {
    this.catalogue = catalogue;
    this.givenNames = givenNames;
    this.knownSurnames =
        new NameIndex(
            vocabulary,
            forms,
            Use.SURNAME,
            catalogue.profiles().stream()
                .filter(Profile::known)
                .flatMap(one -> one.surnames().all().stream())
                .toList());
  }

  /** Adds the second mentions of those found so far. */
  Shorts find(Article article, Cues cues) {
    var shorts = new Shorts(article);
    shorts.learn(article);
    find(article, shorts, shorts::mayBegin, cues);
    return shorts;
  }

  /** Adds those of what has been found since. */
  void findMore(Article article, Shorts shorts, Cues cues) {
    if (shorts.learn(article)) {
      find(article, shorts, shorts::mayBeginLatest, cues);
    }
  }

  private void find(Article article, Shorts shorts, Beginning beginning, Cues cues) {
    for (Source source : article.sources()) {
      int at = 0;
      while (at < source.size()) {
        Found found =
            !source.isTaken(at) && beginning.isAt(source, at)
                ? shortAt(article, source, at, shorts, cues)
                : null;
        if (found == null) {
          at++;
        } else {
          article.add(found);
          at = found.to();
        }
      }
    }
  }

  /** Whether a short name may begin at a unit. */
  private interface Beginning {
    boolean isAt(Source source, int unit);
  }

  private Found shortAt(Article article, Source source, int at, Shorts shorts, Cues cues) {
    List<Lookup.Hit<Short>> hits = shorts.at(source, at);
    for (int i = 0; i < hits.size(); i++) {
      Lookup.Hit<Short> hit = hits.get(i);
      if (!source.isFree(at, hit.endUnit())
          || cues.makesOtherName(source, hit.endUnit())
          || isOtherPerson(article, source, hit, cues)) {
        continue;
      }
      List<Short> meant = meant(article, source, hit, cues);
      if (!meant.isEmpty()) {
        return found(source, hit, meant);
      }
    }
    return null;
  }

  /** Whose short name it is, as it is written there: one of each. */
  private List<Short> meant(Article article, Source source, Lookup.Hit<Short> hit, Cues cues) {
    boolean doubtful = hasObscure(hit) && isDoubtful(article, source, hit, cues);
    List<Short> written = new ArrayList<>(hit.values().size());
    for (Short one : hit.values()) {
      if (one.isWritten(article, source, hit) && !(doubtful && isObscure(one))) {
        written.add(one);
      }
    }
    if (written.size() < 2) {
      return written;
    }
    Map<String, Short> meant = new LinkedHashMap<>();
    for (Short one : written) {
      meant.put(one.entry == null ? one.name : one.entry.id(), one);
    }
    return List.copyOf(meant.values());
  }

  /** "George Brown" where only Sherrod Brown was named. */
  private boolean isOtherPerson(Article article, Source source, Lookup.Hit<Short> hit, Cues cues) {
    int at = hit.unit();
    if (at == 0
        || !source.isJoined(at)
        || !source.isCased(at)
        || !source.isUpper(at - 1)
        || source.isTaken(at - 1)) {
      return false;
    }
    String gap = source.between(at - 1, at);
    String before = source.key(at - 1);
    boolean initial = before.length() == 1 && ". ".equals(gap);
    return initial
        || gap.isBlank()
            && givenNames.contains(source, at - 1)
            && !cues.is(Kind.COMMON, source, at - 1)
            && !article.marks(source, cues).isBefore(at, Kind.OFFICE);
  }

  private boolean hasObscure(Lookup.Hit<Short> hit) {
    for (Short one : hit.values()) {
      if (isObscure(one)) {
        return true;
      }
    }
    return false;
  }

  private boolean isObscure(Short one) {
    return one.entry != null && catalogue.profile(one.entry).obscure();
  }

  /**
   * "Young voters" at the head of a sentence, in an article that writes the word small too; "Young
   * Democrats", "New Young": a surname that many bear is part of other names.
   */
  private static boolean isDoubtful(
      Article article, Source source, Lookup.Hit<Short> hit, Cues cues) {
    int at = hit.unit();
    int next = hit.endUnit();
    boolean head = source.beginsSentence(at) || source.isCapitalisedThroughout();
    boolean word = head && article.writesSmall(source.key(at));
    boolean goesOn =
        !source.isCapitalisedThroughout()
            && next < source.size()
            && source.isJoined(next)
            && source.isUpper(next)
            && source.isBlankBetween(next - 1, next);
    boolean goesBack =
        !head
            && source.isJoined(at)
            && source.isUpper(at - 1)
            && source.isBlankBetween(at - 1, at)
            && !cues.is(Kind.COMMON, source, at - 1)
            && article.marks(source, cues).before(at) == null;
    return word || goesOn || goesBack;
  }

  private static Found found(Source source, Lookup.Hit<Short> hit, List<Short> meant) {
    Short only = meant.size() == 1 ? meant.get(0) : null;
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
            only == null ? null : only.entry,
            only == null ? source.text().original().substring(begin, end) : only.name,
            meant.get(0).type,
            only == null ? entries(meant) : List.of(),
            true),
        false);
  }

  private static List<CatalogueEntry> entries(List<Short> meant) {
    return meant.stream().map(one -> one.entry).filter(entry -> entry != null).toList();
  }

  /** The short names of an article: of those it names, and of those everybody knows. */
  final class Shorts {
    private final String language;
    private final Lookup<Short> named;
    private final Lookup<Name> known;

    /** Those of the names that were learnt last. */
    private Lookup<Short> latest;

    /** How many of the article's mentions have been read. */
    private int read;

    /** By whom they mean, the last mentions read. */
    private final Map<String, Mention> last = new HashMap<>();

    /** Whom the article names of those in the catalogue. */
    private final Set<CatalogueEntry> entries = new HashSet<>();

    /** Those of the names that no file of the catalogue has. */
    private final List<Short> unlisted = new ArrayList<>();

    /** The words of all short names of those named; null until asked for. */
    private Set<List<String>> taken;

    private Shorts(Article article) {
      this.language = article.language();
      this.named = Lookup.ofArticle(article.vocabulary(), article.forms());
      this.known = knownSurnames.in(language);
    }

    /** Reads the names found since the last time; whether they have short ones. */
    private boolean learn(Article article) {
      latest = read == 0 ? named : Lookup.ofArticle(article.vocabulary(), article.forms());
      taken = null;
      int before = unlisted.size();
      var listed = new ArrayList<CatalogueEntry>();
      readNames(article, listed);
      for (int i = before; i < unlisted.size(); i++) {
        add(article, unlisted.get(i));
      }
      for (CatalogueEntry entry : listed) {
        for (Name surname : catalogue.profile(entry).surnames().in(language)) {
          add(article, Short.of(surname));
        }
      }
      article.learnWords();
      return unlisted.size() > before || !listed.isEmpty();
    }

    private void add(Article article, Short one) {
      named.add(one.words, article.forms(), one);
      if (latest != named) {
        latest.add(one.words, article.forms(), one);
      }
    }

    /** Whether somebody whom the article names has the surname. */
    private boolean isTaken(Name surname) {
      if (taken == null) {
        taken = new HashSet<>();
        for (Short one : unlisted) {
          taken.add(one.words);
        }
        for (CatalogueEntry entry : entries) {
          for (Name name : catalogue.profile(entry).surnames().in(language)) {
            taken.add(name.words());
          }
        }
      }
      return taken.contains(surname.words());
    }

    private void readNames(Article article, List<CatalogueEntry> listed) {
      List<Found> more = article.foundSince(read);
      read += more.size();
      for (Found found : more) {
        Mention mention = found.mention();
        if (!found.full() || !mention.unresolved().isEmpty()) {
          continue;
        }
        CatalogueEntry entry = mention.entry();
        if (entry != null && entries.add(entry)) {
          listed.add(entry);
        }
        Mention before = last.put(entry == null ? mention.name() : entry.id(), mention);
        if (before != null && isSameName(mention, before)) {
          continue;
        }
        if (entry == null) {
          addUnknown(article, found);
        } else if (isPerson(mention) && isToldBySound(article, found)) {
          addPrinted(article, found);
        }
      }
    }

    /** Whether two mentions, of one entry or of one name, have the same short names. */
    private static boolean isSameName(Mention mention, Mention other) {
      return mention.type() == other.type()
          && mention.name().equals(other.name())
          && mention.surface().equals(other.surface());
    }

    /** The words of a name, or of the end of one: those printed, where it ends as it is printed. */
    private static List<String> words(Article article, Found found, String name) {
      Mention mention = found.mention();
      boolean whole = found.source().end(found.to() - 1) == mention.end();
      if (whole && mention.surface().endsWith(name)) {
        int begin = mention.end() - name.length();
        for (int at = found.from(); at < found.to(); at++) {
          if (found.source().begin(at) == begin) {
            return found.source().keys(at, found.to());
          }
        }
      }
      return article.words(name);
    }

    /** The whole name again, for headlines; the surname of a person, the first word of a body. */
    private void addUnknown(Article article, Found found) {
      Mention mention = found.mention();
      String name = mention.name();
      List<String> words = words(article, found, name);
      unlisted.add(new Short(words, null, name, mention.type(), null));
      if (words.size() < 2) {
        return;
      }
      if (isPerson(mention)) {
        List<String> surname = words(article, found, name.substring(name.lastIndexOf(' ') + 1));
        if (!surname.isEmpty() && surname.get(surname.size() - 1).length() > 2) {
          unlisted.add(new Short(surname, null, name, mention.type(), null));
        }
        addPrinted(article, found);
      } else if (words.size() == 2 && words.get(0).length() > SHORTEST_WORD) {
        unlisted.add(new Short(words.subList(0, 1), null, name, mention.type(), null));
      }
    }

    /** A name that is told in Latin letters and printed in others. */
    private void addPrinted(Article article, Found found) {
      Mention mention = found.mention();
      String printed = mention.surface();
      int surname = surnameBegin(printed);
      if (surname > 0 && printed.length() - surname > 1 && !printed.equals(mention.name())) {
        CatalogueEntry entry = mention.entry();
        String name = mention.name();
        EntityType type = mention.type();
        unlisted.add(new Short(words(article, found, printed), entry, name, type, null));
        List<String> last = words(article, found, printed.substring(surname));
        unlisted.add(new Short(last, entry, name, type, null));
      }
    }

    /** Behind the last sign that parts the words of a name; 0 where it is one word. */
    private static int surnameBegin(String printed) {
      int begin = printed.length();
      while (begin > 0 && SEPARATORS.indexOf(printed.charAt(begin - 1)) < 0) {
        begin--;
      }
      return begin;
    }

    private static boolean isPerson(Mention mention) {
      return mention.type() == EntityType.PERSON || mention.type() == EntityType.CANDIDATE;
    }

    /** In several words of letters other than Latin, as no name in the catalogue is printed. */
    private boolean isToldBySound(Article article, Found found) {
      Mention mention = found.mention();
      String printed = mention.surface();
      Profile profile = catalogue.profile(mention.entry());
      if (isLatin(printed.codePointAt(0)) || surnameBegin(printed) == 0 || profile.isPair()) {
        return false;
      }
      List<String> words = words(article, found, printed);
      for (Name name : profile.names()) {
        if (name.words().equals(words)) {
          return false;
        }
      }
      return true;
    }

    /** Whether one may begin at a unit, for all that its first word tells. */
    private boolean mayBegin(Source source, int unit) {
      return named.begins(source, unit) || known.begins(source, unit);
    }

    /**
     * The same for one of those that were learnt last, or behind a name: what stands there may have
     * been taken for somebody else's, before that name was found.
     */
    private boolean mayBeginLatest(Source source, int unit) {
      return latest.begins(source, unit)
          || unit > 0 && source.isTaken(unit - 1) && mayBegin(source, unit);
    }

    private static boolean isLatin(int letter) {
      return letter >= 'A' && letter <= 'Z'
          || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    /** What may stand at a unit, longest first, as printed before inflected. */
    private List<Lookup.Hit<Short>> at(Source source, int unit) {
      List<Lookup.Hit<Short>> hits = named.at(source, unit);
      List<Lookup.Hit<Name>> all = known.at(source, unit);
      for (int i = 0; i < all.size(); i++) {
        Lookup.Hit<Name> hit = all.get(i);
        var others = new ArrayList<Short>();
        for (Name surname : hit.values()) {
          if (!isTaken(surname)) {
            others.add(Short.of(surname));
          }
        }
        if (!others.isEmpty()) {
          hits = Lookup.merged(hits, hit.of(others));
        }
      }
      return hits;
    }
  }

  /**
   * @param entry null for what the catalogue does not know
   * @param printed the form in the catalogue; null for what it does not know
   */
  private record Short(
      List<String> words, CatalogueEntry entry, String name, EntityType type, Name printed) {
    static Short of(Name surname) {
      CatalogueEntry entry = surname.entry();
      return new Short(surname.words(), entry, entry.name(), entry.type(), surname);
    }

    boolean isWritten(Article article, Source source, Lookup.Hit<Short> hit) {
      if (printed != null) {
        return printed.printedIn(article.language()) && printed.writtenLike(source, hit.unit());
      }
      return !source.isCased(hit.unit()) || source.isUpper(hit.unit());
    }
  }
}
