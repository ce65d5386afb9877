package org.pacstream.enrich.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pacstream.enrich.entity.CatalogueEntry;
import org.pacstream.schemas.EntityType;

/** A network's money is filed under the committee at its head. */
final class Networks {
  private final Function<String, Optional<CatalogueEntry>> catalogue;

  Networks(Function<String, Optional<CatalogueEntry>> catalogue) {
    this.catalogue = catalogue;
  }

  boolean isMember(Who who) {
    return who.entry() != null && who.entry().network() != null;
  }

  /** The head of a member's network; the member itself when the head is not known. */
  Who head(Who member) {
    if (!isMember(member) || member.entry().networkHead()) {
      return member;
    }
    return headOf(member.entry().network(), member);
  }

  /** A network as a party is its head; everyone else is themselves. */
  Who headFor(Who who) {
    if (who.type() != EntityType.NETWORK || who.entry() == null) {
      return who;
    }
    return headOf(who.entry().id(), who);
  }

  private Who headOf(String network, Who fallback) {
    List<String> sameSlug = List.of(network.replace("NET:", "CMTE:"));
    return sameSlug.stream()
        .flatMap(id -> catalogue.apply(id).stream())
        .filter(CatalogueEntry::networkHead)
        .findFirst()
        .map(e -> new Who(e, e.name(), e.type(), null, e.cryptoLinked()))
        .orElse(fallback);
  }
}
