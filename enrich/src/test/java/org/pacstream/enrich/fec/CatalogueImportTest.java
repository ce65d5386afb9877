package org.pacstream.enrich.fec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.enrich.entity.CatalogueFile;
import org.pacstream.enrich.entity.WrittenEntry;

class CatalogueImportTest {
  @TempDir private Path folder;

  @Test
  void candidatesAndCommitteesBecomeEntries() throws IOException {
    ImportResult result =
        new FecFiles()
            .candidate("S4OH99999", "ROE, JANE Q", "DEM", "OH", "C99000001")
            .committee("C99000001", "ROE FOR OHIO", "P", "S")
            .committee("C99000002", "ROE VICTORY FUND", "J", "N")
            .committee("C99000003", "FREEDOM PAC", "U", "O")
            .link("S4OH99999", "C99000001")
            .link("S4OH99999", "C99000002")
            .importedIn(folder);

    assertThat(result.added())
        .extracting(
            WrittenEntry::id,
            WrittenEntry::name,
            WrittenEntry::committeeClass,
            WrittenEntry::committeeType,
            WrittenEntry::designation,
            WrittenEntry::candidate)
        .containsExactly(
            row("PERSON:s4oh99999", "Jane Roe", null, null, null, null),
            row("CMTE:c99000001", "Roe for Ohio", "authorised", "S", "P", "PERSON:s4oh99999"),
            row(
                "CMTE:c99000002",
                "Roe Victory Fund",
                "joint_fundraising",
                "N",
                "J",
                "PERSON:s4oh99999"),
            row("CMTE:c99000003", "Freedom PAC", "outside", "O", "U", null));
    assertThat(result.added()).allMatch(WrittenEntry::obscure);
    assertThat(result.entries()).hasSize(4);
    assertThat(result.changed()).isEmpty();
    assertThat(result.conflicts()).isEmpty();
  }

  private static org.assertj.core.groups.Tuple row(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }

  @Test
  void onePersonHasAnIdForEachOffice() throws IOException {
    ImportResult result =
        new FecFiles()
            .candidate("H8OH99999", "ROE, JANE", "DEM", "OH")
            .candidate("S4OH99999", "ROE, JANE Q", "DEM", "OH")
            .importedIn(folder);

    assertThat(result.added())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.fec()).containsExactly("H8OH99999", "S4OH99999");
              assertThat(one.office()).containsExactly("house", "senate");
            });
  }

  @Test
  void peopleOfOneNameStayApartWhereNothingElseAgrees() throws IOException {
    ImportResult result =
        new FecFiles()
            .candidate("H8OH99999", "SMITH, JOHN", "DEM", "OH")
            .candidate("H8OH99998", "SMITH, JOHN", "DEM", "OH")
            .candidate("S4OH99999", "SMITH, JOHN", "DEM", "OH")
            .candidate("S4TX99999", "SMITH, JOHN", "REP", "TX")
            .candidate("H4OH99990", "ROE, ANN", "DEM", "OH")
            .candidate("S4OH99990", "ROE, ANN", "REP", "OH")
            .importedIn(folder);

    assertThat(result.added()).hasSize(6);
  }

  @Test
  void whatTheProductKnowsIsFoundByFecIdAndOnlyAddedTo() throws IOException {
    ImportResult result =
        new FecFiles()
            .candidate("P00009423", "HARRIS, KAMALA D", "DEM", "CA", "C00703975")
            .candidate("H2CA99999", "HARRIS, KAMALA D", "DEM", "CA", "C00703975")
            .committee("C00835959", "FAIRSHAKE", "U", "O")
            .committee("C00744946", "HARRIS VICTORY FUND", "U", "O")
            .importedIn(folder);

    assertThat(result.added()).isEmpty();
    assertThat(result.changed())
        .extracting(Change::id, Change::field, Change::after)
        .containsExactly(row("PERSON:kamala-harris", "fec", "H2CA99999"));
    assertThat(result.unchanged()).isEqualTo(2);
    assertThat(result.conflicts())
        .singleElement()
        .asString()
        .contains("CMTE:harris-victory-fund", "joint_fundraising", "outside");
    assertThat(result.entries())
        .singleElement()
        .satisfies(one -> assertThat(one.name()).as("only what is new is written").isNull());
  }

  @Test
  void anIdThatBelongsToSomebodyElseStaysWhereItIs() throws IOException {
    ImportResult result =
        new FecFiles().candidate("P00009423", "ROE, JANE", "DEM", "CA").importedIn(folder);

    assertThat(result.entries()).isEmpty();
    assertThat(result.conflicts())
        .singleElement()
        .asString()
        .contains("Jane Roe", "PERSON:kamala-harris");
  }

  @Test
  void anIdThatTwoEntriesClaimIsAConflictAndTheProductsKeepsIt() throws IOException {
    Path own = folder.resolve("own.yaml");
    Files.writeString(
        own,
        "- {id: CMTE:mine, name: Mine PAC, type: committee, class: outside, fec: [C00835959, C99000001]}");

    ImportResult result =
        new FecFiles()
            .committee("C00835959", "FAIRSHAKE", "U", "O")
            .importedIn(folder, CatalogueFile.written(own));

    assertThat(result.conflicts())
        .singleElement()
        .asString()
        .contains("C00835959", "CMTE:mine", "CMTE:fairshake keeps it");
    assertThat(result.entries())
        .singleElement()
        .satisfies(one -> assertThat(one.fec()).containsExactly("C99000001"));
  }

  @Test
  void anImportedEntryFollowsTheFecAndKeepsItsFormerName() throws IOException {
    List<WrittenEntry> first =
        new FecFiles()
            .committee("C99000001", "OLD NAME PAC", "U", "N")
            .importedIn(folder)
            .entries();

    ImportResult second =
        new FecFiles().committee("C99000001", "NEW NAME PAC", "U", "O").importedIn(folder, first);

    assertThat(second.added()).isEmpty();
    assertThat(second.changed())
        .extracting(Change::field, Change::before, Change::after)
        .containsExactly(row("name", "Old Name PAC", "New Name PAC"), row("type", "N", "O"));
    assertThat(second.entries())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.id()).isEqualTo("CMTE:c99000001");
              assertThat(one.printed()).containsExactly("New Name PAC", "Old Name PAC");
            });
  }

  @Test
  void theSameFilesAgainChangeNothing() throws IOException {
    FecFiles files =
        new FecFiles()
            .candidate("P00009423", "HARRIS, KAMALA DEVI", "DEM", "CA")
            .candidate("S4OH99999", "DE LA ROE, JANE Q JR (JANIE)", "DEM", "OH")
            .committee("C99000001", "THE FUND, INC. (BIG FUND)", "U", "O");
    ImportResult first = files.importedIn(folder);

    ImportResult again = files.importedIn(folder, first.entries());

    assertThat(again.entries()).isEqualTo(first.entries());
    assertThat(again.added()).isEmpty();
    assertThat(again.changed()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(3);
  }

  @Test
  void whatAUserWroteToAnEntryStays() throws IOException {
    Path own = folder.resolve("own.yaml");
    Files.writeString(
        own,
        "- {id: CMTE:c99000001, name: A PAC, type: committee, class: outside, crypto: true,"
            + " network: NET:fairshake, fec: [C99000001], names: {ar: [لجنة]}}");

    ImportResult result =
        new FecFiles()
            .committee("C99000001", "A PAC", "J", "O")
            .importedIn(folder, CatalogueFile.written(own));

    assertThat(result.entries())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.crypto()).isTrue();
              assertThat(one.network()).isEqualTo("NET:fairshake");
              assertThat(one.names()).containsEntry("ar", List.of("لجنة"));
              assertThat(one.committeeClass()).isEqualTo("joint_fundraising");
            });
  }

  @Test
  void aCommitteeOfTwoCandidatesIsLeftOpen() throws IOException {
    ImportResult result =
        new FecFiles()
            .candidate("S4OH99999", "ROE, JANE", "DEM", "OH")
            .candidate("S4TX99999", "DOE, JOHN", "DEM", "TX")
            .committee("C99000001", "ROE FOR OHIO", "P", "S", "S4TX99999")
            .committee("C99000002", "BOTH VICTORY FUND", "J", "N")
            .link("S4OH99999", "C99000001")
            .link("S4OH99999", "C99000002")
            .link("S4TX99999", "C99000002")
            .importedIn(folder);

    assertThat(result.added()).extracting(WrittenEntry::candidate).containsOnlyNulls();
    assertThat(result.conflicts()).singleElement().asString().contains("C99000001", "left open");
  }

  @Test
  void aNamesakeWithoutAnIdOfTheOfficeIsToldAndKeptApart() throws IOException {
    ImportResult result =
        new FecFiles().candidate("S4CA99999", "BIDEN, JOE", "DEM", "CA").importedIn(folder);
    ImportResult other =
        new FecFiles().candidate("H4CA99999", "BIDEN, JOE", "DEM", "CA").importedIn(folder);

    assertThat(result.conflicts()).as("he has a Senate id").isEmpty();
    assertThat(other.conflicts())
        .singleElement()
        .asString()
        .contains("PERSON:joe-biden", "H4CA99999");
    assertThat(other.added()).hasSize(1);
  }

  @Test
  void aRowThatCannotBeUsedIsToldWithItsLineAndTheRestGoesOn() throws IOException {
    ImportResult result =
        new FecFiles()
            .candidateRow("CAND_ID|CAND_NAME")
            .candidateRow("X1|ROE, JANE|DEM|2024|OH|S|00|C|C|||||OH|0")
            .candidateRow("S4OH99999|ROE, JANE|DEM|2024|OH|H|00|C|C|||||OH|0")
            .candidateRow("S4OH99999|ROE, JA\u0007NE|DEM|2024|OH|S|00|C|C|||||OH|0")
            .candidateRow("S4OH99999||DEM|2024|OH|S|00|C|C|||||OH|0")
            .candidateRow("S4OH99999|ROE, JANE|DEM|24|OH|S|00|C|C|||||OH|0")
            .candidateRow(
                "S4OH99999|%s|DEM|2024|OH|S|00|C|C|||||OH|0".formatted("X".repeat(20_000)))
            .candidateRow("")
            .candidateRow("S4OH99999|ROE, JANE|DEM|2024|OH|S|00|C|C|||||OH|0\r")
            .committee("C99000001", "---", "U", "O")
            .committee("C99000002", "GOOD PAC", "Q", "O")
            .importedIn(folder);

    assertThat(result.refused())
        .extracting(
            row -> Path.of(row.file()).getFileName() + ":" + row.line() + " " + row.reason())
        .containsExactly(
            "cn.txt:1 2 columns, expected 15",
            "cn.txt:2 CAND_ID \"X1\", expected an id such as S6OH00163",
            "cn.txt:3 CAND_OFFICE H does not fit CAND_ID S4OH99999",
            "cn.txt:4 control character U+0007",
            "cn.txt:5 no name",
            "cn.txt:6 CAND_ELECTION_YR \"24\", expected a year",
            "cn.txt:7 longer than 10000 bytes",
            "cm.txt:1 name \"---\" has no letter",
            "cm.txt:2 CMTE_DSGN \"Q\", expected one of A, B, D, J, P, U");
    assertThat(result.added()).extracting(WrittenEntry::name).containsExactly("Jane Roe");
  }

  @Test
  void aLineIsUtf8WhereItCanBeAndElseLatin1() throws IOException {
    BulkFiles files = new FecFiles().candidate("S4OH99999", "PEÑA, ZOË", "DEM", "OH").in(folder);
    String utf8 = "S4OH99998|MUÑOZ, ANA|DEM|2024|OH|S|00|C|C|||||OH|0\n";
    Files.write(
        files.candidates(),
        utf8.getBytes(StandardCharsets.UTF_8),
        java.nio.file.StandardOpenOption.APPEND);

    ImportResult result = CatalogueImport.of(files, List.of(), List.of());

    assertThat(result.added())
        .extracting(WrittenEntry::name)
        .containsExactly("Ana Muñoz", "Zoë Peña");
  }
}
