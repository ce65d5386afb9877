package org.pacstream.enrich.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people and bodies the field writes about. */
public final class Catalogue {
  private static final List<String> FILES =
      List.of(
          "groups",
          "committees",
          "organizations",
          "agencies",
          "parties",
          "candidates",
          "donors",
          "officials");

  private final Map<String, Profile> profiles = new LinkedHashMap<>();
  private final Map<String, CatalogueEntry> byFecId = new HashMap<>();

  Catalogue(List<Profile> profiles) {
    for (Profile profile : profiles) {
      this.profiles.put(profile.entry().id(), profile);
      profile.entry().fecIds().forEach(fecId -> byFecId.put(fecId, profile.entry()));
    }
  }

  /**
   * The catalogue the product ships.
   *
   * @throws IllegalArgumentException naming file and line of an entry that cannot be used
   */
  public static Catalogue load() {
    var reader = new CatalogueReader();
    for (String name : FILES) {
      String file = "catalogue/" + name + ".yaml";
      try (InputStream content = Catalogue.class.getResourceAsStream(file)) {
        if (content == null) {
          throw new IllegalArgumentException(file + ": not in the program");
        }
        reader.read(file, content);
      } catch (IOException e) {
        throw new UncheckedIOException(file + ": cannot be read", e);
      }
    }
    return new Catalogue(reader.profiles());
  }

  /** By own id. */
  public Optional<CatalogueEntry> entry(String id) {
    return Optional.ofNullable(profiles.get(id)).map(Profile::entry);
  }

  /** By an id of the Federal Election Commission, of a candidate or a committee. */
  public Optional<CatalogueEntry> entryByFecId(String fecId) {
    return Optional.ofNullable(byFecId.get(fecId));
  }

  /** Every entry, in the order of the files. */
  public List<CatalogueEntry> entries() {
    return profiles.values().stream().map(Profile::entry).toList();
  }

  /** The committee that stands for a network. */
  public Optional<CatalogueEntry> headOf(String network) {
    return profiles.values().stream()
        .map(Profile::entry)
        .filter(entry -> entry.networkHead() && network.equals(entry.network()))
        .findFirst();
  }

  Collection<Profile> profiles() {
    return new ArrayList<>(profiles.values());
  }

  Profile profile(CatalogueEntry entry) {
    return profiles.get(entry.id());
  }
}
