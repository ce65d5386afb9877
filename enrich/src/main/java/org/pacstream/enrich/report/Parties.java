package org.pacstream.enrich.report;

import java.util.List;
import org.pacstream.enrich.entity.Catalogue;
import org.pacstream.enrich.entity.CatalogueEntry;
import org.pacstream.enrich.text.Folding;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Party;

/** Writes a party with every link a total needs. */
final class Parties {
  private final Catalogue catalogue;

  Parties(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Null for nobody, and for somebody not named. */
  Party party(Who who) {
    if (who == null || who.isUnnamed()) {
      return null;
    }
    if (who.entry() != null) {
      return known(who.entry(), who);
    }
    return who.isCampaign() ? campaignOfUnknown(who) : unknown(who);
  }

  /**
   * The candidate a committee works for: by its own words, else by the catalogue; null when none.
   */
  Who candidateOf(Who committee) {
    if (committee == null) {
      return null;
    }
    if (committee.campaignOf() != null) {
      return committee.campaignOf();
    }
    if (committee.entry() == null || committee.entry().candidate() == null) {
      return null;
    }
    return catalogue
        .entry(committee.entry().candidate())
        .map(e -> new Who(e, e.name(), e.type(), null, false))
        .orElse(null);
  }

  private Party known(CatalogueEntry entry, Who who) {
    Who candidate = candidateOf(who);
    return Party.newBuilder()
        .setId(entry.id())
        .setName(entry.name())
        .setType(entry.type())
        .setFecIds(entry.fecIds())
        .setNetwork(entry.type() == EntityType.NETWORK ? entry.id() : entry.network())
        .setNetworkHead(entry.networkHead())
        .setCommitteeClass(entry.committeeClass())
        .setCandidateId(entry.candidate())
        .setCandidateName(candidate == null ? null : candidate.name())
        .setCryptoLinked(who.cryptoLinked())
        .build();
  }

  private static Party campaignOfUnknown(Who who) {
    Who candidate = who.campaignOf();
    return bare(who)
        .setCommitteeClass(CommitteeClass.AUTHORISED)
        .setCandidateId(id(candidate))
        .setCandidateName(candidate.name())
        .build();
  }

  private static Party unknown(Who who) {
    return bare(who).setCryptoLinked(who.cryptoLinked()).build();
  }

  private static Party.Builder bare(Who who) {
    return Party.newBuilder()
        .setId(id(who))
        .setName(who.name())
        .setType(who.type())
        .setFecIds(List.of())
        .setNetwork(null)
        .setNetworkHead(false)
        .setCommitteeClass(CommitteeClass.UNKNOWN)
        .setCryptoLinked(false)
        .setCandidateId(null)
        .setCandidateName(null);
  }

  private static String id(Who who) {
    if (who.entry() != null) {
      return who.entry().id();
    }
    String folded = Folding.fold(who.name()).strip();
    return who.type() == EntityType.GROUP ? "GROUP:" + folded.replace(' ', '-') : "NAME:" + folded;
  }
}
