package org.pacstream.enrich.fec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which rows of the candidate master are one person: each office has a row and an id of its own.
 * Rows of one name are one person when each is for another office and the committee, or state and
 * party, agree; where two rows are for one office, nobody knows which of them the third belongs to,
 * and all stay apart.
 */
final class People {
  private final Map<String, CandidateRow> rows = new TreeMap<>();
  private final List<String> conflicts = new ArrayList<>();

  People(List<CandidateRow> all) {
    for (CandidateRow row : all) {
      CandidateRow other = rows.get(row.id());
      if (other == null || row.year() >= other.year()) {
        rows.put(row.id(), row);
      }
      if (other != null && !other.name().surname().equals(row.name().surname())) {
        conflicts.add(
            "%s is %s on line %d and %s on line %d: %s stays"
                .formatted(
                    row.id(),
                    other.name().shortest(),
                    other.line(),
                    row.name().shortest(),
                    row.line(),
                    rows.get(row.id()).name().shortest()));
      }
    }
  }

  List<String> conflicts() {
    return List.copyOf(conflicts);
  }

  /** The rows of each person, in the order of their ids. */
  List<List<CandidateRow>> together() {
    Map<String, List<CandidateRow>> alike = new LinkedHashMap<>();
    rows.values()
        .forEach(row -> alike.computeIfAbsent(row.name().key(), key -> new ArrayList<>()).add(row));
    var people = new ArrayList<List<CandidateRow>>();
    for (List<CandidateRow> group : alike.values()) {
      if (isOne(group)) {
        people.add(List.copyOf(group));
      } else {
        group.forEach(row -> people.add(List.of(row)));
      }
    }
    return people;
  }

  private static boolean isOne(List<CandidateRow> group) {
    for (int i = 0; i < group.size(); i++) {
      for (int k = i + 1; k < group.size(); k++) {
        if (!group.get(i).mayBe(group.get(k))) {
          return false;
        }
      }
    }
    return true;
  }
}
