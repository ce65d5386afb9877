package org.pacstream.aggregate.total;

import java.util.Objects;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Party;

/**
 * One end of a flow as agreement sees it: who it is, and for whom it may stand. An end the text
 * does not name is null.
 *
 * @param breadth how many it may mean
 * @param network the network it is or belongs to; null when none
 * @param campaign the candidate whose campaign it is or belongs to; null when none
 */
public record End(
    String id, Breadth breadth, String network, String campaign, boolean cryptoLinked) {

  /** Between the parts of a text; no id has it. */
  private static final String SEPARATOR = "\u001c";

  /** From the narrowest to the widest. */
  public enum Breadth {
    NAMED,
    /** A network, or its head unless the text says alone. */
    NETWORK,
    /** A candidate, or "the campaign", for the committees authorised by the candidate. */
    CAMPAIGN,
    /** Unnamed many. */
    GROUP
  }

  static End of(Party party, boolean alone) {
    if (party == null) {
      return null;
    }
    return new End(
        party.getId(),
        breadth(party, alone),
        Parties.network(party),
        campaign(party),
        party.getCryptoLinked());
  }

  static End of(Subject candidate) {
    return candidate == null
        ? null
        : new End(candidate.id(), Breadth.NAMED, null, candidate.id(), false);
  }

  private static Breadth breadth(Party party, boolean alone) {
    if (party.getType() == EntityType.GROUP) {
      return Breadth.GROUP;
    }
    if (Parties.speaksForNetwork(party, alone)) {
      return Breadth.NETWORK;
    }
    boolean campaign =
        Parties.isCandidate(party)
            || party.getCommitteeClass() == CommitteeClass.AUTHORISED
                && party.getFecIds().isEmpty();
    return campaign ? Breadth.CAMPAIGN : Breadth.NAMED;
  }

  private static String campaign(Party party) {
    if (Parties.isCandidate(party)) {
      return party.getId();
    }
    CommitteeClass committee = party.getCommitteeClass();
    boolean own =
        committee == CommitteeClass.AUTHORISED || committee == CommitteeClass.JOINT_FUNDRAISING;
    return own ? party.getCandidateId() : null;
  }

  /** An absent end contains any; only an absent end contains an absent one. */
  static boolean contains(End whole, End part) {
    if (whole == null) {
      return true;
    }
    if (part == null) {
      return false;
    }
    if (whole.id.equals(part.id)) {
      return true;
    }
    return switch (whole.breadth) {
      case NAMED -> false;
      case NETWORK -> whole.network != null && whole.network.equals(part.network);
      case CAMPAIGN -> whole.campaign != null && whole.campaign.equals(part.campaign);
      case GROUP -> whole.id.equals(Part.INDUSTRY.id()) && part.cryptoLinked;
    };
  }

  static boolean sameId(End one, End other) {
    return one == null ? other == null : other != null && one.id.equals(other.id);
  }

  /** 0 for one that is named, 3 for one that is absent. */
  static int breadth(End end) {
    if (end == null) {
      return 3;
    }
    return switch (end.breadth) {
      case NAMED -> 0;
      case NETWORK, CAMPAIGN -> 1;
      case GROUP -> 2;
    };
  }

  static String text(End end) {
    return end == null
        ? "-"
        : String.join(
            SEPARATOR,
            end.id,
            end.breadth.name(),
            Objects.requireNonNullElse(end.network, ""),
            Objects.requireNonNullElse(end.campaign, ""),
            end.cryptoLinked ? "crypto" : "-");
  }
}
