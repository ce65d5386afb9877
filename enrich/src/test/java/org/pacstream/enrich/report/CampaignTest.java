package org.pacstream.enrich.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacstream.enrich.entity.Catalogue;
import org.pacstream.enrich.entity.CatalogueEntry;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Party;

class CampaignTest {
  private static Catalogue catalogue;

  @BeforeAll
  static void loadTheCatalogue() {
    catalogue = Catalogue.load();
  }

  @Test
  void aCampaignHasOneIdHoweverTheTextNamesIt() {
    Optional<CatalogueEntry> harris = catalogue.entry("PERSON:kamala-harris");
    var candidate =
        new Who(harris.orElseThrow(), "Kamala Harris", EntityType.CANDIDATE, null, false);

    Party raised = new Parties(catalogue).party(candidate.campaign());

    assertThat(raised.getId()).isEqualTo(harris.orElseThrow().campaign().id());
    assertThat(raised.getName()).isEqualTo("Kamala Harris campaign");
    assertThat(raised.getCommitteeClass()).isEqualTo(CommitteeClass.AUTHORISED);
    assertThat(raised.getCandidateId()).isEqualTo("PERSON:kamala-harris");
  }

  @Test
  void theCampaignOfAnUnknownCandidateIsANameWithTheCandidateLinked() {
    var candidate = new Who(null, "Jane Roe", EntityType.CANDIDATE, null, false);

    Party raised = new Parties(catalogue).party(candidate.campaign());

    assertThat(raised.getId()).isEqualTo("NAME:jane roe campaign");
    assertThat(raised.getCandidateId()).isEqualTo("NAME:jane roe");
  }
}
