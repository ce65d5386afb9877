package org.pacstream.enrich.fec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacstream.enrich.entity.WrittenEntry;

/** An entry while it is put together; names are those of every language. */
final class Draft {
  final String id;
  final String type;
  private final WrittenEntry rest;
  String name;
  String committeeClass;
  String committeeType;
  String designation;
  String candidate;
  String state;
  boolean unprinted;
  List<String> office = List.of();
  List<String> fec = List.of();
  List<String> names = List.of();

  /** Of one that is met by its full name only. */
  Draft(String id, String name, String type) {
    this.id = id;
    this.name = name;
    this.type = type;
    this.rest = null;
  }

  /** Of one that is written already: what no file of the FEC tells stays. */
  Draft(WrittenEntry entry) {
    this.id = entry.id();
    this.name = entry.name();
    this.type = entry.type();
    this.committeeClass = entry.committeeClass();
    this.committeeType = entry.committeeType();
    this.designation = entry.designation();
    this.candidate = entry.candidate();
    this.state = entry.state();
    this.unprinted = entry.unprinted();
    this.office = entry.office();
    this.fec = entry.fec();
    this.names = entry.names().getOrDefault(WrittenEntry.EVERY_LANGUAGE, List.of());
    this.rest = entry;
  }

  Draft fec(List<String> ids) {
    fec = List.copyOf(ids);
    return this;
  }

  /** Its name does not stand among its other names. */
  Draft named(String own, List<String> others) {
    name = own;
    names = others.stream().filter(other -> !other.equals(own)).toList();
    return this;
  }

  WrittenEntry entry() {
    Map<String, List<String>> all =
        rest == null ? new LinkedHashMap<>() : new LinkedHashMap<>(rest.names());
    if (!names.isEmpty()) {
      all.put(WrittenEntry.EVERY_LANGUAGE, names);
    }
    boolean addition = name == null;
    return new WrittenEntry(
        id,
        name,
        type,
        committeeClass,
        candidate,
        rest == null ? null : rest.network(),
        rest != null && rest.head(),
        rest != null && rest.crypto(),
        unprinted,
        rest != null && rest.known(),
        rest == null ? !addition : rest.obscure(),
        state,
        rest == null ? null : rest.since(),
        committeeType,
        designation,
        office,
        fec,
        rest == null ? List.of() : rest.affiliations(),
        rest == null ? List.of() : rest.surname(),
        rest == null ? List.of() : rest.ordinary(),
        rest == null ? List.of() : rest.dated(),
        all);
  }
}
