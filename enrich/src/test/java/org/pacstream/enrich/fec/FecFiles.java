package org.pacstream.enrich.fec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.entity.CatalogueFile;
import org.pacstream.enrich.entity.WrittenEntry;

/** The three bulk files, put together row by row. */
public final class FecFiles {
  private final List<String> candidates = new ArrayList<>();
  private final List<String> committees = new ArrayList<>();
  private final List<String> linkages = new ArrayList<>();

  /** A candidate for the office that the id begins with. */
  public FecFiles candidate(String id, String name, String party, String state) {
    return candidate(id, name, party, state, "");
  }

  public FecFiles candidate(String id, String name, String party, String state, String committee) {
    String office = id.substring(0, 1);
    String of = office.equals("P") ? "US" : state;
    candidates.add(
        String.join(
            "|",
            List.of(
                id,
                name,
                party,
                "2024",
                of,
                office,
                "00",
                "C",
                "C",
                committee,
                "1 Main St",
                "",
                "Town",
                state,
                "00000")));
    return this;
  }

  public FecFiles committee(String id, String name, String designation, String type) {
    return committee(id, name, designation, type, "");
  }

  public FecFiles committee(
      String id, String name, String designation, String type, String candidate) {
    committees.add(
        String.join(
            "|",
            List.of(
                id,
                name,
                "DOE, JANE",
                "1 Main St",
                "",
                "Town",
                "OH",
                "00000",
                designation,
                type,
                "",
                "Q",
                "",
                "",
                candidate)));
    return this;
  }

  public FecFiles link(String candidate, String committee) {
    linkages.add(String.join("|", List.of(candidate, "2024", "2024", committee, "S", "P", "1")));
    return this;
  }

  /** A row of the candidate master just so. */
  public FecFiles candidateRow(String row) {
    candidates.add(row);
    return this;
  }

  public BulkFiles in(Path folder) throws IOException {
    return new BulkFiles(
        write(folder.resolve("cn.txt"), candidates),
        write(folder.resolve("cm.txt"), committees),
        write(folder.resolve("ccl.txt"), linkages));
  }

  /** What the import into an empty file beside the product's own catalogue comes to. */
  public ImportResult importedIn(Path folder) throws IOException {
    return importedIn(folder, List.of());
  }

  public ImportResult importedIn(Path folder, List<WrittenEntry> own) throws IOException {
    return CatalogueImport.of(in(folder), CatalogueFile.entries(List.of()), own);
  }

  private static Path write(Path file, List<String> rows) throws IOException {
    return Files.writeString(
        file, rows.isEmpty() ? "" : String.join("\n", rows) + "\n", StandardCharsets.ISO_8859_1);
  }
}
