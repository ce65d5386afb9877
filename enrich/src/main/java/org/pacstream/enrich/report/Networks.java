package org.pacstream.enrich.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pacstream.enrich.entity.Catalogue;
import org.pacstream.enrich.entity.CatalogueEntry;
import org.pacstream.schemas.EntityType;

/**
 * Who stands for several: the committee at the head of a network, under which the network's money
 * is filed, and the name of a pair of people.
 */
final class Networks {
  private final Catalogue catalogue;
  private final Map<Set<String>, CatalogueEntry> pairs = new HashMap<>();

  Networks(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (CatalogueEntry entry : catalogue.entries()) {
      boolean ofPeople = entry.affiliations().stream().allMatch(id -> id.startsWith("PERSON:"));
      if (entry.affiliations().size() > 1 && ofPeople) {
        pairs.put(Set.copyOf(new HashSet<>(entry.affiliations())), entry);
      }
    }
  }

  boolean isMember(Who who) {
    return who.entry() != null && who.entry().network() != null;
  }

  /** The head of a member's network; the member itself when the head is not known. */
  Who head(Who member) {
    return isMember(member) && !member.entry().networkHead()
        ? headOf(member.entry().network(), member)
        : member;
  }

  /** A network as a party is its head; everyone else is themselves. */
  Who headFor(Who who) {
    return who.type() == EntityType.NETWORK && who.entry() != null
        ? headOf(who.entry().id(), who)
        : who;
  }

  /** The one name for people who act together; empty when they have none. */
  Optional<Who> together(List<Who> members) {
    var ids = new HashSet<String>();
    for (Who member : members) {
      if (member.entry() == null) {
        return Optional.empty();
      }
      ids.add(member.entry().id());
    }
    return Optional.ofNullable(pairs.get(ids)).map(Networks::who);
  }

  /** The people of the pair that someone is or belongs to; the one itself when there is none. */
  List<Who> members(Who who) {
    if (who.entry() == null) {
      return List.of(who);
    }
    String id = who.entry().id();
    for (Map.Entry<Set<String>, CatalogueEntry> pair : pairs.entrySet()) {
      if (pair.getKey().contains(id) || pair.getValue().id().equals(id)) {
        return pair.getValue().affiliations().stream()
            .flatMap(member -> catalogue.entry(member).stream())
            .map(Networks::who)
            .toList();
      }
    }
    return List.of(who);
  }

  private Who headOf(String network, Who fallback) {
    return catalogue.headOf(network).map(Networks::who).orElse(fallback);
  }

  private static Who who(CatalogueEntry entry) {
    return new Who(entry, entry.name(), entry.type(), null, entry.cryptoLinked());
  }
}
