package org.pacstream.enrich.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pacstream.enrich.entity.Cue.Kind;
import org.pacstream.enrich.text.Folding;
import org.pacstream.schemas.EntityType;

/**
 * Finds names the catalogue does not know, by their capitals and by what stands beside them: a
 * title, a role, a first name, a kind of body.
 */
final class UnknownNames {
  /** How many letters the noun at the end of a compound has at least. */
  private static final int SHORTEST_NOUN = 5;

  private static final int LONGEST_NOUN = 40;

  private static final int LONGEST = 8;
  private static final int LONGEST_PERSON = 4;
  private static final int APPOSITION = 9;
  private static final int SHORT_APPOSITION = 4;

  private static final Kind[] TITLES = {Kind.OFFICE, Kind.CANDIDATE, Kind.ROLE, Kind.COMMITTEE};
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "del", "della", "di", "van", "von", "der", "den", "la", "le",
          "bin", "al", "el", "ten", "ter", "zu");
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          ",? (Inc|LLC|Ltd|LLP|LP|Corp|Co|SA|SpA|S\\.p\\.A|Srl|Sagl|GmbH|AG|SE|BV|NV|SAS|Oy|AB)\\.?$");
  private static final Pattern OPENING_QUOTE = Pattern.compile("\\s?[«“\"「『《‘']");

  private final GivenNames givenNames;
  private final WordForms forms;
  private final BaseNames baseNames;
  private final SoundNames soundNames;

  UnknownNames(GivenNames givenNames, WordForms forms, SoundNames soundNames) {
    this.givenNames = givenNames;
    this.forms = forms;
    this.baseNames = new BaseNames(givenNames, forms);
    this.soundNames = soundNames;
  }

  private boolean isGiven(Source source, int at, String language) {
    return givenNames.contains(source, at)
        || forms.in(language).inflectsGivenNames()
            && givenNames.containsStem(forms.in(language).stem(source.key(at)), language);
  }

  /** Adds what is found in sentences; headings, bylines and labels are searched for it later. */
  void find(Article article, Cues cues) {
    for (Source source : article.sources()) {
      Marks marks = article.marks(source, cues);
      int at = 0;
      while (at < source.size()) {
        if (source.isTaken(at) || !source.starts(at) || !source.endsAsSentence(at)) {
          at++;
        } else if (source.isUpper(at)) {
          at = classify(article, source, cues, marks, at);
        } else {
          at = source.isCased(at) ? at + 1 : findUncased(article, source, marks, cues, at);
        }
      }
    }
  }

  /** The longest that is the name of a body, else the capitalised words alone. */
  private int classify(Article article, Source source, Cues cues, Marks marks, int at) {
    int apposition = appositionEnd(source, marks, at);
    if (apposition > at) {
      add(article, source, at, apposition, 0, EntityType.COMMITTEE);
      return apposition;
    }
    int end = chunkEnd(source, at);
    int longer = end;
    while (longer + 1 < source.size()
        && longer - at < LONGEST
        && cues.is(Kind.INSIDE, source, longer)
        && follows(source, longer)
        && follows(source, longer + 1)
        && !source.isTaken(longer)
        && !source.isTaken(longer + 1)
        && source.isUpper(longer + 1)) {
      longer = chunkEnd(source, longer + 1);
    }
    if (longer > end
        && new Chunk(source, cues, marks, at, longer, article.language()).addBody(article)) {
      return longer;
    }
    new Chunk(source, cues, marks, at, end, article.language()).classify(article);
    return end;
  }

  /**
   * "A new super PAC, Women's Choice, has": one past the name between the commas behind the noun,
   * where it owns something; the same unit when there is none.
   */
  private static int appositionEnd(Source source, Marks marks, int at) {
    if (marks.before(at, Kind.COMMITTEE) == null
        || source.beginsSentence(at)
        || !",".equals(source.between(at - 1, at).strip())) {
      return at;
    }
    boolean owns = false;
    for (int i = at + 1; i < source.size() && i - at < LONGEST; i++) {
      String gap = source.between(i - 1, i).strip();
      if (gap.startsWith(",")) {
        return owns ? i : at;
      }
      boolean possessive = "s".equals(source.key(i)) && "'’".contains(gap) && !gap.isEmpty();
      owns |= possessive;
      if (source.isTaken(i) || !possessive && (!gap.isEmpty() || !source.isUpper(i))) {
        return at;
      }
    }
    return at;
  }

  /** Capitalised words in a row, with initials, hyphens, apostrophes and noble particles. */
  private static int chunkEnd(Source source, int begin) {
    int end = begin + 1;
    while (end < source.size()
        && end - begin < LONGEST
        && follows(source, end)
        && !source.isTaken(end)) {
      if (source.isUpper(end)) {
        end++;
      } else if (isParticle(source.key(end))
          && end + 1 < source.size()
          && follows(source, end + 1)
          && source.isUpper(end + 1)
          && !source.isTaken(end + 1)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean follows(Source source, int unit) {
    if (!source.isJoined(unit) || source.sentence(unit) != source.sentence(unit - 1)) {
      return false;
    }
    String gap = source.between(unit - 1, unit);
    boolean plain = gap.isBlank() || gap.length() == 1 && "-‐‑'’.&".contains(gap);
    boolean initial = ". ".equals(gap) && source.key(unit - 1).length() == 1;
    return plain || initial || " & ".equals(gap);
  }

  private static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** In scripts without capitals: two words after a title, or a first name and the next word. */
  private int findUncased(Article article, Source source, Marks marks, Cues cues, int at) {
    Marks.Mark kind = marks.before(at, Kind.ORGANIZATION);
    Marks.Mark committee = marks.before(at, Kind.COMMITTEE);
    if (kind != null || committee != null) {
      int end = quotedEnd(source, at);
      if (end > at) {
        add(
            article,
            source,
            at,
            end,
            0,
            committee == null ? EntityType.ORGANIZATION : EntityType.COMMITTEE);
        return end;
      }
    }
    if (at + 1 >= source.size()
        || !source.isJoined(at + 1)
        || !source.isBlankBetween(at, at + 1)
        || source.isTaken(at + 1)
        || !isNameLike(source, at + 1, cues)) {
      return at + 1;
    }
    boolean office =
        (marks.isBefore(at, Kind.OFFICE) || marks.isBefore(at, Kind.CANDIDATE))
            && at > 0
            && !source.beginsSentence(at)
            && source.isBlankBetween(at - 1, at);
    int skipped = 0;
    boolean given = givenNames.contains(source, at);
    List<LanguageForms.Bare> allBare = source.bare(at);
    for (int i = 0; i < allBare.size(); i++) {
      LanguageForms.Bare bare = allBare.get(i);
      if (!given && bare.skipped() < source.key(at).length() && givenNames.contains(bare.word())) {
        given = true;
        skipped = bare.skipped();
      }
    }
    boolean titled = office && isNameLike(source, at, cues);
    if (!given && !titled) {
      skipped = soundsBegin(source, at, cues);
      if (skipped < 0) {
        return at + 1;
      }
    }
    if (!titled && mayBeGiven(source.bare(at + 1))) {
      return at + 1;
    }
    add(article, source, at, at + 2, skipped, office ? EntityType.CANDIDATE : EntityType.PERSON);
    return at + 2;
  }

  private boolean mayBeGiven(List<LanguageForms.Bare> bare) {
    for (int i = 0; i < bare.size(); i++) {
      if (givenNames.contains(bare.get(i).word())) {
        return true;
      }
    }
    return false;
  }

  /**
   * After how many letters two words begin that sound like somebody of the catalogue; -1 when they
   * do not.
   */
  private int soundsBegin(Source source, int at, Cues cues) {
    String last = source.key(at + 1);
    if (cues.is(Kind.COMMON, source, at)) {
      return -1;
    }
    if (soundNames.isSure(source.key(at), last)) {
      return 0;
    }
    List<LanguageForms.Bare> bare = source.bare(at);
    for (int i = 0; i < bare.size(); i++) {
      if (soundNames.isSure(bare.get(i).key(), last)) {
        return bare.get(i).skipped();
      }
    }
    return -1;
  }

  private static boolean isNameLike(Source source, int at, Cues cues) {
    String key = source.key(at);
    return key.length() >= 3
        && !cues.is(Kind.COMMON, source, at)
        && !cues.is(Kind.ORGANIZATION, source, at)
        && !key.startsWith("ال")
        && Character.isLetter(key.codePointAt(0));
  }

  /**
   * One past the last unit between quotation marks that open before a unit; the unit if none do.
   */
  private static int quotedEnd(Source source, int at) {
    if (at == 0 || !OPENING_QUOTE.matcher(source.between(at - 1, at)).matches()) {
      return at;
    }
    int end = at + 1;
    while (end < source.size() && end - at < LONGEST) {
      String gap = source.between(end - 1, end);
      if (!gap.isEmpty() && "»”\"」』》’'".indexOf(gap.charAt(0)) >= 0) {
        return end;
      }
      boolean inside = gap.isBlank() || "·".equals(gap) || "・".equals(gap);
      if (!inside || source.isTaken(end)) {
        return at;
      }
      end++;
    }
    return at;
  }

  private void add(Article article, Source source, int from, int to, int skipped, EntityType type) {
    int begin = source.begin(from, skipped);
    int end = source.end(to - 1);
    String printed = source.text().original().substring(begin, end);
    if (type == EntityType.PERSON || type == EntityType.CANDIDATE) {
      addPerson(article, source, from, to, begin, printed, type);
      return;
    }
    String name = type == EntityType.ORGANIZATION ? withoutLegalForm(printed) : printed;
    article.add(
        new Found(
            source,
            from,
            to,
            new Mention(source.text(), begin, end, null, name, type, List.of(), true),
            true));
  }

  private void addPerson(
      Article article,
      Source source,
      int from,
      int to,
      int begin,
      String printed,
      EntityType type) {
    Optional<CatalogueEntry> meant =
        isLatin(printed)
            ? Optional.empty()
            : soundNames.meant(List.of(Folding.fold(printed).split(" ")), article.language());
    String name = meant.map(CatalogueEntry::name).orElse(baseNames.of(printed, article.language()));
    int end = source.end(to - 1);
    var mention =
        new Mention(
            source.text(),
            begin,
            end,
            meant.orElse(null),
            name,
            meant.map(CatalogueEntry::type).orElse(type),
            List.of(),
            true);
    article.add(new Found(source, from, to, mention, true));
  }

  private static boolean isLatin(String printed) {
    return Character.UnicodeScript.of(printed.codePointAt(0)) == Character.UnicodeScript.LATIN;
  }

  private static String withoutLegalForm(String name) {
    return LEGAL_FORM.matcher(name).replaceFirst("");
  }

  /** Capitalised words in a row, of which some may be a name. */
  private final class Chunk {
    private final Source source;
    private final Cues cues;
    private final Marks marks;
    private final String language;
    private int from;
    private int to;
    private boolean company;

    Chunk(Source source, Cues cues, Marks marks, int from, int to, String language) {
      this.language = language;
      this.source = source;
      this.cues = cues;
      this.marks = marks;
      this.from = from;
      this.to = to;
    }

    void classify(Article article) {
      trim();
      if (from >= to || isShouted() || isPlace() || isNoun()) {
        return;
      }
      EntityType type = type();
      if (type != null) {
        add(article, source, from, to, 0, type);
      }
    }

    /** "Americans for Crypto Freedom PAC", "Fix the City, a super PAC". */
    boolean addBody(Article article) {
      trim();
      if (from >= to || isShouted() || hasParliament() || isNoun()) {
        return false;
      }
      boolean committee = hasCommitteeEnding() || isCommitteeApposition();
      boolean organization =
          marks.before(to, Kind.ORGANIZATION_ENDING) != null
              || cues.is(Kind.ORGANIZATION_ENDING, source, from)
                  && from + 1 < to
                  && cues.is(Kind.OF, source, from + 1);
      if (committee || organization) {
        add(
            article,
            source,
            from,
            to,
            0,
            committee ? EntityType.COMMITTEE : EntityType.ORGANIZATION);
      }
      return committee || organization;
    }

    /** Takes off titles, words that only begin the sentence, and days of the week. */
    private void trim() {
      if (source.beginsSentence(from)
          && cues.is(Kind.COMMON, source, from)
          && !givenNames.contains(source, from)) {
        from++;
      }
      boolean trimmed = true;
      while (trimmed && from < to) {
        trimmed = false;
        for (int i = 0; i < TITLES.length && !trimmed; i++) {
          Marks.Mark title = marks.at(from, TITLES[i]);
          if (title != null && title.to() < to) {
            from = title.to();
            trimmed = true;
          }
        }
      }
      if (cues.capitalisesNouns()) {
        trimNouns();
      }
      while (from < to && cues.is(Kind.COMMON, source, to - 1)) {
        to--;
      }
      while (from < to && cues.is(Kind.COMMON, source, from) && to - from > 1) {
        from++;
      }
    }

    /** Nouns have capitals, too: the name begins at the first name. */
    private void trimNouns() {
      while (from + 1 < to && (isCompound(Kind.ORGANIZATION) || isCompound(Kind.ROLE))) {
        company = isCompound(Kind.ORGANIZATION);
        from++;
      }
      for (int i = from; i + 1 < to; i++) {
        Marks.Mark role = marks.at(i, Kind.ROLE);
        if (role != null && role.to() < to) {
          from = role.to();
          return;
        }
        if (givenNames.contains(source, i)) {
          from = i;
          return;
        }
      }
    }

    /** "Super-PAC" and no more: what is named stands elsewhere. */
    private boolean isNoun() {
      Marks.Mark noun = marks.at(from, Kind.COMMITTEE);
      return noun != null && noun.to() >= to;
    }

    private boolean isShouted() {
      if (to - from < 2) {
        return false;
      }
      String printed = source.printed(from, to);
      char second = printed.charAt(1);
      boolean small = second >= 'a' && second <= 'z';
      return !small && printed.equals(printed.toUpperCase(Locale.ROOT));
    }

    private boolean isPlace() {
      Marks.Mark place = marks.at(from, Kind.PLACE);
      return place != null && place.to() >= to || cues.isState(source, from, to);
    }

    private EntityType type() {
      if (isCommittee()) {
        return EntityType.COMMITTEE;
      }
      if (words() > 1
          && (cues.is(Kind.PARTY, source, to - 1) || cues.is(Kind.PARTY, source, from))) {
        return EntityType.POLITICAL_PARTY;
      }
      if (cues.is(Kind.OUTLET, source, to - 1)) {
        return null;
      }
      if (words() > 1 && marks.before(to, Kind.ORGANIZATION_ENDING) != null) {
        return isCommitteeApposition() ? EntityType.COMMITTEE : EntityType.ORGANIZATION;
      }
      if (isPerson()) {
        return isCandidate() ? EntityType.CANDIDATE : EntityType.PERSON;
      }
      if (isCommitteeApposition()) {
        return EntityType.COMMITTEE;
      }
      return isOrganization() ? EntityType.ORGANIZATION : null;
    }

    private int words() {
      return to - from;
    }

    private boolean isCommittee() {
      if (hasParliament()) {
        return false;
      }
      if (hasCommitteeEnding()) {
        return true;
      }
      Marks.Mark noun = marks.before(from, Kind.COMMITTEE);
      Marks.Mark company = marks.before(from, Kind.ORGANIZATION);
      return noun != null
          && (company == null || company.from() >= noun.from())
          && (isApart(from, "") || words() > 1 && isApart(from, ",") && isClosed())
          && !givenNames.contains(source, from);
    }

    /** "A second outfit, Fix the City, has": a comma closes the apposition that one opened. */
    private boolean isClosed() {
      return to < source.size() && source.between(to - 1, to).strip().startsWith(",");
    }

    private boolean hasCommitteeEnding() {
      Marks.Mark ending = marks.before(to, Kind.COMMITTEE_ENDING);
      return ending != null && ending.from() > from;
    }

    /** "…, a super PAC", but not "…, a super PAC strategist". */
    private boolean isCommitteeApposition() {
      if (to >= source.size()
          || !",".equals(source.between(to - 1, to).strip())
          || !cues.is(Kind.ARTICLE, source, to)
          || cues.is(Kind.COMMITTEE, source, to - 1)) {
        return false;
      }
      int last = Math.min(source.size(), to + SHORT_APPOSITION);
      for (int i = to + 1; i < last && source.sentence(i) == source.sentence(to); i++) {
        Marks.Mark noun = marks.at(i, Kind.COMMITTEE);
        if (noun != null) {
          return marks.at(noun.to(), Kind.ROLE) == null;
        }
      }
      return false;
    }

    /** "Senate Agriculture Committee". */
    private boolean hasParliament() {
      for (int i = from; i < to; i++) {
        if (cues.is(Kind.PARLIAMENT, source, i)
            && !cues.is(Kind.COMMITTEE_ENDING, source, to - 1)) {
          return true;
        }
      }
      return false;
    }

    private boolean isPerson() {
      boolean office = marks.isBefore(from, Kind.OFFICE) && isApart(from, ".");
      if (office) {
        return words() <= LONGEST_PERSON;
      }
      if (words() < 2
          || words() > LONGEST_PERSON
          || cues.is(Kind.OTHER_NAME, source, to - 1)
          || cues.isState(source, to - 1, to)) {
        return false;
      }
      return isGiven(source, from, language)
          || marks.isBefore(from, Kind.CANDIDATE) && isApart(from, "")
          || marks.isBefore(from, Kind.ROLE) && isApart(from, ".,")
          || isApposition(Kind.ROLE, APPOSITION);
    }

    private boolean isCandidate() {
      if ((marks.isBefore(from, Kind.OFFICE) || marks.isBefore(from, Kind.CANDIDATE))
          && isApart(from, ".,")) {
        return true;
      }
      return isRival()
          || isApposition(Kind.CANDIDACY, APPOSITION)
          || isApposition(Kind.OFFICE, SHORT_APPOSITION)
          || isRivalOf();
    }

    /** "…, rival of Fine", "…, candidate for Congress". */
    private boolean isRivalOf() {
      for (int i = to; i < Math.min(to + 2, source.size()); i++) {
        Marks.Mark rival = marks.at(i, Kind.CANDIDATE);
        if (rival != null
            && rival.to() < source.size()
            && source.between(to - 1, to).contains(",")
            && cues.is(Kind.OF, source, rival.to())) {
          return true;
        }
      }
      return false;
    }

    /** "Her opponent, the schoolteacher …" */
    private boolean isRival() {
      Marks.Mark role = marks.before(from, Kind.ROLE);
      int before = role == null ? from : role.from();
      if (before > 0 && cues.is(Kind.COMMON, source, before - 1)) {
        before--;
      }
      return before < from && marks.isBefore(before, Kind.CANDIDATE) && isApart(before, ",");
    }

    /** "Handelsfirma" ends in "Firma". */
    private boolean isCompound(Kind kind) {
      String word = source.key(from);
      int first = Math.max(0, word.length() - LONGEST_NOUN);
      for (int begin = first; begin <= word.length() - SHORTEST_NOUN; begin++) {
        if (cues.is(kind, word.substring(begin))) {
          return true;
        }
      }
      return false;
    }

    private boolean isOrganization() {
      if (hasParliament()) {
        return false;
      }
      if (company) {
        return true;
      }
      if (marks.isBefore(from, Kind.ORGANIZATION) && isApart(from, "")) {
        return true;
      }
      Marks.Mark of = marks.wordBefore(from, Kind.OF);
      return of != null && isApart(from, "'’") && marks.isBefore(of.from(), Kind.ROLE)
          || !cues.capitalisesNouns() && isApposition(Kind.ORGANIZATION, APPOSITION);
    }

    /** Nothing but blanks, or one of some signs, before a unit. */
    private boolean isApart(int unit, String signs) {
      if (source.beginsSentence(unit)) {
        return false;
      }
      String gap = source.between(unit - 1, unit).strip();
      return gap.isEmpty() || gap.length() == 1 && signs.contains(gap);
    }

    /**
     * "…, the Executive Director of", "…, who ran for": a cue between two commas after the name.
     */
    private boolean isApposition(Kind kind, int reach) {
      if (to >= source.size()) {
        return false;
      }
      String gap = source.between(to - 1, to).strip();
      if (!",".equals(gap) && !(gap.isEmpty() && kind == Kind.CANDIDACY)) {
        return false;
      }
      int last = Math.min(source.size(), to + reach);
      for (int i = to; i < last && source.sentence(i) == source.sentence(to - 1); i++) {
        if (i > to && source.between(i - 1, i).contains(",")) {
          return false;
        }
        if (source.isTaken(i) && kind == Kind.ORGANIZATION) {
          return false;
        }
        if (marks.at(i, kind) != null) {
          return true;
        }
      }
      return false;
    }
  }
}
