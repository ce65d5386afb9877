package org.pacstream.enrich.report;

import org.pacstream.enrich.entity.CatalogueEntry;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.EntityType;

/**
 * Whom a mention means.
 *
 * @param entry null for one the catalogue does not know
 * @param name canonical English name, or the name as printed; empty for somebody not named
 * @param campaignOf the candidate whose campaign is meant; null when it is no campaign
 * @param cryptoLinked of the crypto industry by the catalogue, by its name or by the text's words
 */
record Who(
    CatalogueEntry entry, String name, EntityType type, Who campaignOf, boolean cryptoLinked) {

  static Who of(Mention mention, boolean cryptoLinked) {
    return new Who(mention.entry(), mention.name(), mention.type(), null, cryptoLinked);
  }

  static Who group(String name, boolean cryptoLinked) {
    return new Who(null, name, EntityType.GROUP, null, cryptoLinked);
  }

  /** "A Ripple executive": takes part, and nobody knows who it is. */
  static Who unnamed(boolean cryptoLinked) {
    return group("", cryptoLinked);
  }

  boolean isUnnamed() {
    return name.isEmpty();
  }

  /** The same as one who runs for office. */
  Who asCandidate() {
    return isCandidate() ? this : new Who(entry, name, EntityType.CANDIDATE, campaignOf, false);
  }

  Who campaign() {
    CatalogueEntry its = entry == null ? null : entry.campaign();
    return new Who(its, CatalogueEntry.campaignName(name), EntityType.COMMITTEE, this, false);
  }

  boolean isCampaign() {
    boolean authorised = entry != null && entry.committeeClass() == CommitteeClass.AUTHORISED;
    return campaignOf != null || authorised;
  }

  boolean isCandidate() {
    return type == EntityType.CANDIDATE;
  }

  /** Holds political money: a committee, a network of them, a campaign or a party. */
  boolean isCommittee() {
    return type == EntityType.COMMITTEE
        || type == EntityType.NETWORK
        || type == EntityType.POLITICAL_PARTY;
  }

  /** A committee that is neither a party nor a candidate's campaign. */
  boolean isFund() {
    return isCommittee() && !isCampaign() && type != EntityType.POLITICAL_PARTY;
  }

  /** A candidate, or a person whom nobody knows yet. */
  boolean mayRun() {
    return isCandidate() || entry == null && type == EntityType.PERSON;
  }

  /** One that gives rather than holds, and no industry: a person or a company. */
  boolean isSingleDonor() {
    return type == EntityType.PERSON || type == EntityType.ORGANIZATION;
  }

  /** Gives rather than holds: a person, a company or an industry. */
  boolean isDonor() {
    return type == EntityType.PERSON
        || type == EntityType.ORGANIZATION
        || type == EntityType.GROUP
        || type == EntityType.CANDIDATE;
  }

  boolean isSame(Who other) {
    return entry != null && other.entry != null
        ? entry.id().equals(other.entry.id())
        : name.equalsIgnoreCase(other.name);
  }
}
