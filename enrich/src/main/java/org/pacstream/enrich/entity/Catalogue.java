package org.pacstream.enrich.entity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people and bodies the field writes about. */
public final class Catalogue {
  private final Map<String, Profile> profiles = new LinkedHashMap<>();
  private final Map<String, List<String>> pairs = new HashMap<>();
  private final Map<String, CatalogueEntry> pairOf = new HashMap<>();
  private final Map<String, CatalogueEntry> heads = new HashMap<>();
  private final Map<String, List<CatalogueEntry>> members = new HashMap<>();

  Catalogue(List<Profile> profiles) {
    for (Profile profile : profiles) {
      this.profiles.put(profile.entry().id(), profile);
      if (profile.entry().networkHead()) {
        heads.put(profile.entry().network(), profile.entry());
      }
      for (String affiliation : profile.entry().affiliations()) {
        members.computeIfAbsent(affiliation, id -> new ArrayList<>()).add(profile.entry());
      }
      if (profile.isPair()) {
        List<String> members =
            profile.entry().affiliations().stream().filter(id -> id.startsWith("PERSON:")).toList();
        for (String member : members) {
          pairs.put(member, others(members, member));
          pairOf.put(member, profile.entry());
        }
      }
    }
  }

  private static List<String> others(List<String> members, String member) {
    return members.stream().filter(id -> !id.equals(member)).toList();
  }

  /**
   * The catalogue the product ships.
   *
   * @throws IllegalArgumentException naming file and line of an entry that cannot be used
   */
  public static Catalogue load() {
    return load(List.of());
  }

  /**
   * The catalogue the product ships and what the files of a user add to it.
   *
   * @throws IllegalArgumentException naming file and line of an entry that cannot be used, or the
   *     file that cannot be read
   */
  public static Catalogue load(List<Path> more) {
    return new Catalogue(CatalogueFile.read(more).profiles());
  }

  /** By own id. */
  public Optional<CatalogueEntry> entry(String id) {
    return Optional.ofNullable(profiles.get(id)).map(Profile::entry);
  }

  /** Every entry, in the order of the files. */
  public List<CatalogueEntry> entries() {
    return profiles.values().stream().map(Profile::entry).toList();
  }

  /** The committee that stands for a network. */
  public Optional<CatalogueEntry> headOf(String network) {
    return Optional.ofNullable(heads.get(network));
  }

  /** The other members of a pair that somebody belongs to. */
  List<CatalogueEntry> pairedWith(CatalogueEntry person) {
    return pairs.getOrDefault(person.id(), List.of()).stream()
        .map(id -> profiles.get(id).entry())
        .toList();
  }

  /** The pair that somebody is a member of. */
  Optional<CatalogueEntry> pairOf(CatalogueEntry person) {
    return Optional.ofNullable(pairOf.get(person.id()));
  }

  /** Who belongs to a body. */
  List<CatalogueEntry> membersOf(CatalogueEntry body) {
    return members.getOrDefault(body.id(), List.of());
  }

  Collection<Profile> profiles() {
    return new ArrayList<>(profiles.values());
  }

  Profile profile(CatalogueEntry entry) {
    return profiles.get(entry.id());
  }
}
