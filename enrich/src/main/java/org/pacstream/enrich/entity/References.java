package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pacstream.enrich.entity.Cue.Kind;
import org.pacstream.schemas.EntityType;

/**
 * Finds words that stand for somebody: "the super PAC", "the twins", "the Harris campaign", "the
 * crypto industry". What they stand for is the last that fits of what was named before.
 */
final class References {
  private static final String INDUSTRY = "GROUP:crypto-industry";
  private static final int STANDING = Kind.REFERENCE.bit() | Kind.GROUP.bit();

  /** Words between a description and the name it describes. */
  private static final int DESCRIPTION = 5;

  private static final List<Kind> POLITICS =
      List.of(
          Kind.CANDIDATE,
          Kind.OFFICE,
          Kind.PARLIAMENT,
          Kind.PARTY,
          Kind.PLACE,
          Kind.OF,
          Kind.INSIDE,
          Kind.TOWARDS);

  private static final Set<String> COMMITTEE_KINDS =
      Set.of("committee", "super-pac", "crypto-committee", "network", "each", "pair", "campaign");

  private final Catalogue catalogue;
  private final GivenNames givenNames;

  References(Catalogue catalogue, GivenNames givenNames) {
    this.catalogue = catalogue;
    this.givenNames = givenNames;
  }

  void find(Article article, Cues cues) {
    List<Found> all = article.found();
    var memory = new Memory();
    for (Source source : article.sources()) {
      var here = new Found[source.size()];
      for (Found found : all) {
        if (found.source() == source) {
          here[found.from()] = found;
        }
      }
      Marks marks = article.marks(source, cues);
      var campaigns = new BitSet();
      for (Found found : here) {
        if (found != null) {
          campaign(article, found, marks, campaigns);
        }
      }
      int at = 0;
      while (at < source.size()) {
        Found found = here[at];
        if (found != null) {
          memory.name(found, marks);
          at = found.to();
        } else if (!marks.begins(at, STANDING) || source.isTaken(at) || campaigns.get(at)) {
          at++;
        } else {
          at = new Reference(source, at, marks, cues, here).add(article, memory);
        }
      }
    }
  }

  /** "Harris's campaign", "the campaign of Beto O'Rourke". */
  private void campaign(Article article, Found found, Marks marks, BitSet campaigns) {
    Mention who = found.mention();
    if (who.type() != EntityType.CANDIDATE || !who.unresolved().isEmpty()) {
      return;
    }
    Source source = found.source();
    int next = found.to();
    if (next < source.size() && "s".equals(source.key(next))) {
      next++;
    }
    Marks.Mark after =
        next < source.size() && source.isJoined(next) ? marks.at(next, Kind.CAMPAIGN_AFTER) : null;
    if (after != null && !source.isTaken(after.from())) {
      add(article, source, found.from(), after.to(), who.begin(), campaignOf(who));
      campaigns.set(found.from(), after.to());
      return;
    }
    int from = found.from();
    for (int i = 0; i < 2; i++) {
      Marks.Mark title = marks.before(from, Kind.OFFICE);
      title = title == null ? marks.before(from, Kind.CANDIDATE) : title;
      from = title == null ? from : title.from();
    }
    Marks.Mark before = marks.before(from, Kind.CAMPAIGN_BEFORE);
    if (before != null
        && source.sentence(before.from()) == source.sentence(from)
        && source.isFree(before.from(), before.to())
        && source.isJoined(from)) {
      int begin = source.begin(before.from(), before.skipped());
      add(article, source, before.from(), found.to(), begin, campaignOf(who));
      campaigns.set(Math.max(0, before.from() - 1), found.to());
    }
  }

  private Stand campaignOf(Mention who) {
    CatalogueEntry candidate = who.entry();
    CatalogueEntry entry = candidate == null ? null : candidate.campaign();
    String name = CatalogueEntry.campaignName(who.name());
    return new Stand(entry, name, EntityType.COMMITTEE, List.of());
  }

  /** A place in a text where words may stand for somebody. */
  private final class Reference {
    private final Source source;
    private final int at;
    private final Marks marks;
    private final Cues cues;
    private final Found[] named;

    Reference(Source source, int at, Marks marks, Cues cues, Found[] named) {
      this.source = source;
      this.at = at;
      this.marks = marks;
      this.cues = cues;
      this.named = named;
    }

    /** Adds the longest description here, if any, and tells where to go on. */
    int add(Article article, Memory memory) {
      for (Marks.Mark mark : marks.at(at)) {
        Kind kind = mark.cue().kind();
        String detail = mark.cue().detail();
        if (kind == Kind.REFERENCE && detail.equals("none")) {
          return mark.to();
        }
        Stand stand = null;
        if (!source.isFree(mark.from(), mark.to())) {
          continue;
        } else if (kind == Kind.GROUP) {
          stand = catalogue.entry(detail).map(Stand::of).orElse(null);
          memory.crypto |= stand != null && stand.entry.cryptoLinked();
        } else if (kind == Kind.REFERENCE && !isTitle(mark)) {
          stand =
              detail.equals("each")
                  ? memory.each(source, at, receivers(mark))
                  : memory.stand(detail, source, at);
        }
        if (stand != null) {
          int begin = source.begin(at, mark.skipped());
          memory.refer(References.add(article, source, mark.from(), mark.to(), begin, stand));
          return mark.to();
        }
      }
      return at + 1;
    }

    /** "the venture firm Andreessen Horowitz", "the president of OpenAI", "the campaign-money". */
    private boolean isTitle(Marks.Mark mark) {
      int next = mark.to();
      if (next >= source.size()
          || !source.isJoined(next)
          || source.sentence(next) != source.sentence(at)) {
        return false;
      }
      String gap = source.between(next - 1, next);
      boolean office = !COMMITTEE_KINDS.contains(mark.cue().detail());
      return gap.isBlank() && named[next] != null
          || "-".equals(gap)
          || office && gap.isBlank() && (cues.is(Kind.OF, source, next) || describesName(next));
    }

    /** "Il candidato repubblicano al Senato Jane Roe": words of politics, and then a name. */
    private boolean describesName(int from) {
      int next = from;
      for (int i = 0; i < DESCRIPTION; i++) {
        Marks.Mark word = politics(next);
        if (word == null) {
          return false;
        }
        next = word.to();
        if (next >= source.size()
            || !source.isJoined(next)
            || source.sentence(next) != source.sentence(at)) {
          return false;
        }
        if (named[next] != null) {
          EntityType type = named[next].mention().type();
          return type == EntityType.CANDIDATE || type == EntityType.PERSON;
        }
      }
      return false;
    }

    /** A word that tells for what or for whom somebody runs, or a preposition; null for others. */
    private Marks.Mark politics(int unit) {
      for (Kind kind : POLITICS) {
        Marks.Mark mark = kind.isWord() ? marks.wordAt(unit, kind) : marks.at(unit, kind);
        if (mark != null) {
          return mark;
        }
      }
      return null;
    }

    /** "apiece to X and Y": those who each get it. */
    private List<CatalogueEntry> receivers(Marks.Mark mark) {
      if (mark.to() >= source.size() || !cues.is(Kind.TOWARDS, source, mark.to())) {
        return List.of();
      }
      var receivers = new LinkedHashSet<CatalogueEntry>();
      for (int i = mark.to(); i < source.size() && source.sentence(i) == source.sentence(at); i++) {
        Found found = named[i];
        if (found != null && found.mention().entry() != null) {
          receivers.add(found.mention().entry());
        }
      }
      return receivers.size() > 1 ? List.copyOf(receivers) : List.of();
    }
  }

  private static Found add(
      Article article, Source source, int from, int to, int begin, Stand stand) {
    var found =
        new Found(
            source,
            from,
            to,
            new Mention(
                source.text(),
                begin,
                source.end(to - 1),
                stand.entry,
                stand.name,
                stand.type,
                stand.several,
                false),
            false);
    article.add(found);
    return found;
  }

  /** Whom words stand for. */
  private record Stand(
      CatalogueEntry entry, String name, EntityType type, List<CatalogueEntry> several) {
    static Stand of(CatalogueEntry entry) {
      return new Stand(entry, entry.name(), entry.type(), List.of());
    }

    static Stand of(Mention mention) {
      return new Stand(mention.entry(), mention.name(), mention.type(), mention.unresolved());
    }
  }

  /** Who was named so far, the last of each kind. */
  private final class Memory {
    private Found committee;
    private Found subject;
    private Found superPac;
    private Found cryptoCommittee;
    private Found first;
    private boolean crypto;
    private Mention body;
    private Mention candidate;
    private Mention woman;
    private Mention man;
    private Mention pair;
    private final Map<String, Mention> holders = new HashMap<>();
    private final List<Mention> unread = new ArrayList<>();
    private final List<Found> together = new ArrayList<>();

    void name(Found found, Marks marks) {
      Mention mention = found.mention();
      joinTogether(found);
      crypto |= mention.entry() != null && mention.entry().cryptoLinked();
      boolean leads = first == null || !inOneSentence(first, found);
      if (leads) {
        first = found;
      }
      switch (mention.type()) {
        case COMMITTEE -> {
          committee = found;
          subject =
              leads ? found : subject != null && inOneSentence(subject, found) ? subject : null;
          if (isCalledSuperPac(found, marks)) {
            superPac = found;
          }
          if (mention.entry() != null && mention.entry().cryptoLinked()) {
            cryptoCommittee = found;
          }
        }
        case ORGANIZATION, CANDIDATE, PERSON -> unread.add(mention);
        default -> {
          // parties and agencies have no such descriptions
        }
      }
    }

    /** With what is remembered of all that were named: only now, since few descriptions ask. */
    private Memory read() {
      for (Mention mention : unread) {
        switch (mention.type()) {
          case ORGANIZATION -> body = Companies.isCompany(mention.name()) ? mention : body;
          case CANDIDATE -> rememberCandidate(mention);
          default -> rememberPerson(mention);
        }
      }
      unread.clear();
      return this;
    }

    private void rememberCandidate(Mention mention) {
      candidate = mention;
      woman = givenNames.isFemale(mention.name()) ? mention : woman;
      man = givenNames.isMale(mention.name()) ? mention : man;
      if (mention.entry() != null) {
        for (String office : catalogue.profile(mention.entry()).offices()) {
          holders.put(office, mention);
        }
      }
    }

    /** A committee meant again is what its sentence is about, where it comes first. */
    void refer(Found found) {
      boolean leads = first == null || !inOneSentence(first, found);
      if (leads) {
        first = found;
      }
      if (leads && found.mention().type() == EntityType.COMMITTEE && !isCampaign(found)) {
        subject = found;
        committee = found;
      }
    }

    private boolean isCampaign(Found found) {
      return found.mention().entry() == null || found.mention().entry().candidate() != null;
    }

    private void rememberPerson(Mention mention) {
      if (mention.entry() == null) {
        return;
      }
      if (catalogue.profile(mention.entry()).isPair()) {
        pair = mention;
      } else {
        catalogue.pairOf(mention.entry()).ifPresent(entry -> pair = stand(mention, entry));
      }
    }

    private Mention stand(Mention member, CatalogueEntry entry) {
      return new Mention(
          member.text(),
          member.begin(),
          member.end(),
          entry,
          entry.name(),
          entry.type(),
          List.of(),
          false);
    }

    /** "Fairshake, a super PAC", "the super PAC Fairshake". */
    private boolean isCalledSuperPac(Found found, Marks marks) {
      Source source = found.source();
      int last = Math.min(source.size(), found.to() + 5);
      for (int i = found.to(); i < last && source.sentence(i) == source.sentence(found.to()); i++) {
        Marks.Mark noun = marks.at(i, Kind.COMMITTEE);
        if (noun != null && isSuperPac(source, noun)) {
          return true;
        }
        if (source.isTaken(i)) {
          return false;
        }
      }
      Marks.Mark before = marks.before(found.from(), Kind.COMMITTEE);
      return before != null && isSuperPac(source, before);
    }

    private boolean isSuperPac(Source source, Marks.Mark noun) {
      for (int i = noun.from(); i < noun.to(); i++) {
        if (source.key(i).startsWith("pac")) {
          return true;
        }
      }
      return false;
    }

    /** Keeps the members of the list that the text is in. */
    private void joinTogether(Found found) {
      if (!together.isEmpty()) {
        Found last = together.get(together.size() - 1);
        boolean near =
            last.source() == found.source()
                && last.source().sentence(last.from()) == found.source().sentence(found.from())
                && found.from() - last.to() <= 1;
        if (!near) {
          together.clear();
        }
      }
      together.add(found);
    }

    Stand stand(String kind, Source source, int at) {
      return switch (kind) {
        case "committee" -> of(committee(source, at));
        case "super-pac" -> of(superPac == null ? committee(source, at) : superPac.mention());
        case "crypto-committee" -> cryptoCommittee(source, at);
        case "network" -> network();
        case "industry" -> crypto ? catalogue.entry(INDUSTRY).map(Stand::of).orElse(null) : null;
        case "company" -> of(read().body);
        case "pair" -> of(read().pair);
        case "campaign" -> campaign(read().candidate);
        case "his-campaign" -> campaign(read().man == null ? candidate : man);
        case "her-campaign" -> campaign(read().woman == null ? candidate : woman);
        case "candidate" -> of(read().candidate);
        case "house-female" -> of(congresswoman());
        case "woman" -> of(read().woman);
        case "man" -> of(read().man);
        default -> holder(kind);
      };
    }

    /** What the sentence before was about, rather than what it named last. */
    private Mention committee(Source source, int at) {
      if (committee == null) {
        return null;
      }
      boolean earlier =
          committee.source() != source || source.sentence(committee.from()) != source.sentence(at);
      return earlier && subject != null ? subject.mention() : committee.mention();
    }

    private Stand cryptoCommittee(Source source, int at) {
      if (cryptoCommittee == null) {
        return of(committee(source, at));
      }
      superPac = superPac == null ? null : cryptoCommittee;
      return Stand.of(cryptoCommittee.mention());
    }

    private Mention congresswoman() {
      Mention holder = read().holders.get("house");
      return holder != null && givenNames.isFemale(holder.name()) ? holder : woman;
    }

    private boolean inOneSentence(Found one, Found other) {
      return one.source() == other.source()
          && one.source().sentence(one.from()) == other.source().sentence(other.from());
    }

    private Stand of(Mention mention) {
      return mention == null ? null : Stand.of(mention);
    }

    private Stand campaign(Mention who) {
      return who == null ? null : campaignOf(who);
    }

    /** The head committee stands for its network. */
    private Stand network() {
      Found one = cryptoCommittee == null ? committee : cryptoCommittee;
      CatalogueEntry entry = one == null ? null : one.mention().entry();
      return entry == null || entry.network() == null
          ? null
          : catalogue.headOf(entry.network()).map(Stand::of).orElse(null);
    }

    private Stand holder(String office) {
      Mention holder = read().holders.get(office);
      return holder == null ? null : Stand.of(holder);
    }

    /** Those who were just named in a row, or the members of the pair. */
    Stand each(Source source, int at, List<CatalogueEntry> receivers) {
      List<CatalogueEntry> several = receivers.isEmpty() ? joined(source, at) : receivers;
      if (several.size() > 1) {
        Optional<CatalogueEntry> whole = catalogue.pairOf(several.get(0));
        return new Stand(
            whole.orElse(null),
            whole.map(CatalogueEntry::name).orElse("each"),
            CatalogueNames.commonType(several),
            several);
      }
      return read().pair == null ? null : members();
    }

    private List<CatalogueEntry> joined(Source source, int at) {
      var joined = new LinkedHashSet<CatalogueEntry>();
      for (Found one : together) {
        CatalogueEntry entry = one.mention().entry();
        if (entry != null
            && one.source() == source
            && source.sentence(one.from()) == source.sentence(at)) {
          joined.add(entry);
        }
      }
      return List.copyOf(joined);
    }

    private Stand members() {
      List<CatalogueEntry> members =
          pair.entry().affiliations().stream()
              .map(catalogue::entry)
              .flatMap(Optional::stream)
              .filter(entry -> entry.type() == EntityType.PERSON)
              .toList();
      return new Stand(pair.entry(), pair.name(), pair.type(), members);
    }
  }
}
