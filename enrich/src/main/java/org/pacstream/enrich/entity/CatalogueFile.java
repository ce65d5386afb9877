package org.pacstream.enrich.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The catalogue as files: those the product ships, and those a user adds. */
public final class CatalogueFile {
  private static final List<String> SHIPPED =
      List.of(
          "groups",
          "committees",
          "organizations",
          "agencies",
          "parties",
          "candidates",
          "donors",
          "officials");
  private static final ObjectMapper JSON = new ObjectMapper();

  private CatalogueFile() {}

  /**
   * What the product ships and what further files add to it, entries in the order of the files.
   *
   * @throws IllegalArgumentException naming file and line of an entry that cannot be used, or the
   *     file that cannot be read
   */
  public static List<WrittenEntry> entries(List<Path> more) {
    CatalogueReader reader = read(more);
    reader.profiles();
    return reader.entries();
  }

  /**
   * What one file of a user says, by itself.
   *
   * @throws IllegalArgumentException naming file and line of what cannot be read
   */
  public static List<WrittenEntry> written(Path file) {
    return CatalogueReader.written(file.toString(), bytes(file));
  }

  static CatalogueReader read(List<Path> more) {
    var reader = new CatalogueReader();
    for (String name : SHIPPED) {
      String file = "catalogue/" + name + ".yaml";
      try (InputStream content = CatalogueFile.class.getResourceAsStream(file)) {
        if (content == null) {
          throw new IllegalArgumentException(file + ": not in the program");
        }
        reader.read(file, content);
      } catch (IOException e) {
        throw new UncheckedIOException(file + ": cannot be read", e);
      }
    }
    for (Path file : more) {
      reader.readMore(file.toString(), bytes(file));
    }
    return reader;
  }

  private static InputStream bytes(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(file + ": no such file", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Replaces a file, one entry a line. Whoever reads it meanwhile sees the old one or the new one.
   *
   * @param heading a comment for its first line
   */
  public static void write(Path file, String heading, List<WrittenEntry> entries)
      throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (BufferedWriter lines = Files.newBufferedWriter(fresh)) {
        lines.write("# " + heading + "\n");
        for (WrittenEntry entry : entries) {
          lines.write("- " + json(entry) + "\n");
        }
        if (entries.isEmpty()) {
          lines.write("[]\n");
        }
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static String json(WrittenEntry entry) {
    try {
      return JSON.writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
