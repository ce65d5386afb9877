package org.pacstream.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.enrich.Enricher;
import org.pacstream.schemas.InvalidSettings;
import org.pacstream.schemas.Settings;

class CatalogueFileTest {
  @TempDir private Path folder;

  @Test
  void aUsersFileAddsEntriesAndAddsToThoseThatAreKnown() throws IOException {
    Path file =
        file(
            """
            - {id: PERSON:jane-roe, name: Jane Roe, type: candidate, fec: [H4OH99999]}
            - {id: PERSON:kamala-harris, fec: [H2CA99999], names: {any: [Kamala Devi Harris]}}
            """);

    Catalogue catalogue = Catalogue.load(List.of(file));

    CatalogueEntry harris = catalogue.entry("PERSON:kamala-harris").orElseThrow();
    assertThat(catalogue.entry("PERSON:jane-roe")).isPresent();
    assertThat(harris.name()).isEqualTo("Kamala Harris");
    assertThat(harris.fecIds()).containsExactly("P00009423", "S6CA00584", "H2CA99999");
    assertThat(harris.aliases())
        .extracting(CatalogueEntry.Alias::text)
        .contains("贺锦丽", "Kamala Devi Harris");
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Path file =
        file(
            """
            - {id: "PERSON:x", name: "Zoë \\"Z\\" O'Neil: #1", type: candidate, obscure: true, state: OH, names: {any: [Z O'Neil], es: [Zoé]}}
            - {id: "CMTE:y", name: "- {a}", type: committee, class: outside, committeeType: O, dated: [{name: Old, until: 2024-01-01}]}
            """);
    List<WrittenEntry> entries = CatalogueFile.written(file);
    Path copy = folder.resolve("copy.yaml");

    CatalogueFile.write(copy, "copy", entries);

    assertThat(entries).hasSize(2);
    assertThat(CatalogueFile.written(copy)).isEqualTo(entries);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("more.yaml", "copy.yaml");
  }

  @Test
  void whatContradictsTheProductIsRefusedWithFileAndLine() throws IOException {
    assertRefused("- {id: PERSON:kamala-harris, name: Kamala Khan}", "line 1", "Kamala Khan");
    assertRefused(
        "- {id: PERSON:kamala-harris, state: TX}\n- {id: CMTE:fairshake, class: inaugural}",
        "line 2",
        "inaugural");
    assertRefused(
        "- {id: CMTE:z, name: Z PAC, type: committee, class: outside, fec: [C00835959]}",
        "line 1",
        "C00835959",
        "CMTE:fairshake");
    assertRefused("- {id: PERSON:nobody, fec: [H2CA99999]}", "line 1", "no name");
  }

  @Test
  void aFileThatIsNotThereIsABadSetting() {
    Settings settings = Settings.of(Map.of("enrich.catalogue", "absent.yaml"));

    assertThatThrownBy(() -> Enricher.load(settings))
        .isInstanceOf(InvalidSettings.class)
        .hasMessage("enrich.catalogue: absent.yaml: no such file");
  }

  private void assertRefused(String content, String... told) throws IOException {
    Path file = file(content);
    assertThatThrownBy(() -> Catalogue.load(List.of(file)))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(file.toString()).contains(told));
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("more.yaml"), content);
  }
}
