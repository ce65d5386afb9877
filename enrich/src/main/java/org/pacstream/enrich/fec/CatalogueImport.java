package org.pacstream.enrich.fec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pacstream.enrich.entity.WrittenEntry;

/**
 * Turns the FEC's bulk files into entries of a user's catalogue. What is known is found by FEC id:
 * an entry the product ships gains ids and official names and loses nothing; an entry of the user's
 * own file follows the FEC, and keeps its former name and whatever else was written to it.
 */
public final class CatalogueImport {
  private static final String CANDIDATE = "candidate";
  private static final String COMMITTEE = "committee";

  private final Map<String, WrittenEntry> known = new LinkedHashMap<>();
  private final Map<String, WrittenEntry> own = new TreeMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, List<WrittenEntry>> knownNames = new HashMap<>();
  private final List<WrittenEntry> added = new ArrayList<>();
  private final List<Change> changed = new ArrayList<>();
  private final List<String> conflicts = new ArrayList<>();
  private int unchanged;

  private CatalogueImport(List<WrittenEntry> known, List<WrittenEntry> own) {
    for (WrittenEntry entry : known) {
      this.known.put(entry.id(), entry);
      entry
          .printed()
          .forEach(
              name -> knownNames.computeIfAbsent(key(name), k -> new ArrayList<>()).add(entry));
    }
    own.forEach(entry -> this.own.put(entry.id(), entry));
    own.forEach(this::claim);
    known.forEach(this::claim);
  }

  /**
   * Reads the files and compares; writes nothing.
   *
   * @param known entries that are not the user's own: the product's, and those of other files
   * @param own entries of the file that the import is for; empty for a new one
   * @throws IOException when a file cannot be read
   */
  public static ImportResult of(BulkFiles files, List<WrittenEntry> known, List<WrittenEntry> own)
      throws IOException {
    var refused = new ArrayList<RefusedRow>();
    List<CandidateRow> candidates =
        BulkFile.read(files.candidates(), CandidateRow.COLUMNS, CandidateRow::of, refused);
    List<CommitteeRow> committees =
        BulkFile.read(files.committees(), CommitteeRow.COLUMNS, CommitteeRow::of, refused);
    List<LinkageRow> linkages =
        BulkFile.read(files.linkages(), LinkageRow.COLUMNS, LinkageRow::of, refused);
    var merge = new CatalogueImport(known, own);
    merge.candidates(candidates);
    List<LinkageRow> linked = merge.known(linkages, committees, files.linkages(), refused);
    merge.committees(committees, linked);
    return new ImportResult(
        List.copyOf(merge.own.values()),
        merge.added,
        merge.changed,
        merge.unchanged,
        merge.conflicts,
        refused,
        candidates.size() + committees.size() + linked.size());
  }

  /** What a committee of a catalogue file is, in words: "super PAC". */
  public static String kind(WrittenEntry committee) {
    return CommitteeRow.kind(committee.committeeType(), committee.designation());
  }

  private void claim(WrittenEntry entry) {
    for (String id : entry.fec()) {
      String other = owners.put(id, entry.id());
      if (other != null && !other.equals(entry.id())) {
        conflicts.add(
            "%s is claimed by %s and by %s: %s keeps it"
                .formatted(id, other, entry.id(), entry.id()));
        drop(other, id);
      }
    }
  }

  private void drop(String entry, String fecId) {
    WrittenEntry mine = own.get(entry);
    if (mine != null) {
      var rest = new ArrayList<>(mine.fec());
      rest.remove(fecId);
      if (rest.isEmpty()) {
        own.remove(entry);
      } else {
        own.put(entry, new Draft(mine).fec(rest).entry());
      }
    }
  }

  private void candidates(List<CandidateRow> rows) {
    var people = new People(rows);
    conflicts.addAll(people.conflicts());
    for (List<CandidateRow> person : people.together()) {
      Map<String, List<CandidateRow>> claimed = new LinkedHashMap<>();
      var free = new ArrayList<CandidateRow>();
      for (CandidateRow row : person) {
        String owner = owners.get(row.id());
        if (owner == null) {
          free.add(row);
        } else {
          claimed.computeIfAbsent(owner, id -> new ArrayList<>()).add(row);
        }
      }
      if (claimed.size() > 1) {
        conflicts.add(
            "%s looks like one person and is known as %s: they stay apart"
                .formatted(ids(person), String.join(" and ", claimed.keySet())));
        claimed.forEach(this::candidate);
        free.forEach(row -> candidate(idOf("PERSON:", row.id()), List.of(row)));
      } else if (claimed.isEmpty()) {
        warnOfNamesake(person);
        candidate(idOf("PERSON:", person.get(0).id()), person);
      } else {
        String owner = claimed.keySet().iterator().next();
        if (isNamedLike(owner, person)) {
          candidate(owner, person);
        }
      }
    }
  }

  /** An id under which the product knows somebody of another surname: one of the two is wrong. */
  private boolean isNamedLike(String owner, List<CandidateRow> person) {
    WrittenEntry shipped = known.get(owner);
    PersonName name = person.get(0).name();
    boolean like =
        shipped == null
            || shipped.printed().stream()
                .anyMatch(
                    printed ->
                        (" " + key(printed) + " ").contains(" " + key(name.surname()) + " "));
    if (!like) {
      conflicts.add(
          "%s is %s in the FEC's files and belongs to %s (%s) here: that stays"
              .formatted(ids(person), name.shortest(), owner, shipped.name()));
    }
    return like;
  }

  private void candidate(String id, List<CandidateRow> person) {
    CandidateRow row = person.stream().reduce((a, b) -> b.year() > a.year() ? b : a).orElseThrow();
    var fresh = new Draft(id, row.name().shortest(), CANDIDATE);
    fresh.unprinted = !row.name().isPrintable();
    fresh.state =
        person.stream()
            .filter(one -> one.office() != 'P')
            .map(CandidateRow::state)
            .findFirst()
            .orElse(null);
    fresh.office = person.stream().map(CandidateRow::officeName).distinct().toList();
    fresh.fec = person.stream().map(CandidateRow::id).toList();
    if (row.name().isPrintable()) {
      var forms = new LinkedHashSet<String>();
      person.forEach(one -> forms.addAll(one.name().forms()));
      fresh.names = List.copyOf(forms);
    }
    merge(fresh);
  }

  /** Somebody known without an id for this office may be the same person, or not. */
  private void warnOfNamesake(List<CandidateRow> person) {
    for (CandidateRow row : person) {
      for (WrittenEntry other : knownNames.getOrDefault(key(row.name().shortest()), List.of())) {
        boolean noIdYet =
            other.fec().stream().noneMatch(id -> id.startsWith(String.valueOf(row.office())));
        boolean state = other.state() == null || other.state().equals(row.state());
        if (CANDIDATE.equals(other.type()) && noIdYet && state) {
          conflicts.add(
              "%s bears the name of %s, which has no id for this office: they stay apart; where they"
                      .formatted(row.id(), other.id())
                  + " are one, write \"- {id: %s, fec: [%s]}\"".formatted(other.id(), row.id()));
        }
      }
    }
  }

  /** Without those of committees that nobody knows. */
  private List<LinkageRow> known(
      List<LinkageRow> linkages,
      List<CommitteeRow> committees,
      Path file,
      List<RefusedRow> refused) {
    Set<String> filed = committees.stream().map(CommitteeRow::id).collect(Collectors.toSet());
    var known = new ArrayList<LinkageRow>();
    for (LinkageRow link : linkages) {
      if (filed.contains(link.committee()) || owners.containsKey(link.committee())) {
        known.add(link);
      } else {
        refused.add(
            new RefusedRow(
                file.toString(),
                link.line(),
                "CMTE_ID %s is in no row of the committee master that could be read, and is not known"
                    .formatted(link.committee())));
      }
    }
    return known;
  }

  private void committees(List<CommitteeRow> rows, List<LinkageRow> linkages) {
    Map<String, Set<String>> linked = new HashMap<>();
    linkages.forEach(
        link ->
            linked
                .computeIfAbsent(link.committee(), id -> new LinkedHashSet<>())
                .add(link.candidate()));
    Map<String, CommitteeRow> byId = new TreeMap<>();
    for (CommitteeRow row : rows) {
      CommitteeRow other = byId.put(row.id(), row);
      if (other != null && !other.name().equals(row.name())) {
        conflicts.add(
            "%s is \"%s\" on line %d and \"%s\" on line %d: the latter stays"
                .formatted(
                    row.id(), other.name().name(), other.line(), row.name().name(), row.line()));
      }
    }
    byId.values().forEach(row -> committee(row, linked.getOrDefault(row.id(), Set.of())));
  }

  private void committee(CommitteeRow row, Set<String> linked) {
    String id = owners.getOrDefault(row.id(), idOf("CMTE:", row.id()));
    var fresh = new Draft(id, row.name().name(), COMMITTEE);
    fresh.committeeClass = row.committeeClass();
    fresh.committeeType = row.type();
    fresh.designation = row.designation();
    fresh.fec = List.of(row.id());
    fresh.names = row.name().forms();
    if (row.isAuthorised() || row.isJoint() || row.isForOne()) {
      fresh.candidate = worksFor(row, linked);
    }
    merge(fresh);
  }

  /** The one candidate a committee works for; null for several, as a joint fundraiser has. */
  private String worksFor(CommitteeRow row, Set<String> linked) {
    var fecIds = new TreeSet<>(linked);
    if (row.candidate() != null) {
      fecIds.add(row.candidate());
    }
    Set<String> candidates =
        fecIds.stream()
            .map(owners::get)
            .filter(id -> id != null)
            .collect(Collectors.toCollection(TreeSet::new));
    if (candidates.size() > 1 && !row.isJoint()) {
      conflicts.add(
          "%s (%s) is linked to %s: its candidate is left open"
              .formatted(row.id(), row.name().name(), String.join(" and ", candidates)));
    }
    boolean open = candidates.size() != 1 || row.isJoint() && fecIds.size() > 1;
    return open ? null : candidates.iterator().next();
  }

  private void merge(Draft fresh) {
    WrittenEntry shipped = known.get(fresh.id);
    WrittenEntry mine = own.get(fresh.id);
    if (shipped != null) {
      add(fresh, shipped, mine);
    } else if (mine != null) {
      replace(fresh, mine);
    } else {
      WrittenEntry entry = fresh.named(fresh.name, fresh.names).entry();
      own.put(entry.id(), entry);
      added.add(entry);
      claim(entry);
    }
  }

  /** To what the product knows: ids, names, and the candidate where none was known. */
  private void add(Draft fresh, WrittenEntry shipped, WrittenEntry mine) {
    int before = changed.size();
    var more = mine == null ? new Draft(shipped.id(), null, null) : new Draft(mine);
    var printed = new ArrayList<>(shipped.printed());
    printed.addAll(more.names);
    Set<String> keys = printed.stream().map(CatalogueImport::key).collect(Collectors.toSet());
    List<String> ids = missing(fresh.fec, both(shipped.fec(), more.fec));
    List<String> names =
        fresh.names.stream()
            .filter(name -> keys.add(key(name)) && name.indexOf(' ') > 0)
            .filter(name -> isFree(name, shipped))
            .toList();
    if (!ids.isEmpty()) {
      change(shipped.id(), shipped.name(), "fec", "", ids);
      more.fec = both(more.fec, ids);
    }
    if (!names.isEmpty()) {
      change(shipped.id(), shipped.name(), "names", "", names);
      more.names = both(more.names, names);
    }
    String candidate = shipped.candidate() == null ? more.candidate : shipped.candidate();
    if (fresh.candidate != null && candidate == null) {
      change(shipped.id(), shipped.name(), CANDIDATE, "", List.of(fresh.candidate));
      more.candidate = fresh.candidate;
    } else if (fresh.candidate != null && !fresh.candidate.equals(candidate)) {
      keeps(shipped, CANDIDATE, candidate, fresh.candidate);
    }
    if (COMMITTEE.equals(fresh.type) && !fresh.committeeClass.equals(shipped.committeeClass())) {
      keeps(shipped, "class", shipped.committeeClass(), fresh.committeeClass);
    }
    if (changed.size() == before) {
      unchanged++;
    } else {
      WrittenEntry entry = more.entry();
      own.put(entry.id(), entry);
      claim(entry);
    }
  }

  private boolean isFree(String name, WrittenEntry of) {
    List<WrittenEntry> others =
        knownNames.getOrDefault(key(name), List.of()).stream()
            .filter(other -> !other.id().equals(of.id()))
            .toList();
    if (!others.isEmpty()) {
      conflicts.add(
          "the FEC's name of %s, \"%s\", is that of %s: not added"
              .formatted(of.id(), name, others.get(0).id()));
    }
    return others.isEmpty();
  }

  private void keeps(WrittenEntry entry, String field, String mine, String its) {
    conflicts.add(
        "%s of %s (%s) stays %s, the FEC's files say %s"
            .formatted(field, entry.id(), entry.name(), mine, its));
  }

  private void replace(Draft fresh, WrittenEntry mine) {
    int before = changed.size();
    var draft = new Draft(mine);
    List<String> ids = missing(fresh.fec, mine.fec());
    if (!ids.isEmpty()) {
      change(mine.id(), mine.name(), "fec", String.join(", ", mine.fec()), ids);
      draft.fec = both(mine.fec(), ids);
    }
    boolean renamed = !key(fresh.name).equals(key(mine.name()));
    if (renamed) {
      change(mine.id(), mine.name(), "name", mine.name(), List.of(fresh.name));
    }
    var names = new ArrayList<>(draft.names);
    if (renamed) {
      names.add(0, mine.name());
      draft.name = fresh.name;
    }
    List<String> more = missing(fresh.names, both(names, List.of(draft.name)));
    if (!more.isEmpty()) {
      change(mine.id(), mine.name(), "names", "", more);
    }
    draft.unprinted = draft.unprinted && fresh.unprinted;
    draft.named(draft.name, both(names, more));
    draft.state = follow(mine, "state", mine.state(), fresh.state);
    draft.committeeClass = follow(mine, "class", mine.committeeClass(), fresh.committeeClass);
    draft.committeeType = follow(mine, "type", mine.committeeType(), fresh.committeeType);
    draft.designation = follow(mine, "designation", mine.designation(), fresh.designation);
    draft.candidate = follow(mine, CANDIDATE, mine.candidate(), fresh.candidate);
    List<String> offices = missing(fresh.office, mine.office());
    if (!offices.isEmpty()) {
      change(mine.id(), mine.name(), "office", String.join(", ", mine.office()), offices);
      draft.office = both(mine.office(), offices);
    }
    if (changed.size() == before) {
      unchanged++;
    } else {
      WrittenEntry entry = draft.entry();
      own.put(entry.id(), entry);
      claim(entry);
    }
  }

  /** What a later file does not tell stays. */
  private String follow(WrittenEntry entry, String field, String mine, String its) {
    if (its == null || its.equals(mine)) {
      return mine;
    }
    change(entry.id(), entry.name(), field, mine == null ? "" : mine, List.of(its));
    return its;
  }

  private void change(String id, String name, String field, String before, List<String> after) {
    changed.add(new Change(id, name, field, before, String.join(", ", after)));
  }

  private static List<String> missing(List<String> all, List<String> there) {
    return all.stream().filter(one -> !there.contains(one)).toList();
  }

  private static List<String> both(List<String> some, List<String> more) {
    var both = new LinkedHashSet<>(some);
    both.addAll(more);
    return List.copyOf(both);
  }

  private static String ids(List<CandidateRow> rows) {
    return rows.stream().map(CandidateRow::id).collect(Collectors.joining(", "));
  }

  /** Stays the same when the name changes. */
  private static String idOf(String kind, String fecId) {
    return kind + fecId.toLowerCase(Locale.ROOT);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
