package org.pacstream.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.EntityType;

class CatalogueTest {
  /** Names that two entries share on purpose: the linker decides by the text, or not at all. */
  private static final List<String> SHARED_NAMES = List.of("Mike Rogers");

  private final Catalogue catalogue = Catalogue.load();

  @Test
  void everyAffiliationNetworkAndCandidateIsAnEntry() {
    for (CatalogueEntry entry : catalogue.entries()) {
      var references = new ArrayList<>(entry.affiliations());
      if (entry.network() != null) {
        references.add(entry.network());
      }
      if (entry.candidate() != null) {
        references.add(entry.candidate());
      }
      assertThat(references).allMatch(id -> catalogue.entry(id).isPresent(), entry.id());
    }
  }

  @Test
  void noTwoEntriesHaveANameInCommonAtTheSameTimeUnlessDeclared() {
    Map<List<String>, List<Name>> byWords = new HashMap<>();
    for (Profile profile : catalogue.profiles()) {
      for (Name name : profile.names()) {
        boolean written =
            profile.entry().aliases().stream().anyMatch(a -> a.text().equals(name.text()));
        if (written) {
          byWords.computeIfAbsent(name.words(), words -> new ArrayList<>()).add(name);
        }
      }
    }
    var shared = new TreeSet<String>();
    for (List<Name> names : byWords.values()) {
      for (Name one : names) {
        for (Name other : names) {
          if (!one.entry().id().equals(other.entry().id()) && couldBeBoth(one, other)) {
            shared.add(one.text());
          }
        }
      }
    }
    assertThat(shared).containsExactlyElementsOf(SHARED_NAMES);
  }

  private static boolean couldBeBoth(Name one, Name other) {
    boolean language =
        one.language() == null
            || other.language() == null
            || one.language().equals(other.language());
    boolean apart =
        one.until() != null && other.from() != null && !other.from().isBefore(one.until())
            || other.until() != null && one.from() != null && !one.from().isBefore(other.until());
    return language && !apart && one.exact() == other.exact();
  }

  @Test
  void everyNetworkHasOneHead() {
    assertThat(catalogue.entries())
        .filteredOn(entry -> entry.type() == EntityType.NETWORK)
        .isNotEmpty()
        .allMatch(network -> catalogue.headOf(network.id()).isPresent());
    assertThat(catalogue.headOf("NET:fairshake").orElseThrow().id()).isEqualTo("CMTE:fairshake");
  }

  @Test
  void aCandidateIsOnePersonUnderTheFecIdsOfEveryOffice() {
    assertThat(catalogue.entry("CMTE:fairshake").orElseThrow().fecIds())
        .containsExactly("C00835959");
    assertThat(catalogue.entry("PERSON:kamala-harris").orElseThrow().fecIds())
        .containsExactlyInAnyOrder("P00009423", "S6CA00584");
  }

  @Test
  void anExecutiveOfACryptoFirmIsCryptoLinkedAndACandidateIsNot() {
    assertThat(catalogue.entry("PERSON:brad-garlinghouse").orElseThrow().cryptoLinked()).isTrue();
    assertThat(catalogue.entry("PERSON:reed-hastings").orElseThrow().cryptoLinked()).isFalse();
    assertThat(catalogue.entries())
        .filteredOn(entry -> entry.type() == EntityType.CANDIDATE)
        .noneMatch(CatalogueEntry::cryptoLinked);
  }

  @Test
  void committeesTellTheirClassAndTheirCandidate() {
    CatalogueEntry jointFundraising = catalogue.entry("CMTE:trump-47-committee").orElseThrow();
    assertThat(jointFundraising.committeeClass()).isEqualTo(CommitteeClass.JOINT_FUNDRAISING);
    assertThat(jointFundraising.candidate()).isEqualTo("PERSON:donald-trump");
    assertThat(catalogue.entry("ORG:coinbase").orElseThrow().committeeClass())
        .isEqualTo(CommitteeClass.UNKNOWN);
  }

  @Test
  void anUnknownKeyIsRefusedWithFileAndLine() {
    assertRefused(
        """
        - id: ORG:coinbase
          name: Coinbase
          type: organization
          colour: blue
        """,
        "firms.yaml line 1",
        "unknown key colour");
  }

  @Test
  void aMalformedFecIdIsRefusedWithFileAndLine() {
    assertRefused(
        """
        - id: ORG:coinbase
          name: Coinbase
          type: organization
        - id: CMTE:fairshake
          name: Fairshake
          type: committee
          class: outside
          fec: [C835959]
        """,
        "firms.yaml line 4",
        "C835959");
  }

  @Test
  void anIdGivenTwiceIsRefused() {
    assertRefused(
        """
        - {id: ORG:a, name: A, type: organization}
        - {id: ORG:a, name: B, type: organization}
        """,
        "firms.yaml line 2",
        "ORG:a is given twice");
  }

  @Test
  void aReferenceToNoEntryIsRefused() {
    assertRefused(
        "- {id: PERSON:x, name: X, type: person, affiliations: [ORG:nowhere]}",
        "firms.yaml line 1",
        "ORG:nowhere is no entry");
  }

  @Test
  void anEntryUnderAnotherKindsPrefixIsRefused() {
    assertRefused("- {id: ORG:x, name: X, type: person}", "firms.yaml line 1", "PERSON");
  }

  @Test
  void aCommitteeWithoutAClassIsRefused() {
    assertRefused("- {id: CMTE:x, name: X, type: committee}", "firms.yaml line 1", "class");
  }

  @Test
  void aBadDateIsRefused() {
    assertRefused(
        "- {id: ORG:x, name: X, type: organization, dated: [{name: Y, from: 2024-13-01}]}",
        "firms.yaml line 1",
        "2024-13-01");
  }

  @Test
  void aNameIsValidFromItsFirstDayToTheDayBeforeItsLast() {
    Name name =
        catalogue
            .profile(catalogue.entry("CMTE:harris-victory-fund").orElseThrow())
            .names()
            .stream()
            .filter(one -> one.text().equals("Biden Victory Fund"))
            .findFirst()
            .orElseThrow();
    assertThat(name.validAt(Instant.parse("2024-07-20T23:59:59Z"))).isTrue();
    assertThat(name.validAt(Instant.parse("2024-07-21T00:00:00Z"))).isFalse();
  }

  private static void assertRefused(String content, String... told) {
    var reader = new CatalogueReader();
    assertThatThrownBy(
            () -> {
              reader.read(
                  "firms.yaml", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
              reader.profiles();
            })
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(error -> assertThat(error.getMessage()).contains(told));
  }
}
