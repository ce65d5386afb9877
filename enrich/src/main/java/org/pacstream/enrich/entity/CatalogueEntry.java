package org.pacstream.enrich.entity;

import java.time.Instant;
import java.util.List;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.EntityType;

/**
 * One person or body.
 *
 * @param id own id across languages: PERSON:, CMTE:, NET:, ORG:, PARTY:, AGENCY:, GROUP: and a slug
 * @param name canonical English name
 * @param fecIds empty when none is known
 * @param cryptoLinked of the crypto industry: a firm, its owner or executive, a committee they
 *     mainly fund
 * @param network id of the network a committee belongs to; null when none
 * @param networkHead the committee that stands for its network
 * @param committeeClass UNKNOWN for what is not a committee
 * @param candidate id of the candidate a committee is authorised by or devoted to; null when none
 * @param affiliations ids of what a person or body belongs to (person to company, pair to its
 *     members)
 * @param aliases names it is printed under, with the time each is valid in
 *     <p>Two entries of one id are equal: a catalogue holds an id once.
 */
public record CatalogueEntry(
    String id,
    String name,
    EntityType type,
    List<String> fecIds,
    boolean cryptoLinked,
    String network,
    boolean networkHead,
    CommitteeClass committeeClass,
    String candidate,
    List<String> affiliations,
    List<Alias> aliases) {
  public CatalogueEntry {
    fecIds = List.copyOf(fecIds);
    affiliations = List.copyOf(affiliations);
    aliases = List.copyOf(aliases);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CatalogueEntry entry && id.equals(entry.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /**
   * The campaign of a candidate, for text that names no committee of it: "the Harris campaign".
   * Known by the candidate alone, and in no file.
   */
  public CatalogueEntry campaign() {
    return new CatalogueEntry(
        id.replace("PERSON:", "CMTE:") + "-campaign",
        campaignName(name),
        EntityType.COMMITTEE,
        List.of(),
        false,
        null,
        false,
        CommitteeClass.AUTHORISED,
        id,
        List.of(),
        List.of());
  }

  /** What the campaign of a candidate is called, be the candidate known or not. */
  public static String campaignName(String candidate) {
    return candidate + " campaign";
  }

  /**
   * A name as printed in one or more languages.
   *
   * @param language ISO 639-1 code; null for every language
   * @param from null when valid since ever
   * @param until exclusive; null when still valid
   */
  public record Alias(String text, String language, Instant from, Instant until) {}
}
