package org.pacstream.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacstream.enrich.Enricher;
import org.pacstream.enrich.entity.CatalogueFile;
import org.pacstream.enrich.fec.FecFiles;
import org.pacstream.enrich.fec.ImportResult;
import org.pacstream.schemas.Settings;

/**
 * A hundred thousand imported names, many of them common, some of them those of people in the
 * articles who run for nothing: what is read stays what it was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportedCatalogueTest {
  private static final int NAMES = 100_000;

  @TempDir private static Path folder;

  private Enricher enricher;
  private ImportResult imported;

  @BeforeAll
  void importNames() throws IOException {
    FecFiles files = ImportedNames.of(NAMES);
    ImportedNames.addNamesakes(files, Corpus.development());
    ImportedNames.addNamesakes(files, Corpus.second());
    imported = files.importedIn(folder);
    Path catalogue = folder.resolve("catalogue.yaml");
    CatalogueFile.write(catalogue, "test", imported.entries());
    enricher = Enricher.load(Settings.of(Map.of("enrich.catalogue", catalogue.toString())));
  }

  @Test
  void everyNameIsImported() {
    assertThat(imported.refused()).isEmpty();
    assertThat(imported.added()).hasSizeGreaterThan(NAMES - 1_000);
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void aLargeCatalogueLinksNobodyWrongly(Corpus corpus) throws IOException {
    Scores without = corpus.scores();
    Scores with = corpus.scores(enricher);

    for (Layer layer : List.of(Layer.ACTORS, Layer.ENTITIES, Layer.TOTALS_CORE)) {
      assertThat(with.tally("all", layer).f1())
          .as(
              "%s, missing %s, extra %s",
              layer, with.tally("all", layer).missing(), with.tally("all", layer).extra())
          .isCloseTo(without.tally("all", layer).f1(), within(0.005));
    }
    assertThat(with.leaks()).isZero();
  }

  static List<Corpus> corpora() {
    return List.of(Corpus.development(), Corpus.second());
  }
}
