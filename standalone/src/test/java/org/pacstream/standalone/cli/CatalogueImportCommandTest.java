package org.pacstream.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueImportCommandTest {
  private static final String ROE = "S4OH99999|ROE, JANE|DEM|2024|OH|S|00|C|C|C99000001||||OH|0\n";
  private static final String ARTICLE =
      """
      {"url":"https://news.example/a","source":"News","title":"","published":"2024-10-18","body":\
      "The crypto committee Fairshake spent $2 million to support Ohio Senate candidate Jane Roe. \
      Roe is ahead."}
      """;

  @TempDir private Path folder;

  private String catalogue;

  @BeforeEach
  void theFilesOfTheFec() throws IOException {
    catalogue = folder.resolve("fec.yaml").toString();
    write("cn.txt", ROE);
    write("cm.txt", "C99000001|ROE FOR OHIO|T|||X|OH|0|P|S||Q|||S4OH99999\n");
    write("ccl.txt", "S4OH99999|2024|2024|C99000001|S|P|1\n");
  }

  @Test
  void anImportPrintsWhatItAddsAndWritesIt() {
    var run = run();

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "+ PERSON:s4oh99999  Jane Roe  (senate OH, S4OH99999)",
            "+ CMTE:c99000001  Roe for Ohio  (campaign of PERSON:s4oh99999, C99000001)",
            "3 rows read, 0 refused: 2 entries added, 0 fields changed, 0 entries unchanged, 0 conflicts");
    assertThat(Path.of(catalogue)).exists();
  }

  @Test
  void aDryRunWritesNothing() {
    var run = run("--dry-run");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("2 entries added", "Dry run");
    assertThat(Path.of(catalogue)).doesNotExist();
  }

  @Test
  void aSecondImportTellsWhatChanged() throws IOException {
    run();
    write("cn.txt", ROE.replace("ROE, JANE", "DOE, JANE"));

    var run = run();

    assertThat(run.out())
        .contains(
            "~ PERSON:s4oh99999  Jane Roe  name: Jane Roe -> Jane Doe",
            "0 entries added, 1 fields changed, 1 entries unchanged");
  }

  @Test
  void aBadRowIsToldOnStandardErrorAndItsSignsDoNotReachTheTerminal() throws IOException {
    write("cn.txt", "\u001b[2J|\n" + ROE);

    var run = run();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("cn.txt:1: 2 columns, expected 15").doesNotContain("\u001b");
    assertThat(run.out()).contains("2 entries added");
  }

  @Test
  void aNameThatTurnsTheTextAroundItIsRefusedWithItsLine() throws IOException {
    write("cn.txt", ROE + ROE.replace("S4OH99999", "S4OH88888").replace("ROE", "ROE\u202e"));

    var run = run();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("cn.txt:2: invisible character U+202E").doesNotContain("\u202e");
    assertThat(run.out()).contains("2 entries added");
    assertThat(Files.readString(Path.of(catalogue))).doesNotContain("s4oh88888");
  }

  @Test
  void aLinkageOfACommitteeThatNobodyKnowsIsRefusedWithItsLine() throws IOException {
    write(
        "ccl.txt",
        "S4OH99999|2024|2024|C99000001|S|P|1\n"
            + "S4OH99999|2024|2024|C77777777|S|P|2\n"
            + "S4OH99999|2024|2024|C00835959|S|O|3\n");

    var run = run();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("ccl.txt:2: CMTE_ID C77777777 is in no row of the committee master");
    assertThat(run.out()).contains("1 refused: 2 entries added");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    var run = Run.of("catalogue", "import", "--cn", "absent.txt", "--cm", "b", "--ccl", "c");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("absent.txt: no such file");
  }

  @Test
  void whatWasImportedIsKnownToEnrichAndTotals() throws IOException {
    run();
    String articles = write("articles.jsonl", ARTICLE);
    String out = folder.resolve("enriched.jsonl").toString();

    var before = Run.of("enrich", "--in", articles, "--out", out);
    String without = Files.readString(Path.of(out));
    var after =
        Run.of("enrich", "--in", articles, "--out", out, "--set", "enrich.catalogue=" + catalogue);
    String with = Files.readString(Path.of(out));
    var totals = Run.of("totals", "--in", articles, "--catalogue", catalogue);

    assertThat(List.of(before.status(), after.status(), totals.status())).containsOnly(0);
    assertThat(without).doesNotContain("PERSON:s4oh99999");
    assertThat(with).contains("PERSON:s4oh99999");
    assertThat(totals.out()).contains("Jane Roe").contains("2");
    assertThat(after.err()).doesNotContain("unknown setting");
  }

  @Test
  void aCatalogueThatCannotBeUsedStopsTheStartWithFileAndLine() throws IOException {
    String bad = write("bad.yaml", "- {id: PERSON:x, name: X, type: candidate, colour: red}\n");

    var run = Run.of("enrich", "--in", "-", "--out", "-", "--catalogue", bad);
    var serve = Run.of("serve", "--roles", "enrich", "--catalogue", bad, "--kafka", "localhost:1");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("enrich.catalogue: " + bad + " line 1: unknown key colour");
    assertThat(serve.err()).contains("enrich.catalogue: " + bad + " line 1: unknown key colour");
  }

  private Run run(String... more) {
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("catalogue", "import", "--catalogue", catalogue));
    for (String name : List.of("cn", "cm", "ccl")) {
      arguments.addAll(List.of("--" + name, folder.resolve(name + ".txt").toString()));
    }
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
