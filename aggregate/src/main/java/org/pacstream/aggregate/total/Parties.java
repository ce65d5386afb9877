package org.pacstream.aggregate.total;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Party;

/** What a party to a report belongs to. */
final class Parties {
  private Parties() {}

  static boolean isCommittee(Party party) {
    return party != null && party.getType() == EntityType.COMMITTEE;
  }

  static boolean isCandidate(Party party) {
    return party != null && party.getType() == EntityType.CANDIDATE;
  }

  /** Unnamed many, or a network as a whole. */
  static boolean isMany(Party party) {
    return party != null
        && (party.getType() == EntityType.GROUP || party.getType() == EntityType.NETWORK);
  }

  /** Super PACs and their like, which may not give to a candidate. */
  static boolean spendsIndependently(Party party) {
    return party != null
        && (party.getType() == EntityType.NETWORK
            || isCommittee(party)
                && (party.getNetwork() != null
                    || party.getCommitteeClass() == CommitteeClass.OUTSIDE));
  }

  /** Id of the network a party is or belongs to; null when none. */
  static String network(Party party) {
    if (party == null) {
      return null;
    }
    return party.getType() == EntityType.NETWORK ? party.getId() : party.getNetwork();
  }

  /** Whether a level of this party is its network's. */
  static boolean speaksForNetwork(Party party, boolean alone) {
    return party.getType() == EntityType.NETWORK
        || party.getNetwork() != null && party.getNetworkHead() && !alone;
  }

  /** The name of a party's network: its own or its head's, else what its id says. */
  static String networkName(Party party) {
    if (party.getType() == EntityType.NETWORK || party.getNetworkHead()) {
      return party.getName();
    }
    var name = new StringBuilder();
    for (String word : party.getNetwork().replaceFirst("^[A-Z]+:", "").split("-")) {
      if (!word.isEmpty()) {
        name.append(name.length() == 0 ? "" : " ")
            .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(word.substring(1));
      }
    }
    return name.toString();
  }

  static Part part(Party party) {
    return new Part(party.getId(), party.getName());
  }

  /**
   * From the widest part a party belongs to down to itself; empty when it is not known.
   *
   * @param asNetwork whether it stands for its whole network here
   */
  static List<Part> path(Party party, boolean asNetwork) {
    if (party == null) {
      return List.of();
    }
    var path = new ArrayList<Part>();
    if (party.getCryptoLinked() || party.getId().equals(Part.INDUSTRY.id())) {
      path.add(Part.INDUSTRY);
    }
    if (party.getId().equals(Part.INDUSTRY.id())) {
      return path;
    }
    if (network(party) != null) {
      path.add(new Part(network(party), networkName(party)));
    }
    if (!asNetwork) {
      path.add(part(party));
    }
    return path;
  }
}
