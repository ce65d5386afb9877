package org.pacstream.enrich.entity;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.pacstream.enrich.entity.CatalogueEntry.Alias;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.EntityType;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads catalogue files and refuses what does not fit together. Every error names file and line.
 */
final class CatalogueReader {
  private static final Pattern ID =
      Pattern.compile("(PERSON|CMTE|NET|ORG|AGENCY|PARTY|GROUP):[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern CANDIDATE_ID = Pattern.compile("P\\d{8}|[HS]\\d[A-Z]{2}\\d{5}");
  private static final Pattern COMMITTEE_ID = Pattern.compile("C\\d{8}");
  private static final Map<String, EntityType> TYPES =
      Map.of(
          "candidate", EntityType.CANDIDATE,
          "person", EntityType.PERSON,
          "committee", EntityType.COMMITTEE,
          "network", EntityType.NETWORK,
          "organization", EntityType.ORGANIZATION,
          "agency", EntityType.AGENCY,
          "party", EntityType.POLITICAL_PARTY,
          "group", EntityType.GROUP);
  private static final Map<EntityType, String> PREFIXES =
      Map.of(
          EntityType.CANDIDATE, "PERSON",
          EntityType.PERSON, "PERSON",
          EntityType.COMMITTEE, "CMTE",
          EntityType.NETWORK, "NET",
          EntityType.ORGANIZATION, "ORG",
          EntityType.AGENCY, "AGENCY",
          EntityType.POLITICAL_PARTY, "PARTY",
          EntityType.GROUP, "GROUP");
  private static final Map<String, CommitteeClass> CLASSES =
      Map.of(
          "authorised", CommitteeClass.AUTHORISED,
          "joint_fundraising", CommitteeClass.JOINT_FUNDRAISING,
          "inaugural", CommitteeClass.INAUGURAL,
          "outside", CommitteeClass.OUTSIDE);
  private static final Set<String> OFFICES =
      Set.of("president", "vice-president", "senate", "house", "governor", "mayor", "speaker");

  /** A catalogue of every candidate and committee there ever was has some thirty million. */
  private static final int MOST_LETTERS = 200_000_000;

  private final YAMLMapper yaml =
      new YAMLMapper(YAMLFactory.builder().loaderOptions(large()).build());
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Transliterations transliterations = Transliterations.load();

  private static LoaderOptions large() {
    var options = new LoaderOptions();
    options.setCodePointLimit(MOST_LETTERS);
    return options;
  }

  /** One file of the product's; references between files are checked by {@link #profiles}. */
  void read(String file, InputStream content) {
    read(file, content, this::add);
  }

  /** A user's file: an entry may also add to one that is known, by its id. */
  void readMore(String file, InputStream content) {
    Set<String> known = Set.copyOf(rows.keySet());
    read(
        file,
        content,
        (where, entry) -> {
          if (known.contains(entry.id())) {
            addTo(where, entry);
          } else {
            add(where, entry);
          }
        });
  }

  /** What one file says, unchecked but for its keys. */
  static List<WrittenEntry> written(String file, InputStream content) {
    var entries = new ArrayList<WrittenEntry>();
    new CatalogueReader().read(file, content, (where, entry) -> entries.add(entry));
    return entries;
  }

  /** As written, in the order of the files. */
  List<WrittenEntry> entries() {
    return rows.values().stream().map(Row::fields).toList();
  }

  private void read(String file, InputStream content, BiConsumer<String, WrittenEntry> consumer) {
    try (JsonParser parser = yaml.createParser(content)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new IllegalArgumentException(file + ": expected a list of entries");
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        String where = file + " line " + parser.currentTokenLocation().getLineNr();
        consumer.accept(where, fields(where, parser));
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        throw new IllegalArgumentException(
            file + " line " + parser.currentTokenLocation().getLineNr() + ": expected an entry");
      }
    } catch (JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      throw new IllegalArgumentException(
          file
              + (location == null ? "" : " line " + location.getLineNr())
              + ": "
              + e.getOriginalMessage(),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  private static WrittenEntry fields(String where, JsonParser parser) throws IOException {
    try {
      return parser.readValueAs(WrittenEntry.class);
    } catch (UnrecognizedPropertyException e) {
      throw new IllegalArgumentException(
          where
              + ": unknown key "
              + e.getPropertyName()
              + ", expected some of "
              + e.getKnownPropertyIds(),
          e);
    }
  }

  /** All entries read, with what refers to another entry resolved. */
  List<Profile> profiles() {
    var seenFecIds = new HashMap<String, String>();
    var profiles = new ArrayList<Profile>(rows.size());
    for (Row row : rows.values()) {
      checkReferences(row);
      for (String fecId : row.fields.fec()) {
        String other = seenFecIds.put(fecId, row.fields.id());
        require(
            other == null,
            row.where,
            "FEC id " + fecId + " of " + row.fields.id() + " is also that of " + other);
      }
      profiles.add(profile(row));
    }
    return profiles;
  }

  private void addTo(String where, WrittenEntry more) {
    WrittenEntry known = rows.remove(more.id()).fields;
    try {
      add(where, known.with(more));
    } catch (IllegalArgumentException e) {
      String message = e.getMessage();
      throw new IllegalArgumentException(
          message.startsWith(where) ? message : where + ": " + message, e);
    }
  }

  private void add(String where, WrittenEntry fields) {
    require(
        fields.id() != null && ID.matcher(fields.id()).matches(),
        where,
        "id " + fields.id() + " is not KIND:slug");
    require(fields.name() != null && !fields.name().isBlank(), where, fields.id() + " has no name");
    EntityType type = fields.type() == null ? null : TYPES.get(fields.type());
    require(type != null, where, "type " + fields.type() + " is none of " + TYPES.keySet());
    String prefix = PREFIXES.get(type);
    require(
        fields.id().startsWith(prefix + ":"),
        where,
        fields.id() + " is a " + fields.type() + ": its id must begin with " + prefix);
    boolean committee = type == EntityType.COMMITTEE;
    require(
        committee == (fields.committeeClass() != null)
            && (!committee || CLASSES.containsKey(fields.committeeClass())),
        where,
        "class "
            + fields.committeeClass()
            + ": a committee, and only it, has one of "
            + CLASSES.keySet());
    Pattern fecShape = committee ? COMMITTEE_ID : CANDIDATE_ID;
    for (String fecId : fields.fec()) {
      require(
          fecShape.matcher(fecId).matches(),
          where,
          "FEC id " + fecId + " does not look like " + fecShape);
    }
    for (String office : fields.office()) {
      require(OFFICES.contains(office), where, "office " + office + " is none of " + OFFICES);
    }
    Row other = rows.put(fields.id(), new Row(where, fields, type));
    require(other == null, where, "id " + fields.id() + " is given twice");
  }

  private void checkReferences(Row row) {
    WrittenEntry fields = row.fields;
    requireType(row, "network", fields.network(), Set.of(EntityType.NETWORK));
    requireType(row, "candidate", fields.candidate(), Set.of(EntityType.CANDIDATE));
    for (String affiliation : fields.affiliations()) {
      require(
          rows.containsKey(affiliation), row.where, "affiliation " + affiliation + " is no entry");
    }
    require(!fields.head() || fields.network() != null, row.where, "the head of no network");
  }

  private void requireType(Row row, String field, String id, Set<EntityType> types) {
    if (id != null) {
      Row other = rows.get(id);
      require(
          other != null && types.contains(other.type),
          row.where,
          field + " " + id + " is no entry of type " + types);
    }
  }

  private Profile profile(Row row) {
    WrittenEntry fields = row.fields;
    var aliases = new ArrayList<Alias>();
    if (!fields.unprinted()) {
      aliases.add(new Alias(fields.name(), null, day(row, fields.since()), null));
    }
    fields
        .names()
        .forEach(
            (language, names) -> {
              String only = language.equals(WrittenEntry.EVERY_LANGUAGE) ? null : language;
              require(
                  only == null || only.matches("[a-z]{2}"),
                  row.where,
                  "language "
                      + language
                      + " is no ISO 639-1 code and not "
                      + WrittenEntry.EVERY_LANGUAGE);
              names.forEach(name -> aliases.add(new Alias(name, only, null, null)));
            });
    for (WrittenEntry.Dated dated : fields.dated()) {
      aliases.add(new Alias(dated.name(), null, day(row, dated.from()), day(row, dated.until())));
    }
    var entry =
        new CatalogueEntry(
            fields.id(),
            fields.name(),
            row.type,
            fields.fec(),
            isCryptoLinked(row, new HashSet<>()),
            fields.network(),
            fields.head(),
            fields.committeeClass() == null
                ? CommitteeClass.UNKNOWN
                : CLASSES.get(fields.committeeClass()),
            fields.candidate(),
            fields.affiliations(),
            aliases);
    List<Alias> printed = withTransliterations(row, aliases);
    List<Name> names =
        printed.stream()
            .map(
                alias ->
                    Name.of(entry, alias.text(), alias.language(), alias.from(), alias.until()))
            .toList();
    for (Name name : names) {
      require(!name.words().isEmpty(), row.where, "name \"" + name.text() + "\" has no letter");
    }
    return new Profile(
        entry,
        names,
        new Surnames(surnames(entry, fields, printed)),
        fields.known(),
        fields.obscure(),
        Set.copyOf(fields.office()),
        fields.state(),
        Set.copyOf(fields.ordinary()));
  }

  /** A person's names and how they are printed in scripts that write their sounds. */
  private List<Alias> withTransliterations(Row row, List<Alias> aliases) {
    boolean person = row.type == EntityType.CANDIDATE || row.type == EntityType.PERSON;
    if (!person || row.fields.obscure()) {
      return aliases;
    }
    var printed = new LinkedHashSet<>(aliases);
    for (Alias alias : aliases) {
      if (alias.language() == null) {
        transliterations
            .printed(alias.text())
            .forEach(
                (language, forms) ->
                    forms.forEach(
                        form ->
                            printed.add(new Alias(form, language, alias.from(), alias.until()))));
      }
    }
    return List.copyOf(printed);
  }

  /** Of a person also by what the person belongs to; never of who seeks office. */
  private boolean isCryptoLinked(Row row, Set<String> seen) {
    if (row.fields.crypto()) {
      return true;
    }
    return row.type == EntityType.PERSON
        && seen.add(row.fields.id())
        && row.fields.affiliations().stream().anyMatch(id -> isCryptoLinked(rows.get(id), seen));
  }

  /** What follows the last blank (or the last dot of Chinese and Japanese names) of each name. */
  private static List<Name> surnames(
      CatalogueEntry entry, WrittenEntry fields, List<Alias> printed) {
    boolean person = entry.type() == EntityType.CANDIDATE || entry.type() == EntityType.PERSON;
    if (!person || entry.affiliations().stream().anyMatch(id -> id.startsWith("PERSON:"))) {
      return List.of();
    }
    var surnames = new LinkedHashMap<List<String>, Name>();
    for (String surname : fields.surname()) {
      surnames.put(printedIn(surname, null), Name.of(entry, surname, null, null, null));
    }
    for (Alias alias : printed) {
      String surname = lastPart(alias.text());
      boolean given = !fields.surname().isEmpty() && alias.language() == null;
      boolean known = surname == null || surnames.containsKey(printedIn(surname, null));
      if (!known && !given) {
        surnames.putIfAbsent(
            printedIn(surname, alias.language()),
            Name.of(entry, surname, alias.language(), alias.from(), alias.until()));
      }
    }
    return List.copyOf(surnames.values());
  }

  /** The same letters may be a name in two languages, which each inflect it their own way. */
  private static List<String> printedIn(String name, String language) {
    return language == null ? List.of(name) : List.of(name, language);
  }

  private static String lastPart(String name) {
    String bare = name.replaceFirst(",? (Jr|Sr)\\.?$| (II|III|IV)$", "");
    int cut =
        Math.max(bare.lastIndexOf(' '), Math.max(bare.lastIndexOf('・'), bare.lastIndexOf('·')));
    String last = cut < 0 ? "" : bare.substring(cut + 1);
    boolean tooShort = last.length() < 2 || last.length() == 2 && last.codePointAt(0) >= 0x0590;
    return tooShort && !isHangulOrHan(last) ? null : last;
  }

  private static boolean isHangulOrHan(String word) {
    return word.length() == 2
        && (Character.isIdeographic(word.codePointAt(0))
            || Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HANGUL
            || Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.KATAKANA);
  }

  private static Instant day(Row row, String date) {
    if (date == null) {
      return null;
    }
    try {
      return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          row.where + ": " + date + " is no date (expected YYYY-MM-DD)", e);
    }
  }

  private static void require(boolean holds, String where, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(where + ": " + otherwise);
    }
  }

  private record Row(String where, WrittenEntry fields, EntityType type) {}
}
