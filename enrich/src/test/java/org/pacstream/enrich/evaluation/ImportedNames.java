package org.pacstream.enrich.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.pacstream.enrich.entity.Catalogue;
import org.pacstream.enrich.fec.FecFiles;

/** Names as the FEC's files hold them, made up: as many as wanted, always the same. */
final class ImportedNames {
  private static final List<String> SURNAMES =
      words(
          "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Lopez Wilson"
              + " Anderson Thomas Taylor Moore Jackson Martin Lee Thompson White Harris Clark Lewis"
              + " Robinson Walker Young Allen King Wright Scott Torres Hill Green Adams Nelson Baker"
              + " Hall Campbell Mitchell Carter Roberts Phillips Evans Turner Parker Cruz Collins"
              + " Stewart Morris Murphy Cook Rogers Morgan Cooper Reed Kelly Howard Cox Ward Brooks"
              + " Wood Bennett Gray Hughes Price Sanders Long Ross Foster Powell Jenkins Perry Bell"
              + " Coleman Butler Henderson Barnes Fisher Graham Ford Marshall Owens Woods Washington"
              + " Kennedy Wells Freeman Webb Tucker Burns Porter Hunter Gordon Shaw Mason Dixon Hunt"
              + " Palmer Black Boyd Rose Stone Fox Warren Mills Rice Ryan Grant Dunn Spencer Hart"
              + " Knight Armstrong Lane Ray Berry Hoffman Carpenter George Franklin Austin Carr"
              + " Bishop Dean Fields Park Little Banks Day Bowman Justice Rich Good Best Power Love"
              + " May Moreno Larsen Latimer Figures Deaton Gallego Slotkin");
  private static final List<String> NOUNS =
      words(
          "FREEDOM LIBERTY AMERICA FUTURE PROGRESS VICTORY MAJORITY LEADERSHIP PATRIOT PROSPERITY"
              + " JUSTICE INNOVATION ENERGY TECHNOLOGY CITIZENS FAMILIES WORKERS VALUES BLOCKCHAIN"
              + " CRYPTO DIGITAL BITCOIN COMMUNITY HOPE TRUTH UNITY OHIO TEXAS COINBASE TRUMP");
  private static final List<String> COMMITTEES =
      List.of(
          "%1$s PAC",
          "%1$s %2$s PAC",
          "%1$s FOR %2$s",
          "STAND WITH %3$s",
          "FRIENDS OF %4$s %3$s",
          "%3$s FOR SENATE",
          "%3$s FOR CONGRESS",
          "%3$s VICTORY FUND",
          "AMERICANS FOR %1$s",
          "%1$s AND %2$s FUND",
          "PROTECT %1$s",
          "SAVE %1$s",
          "%1$s FIRST",
          "THE %1$s PROJECT",
          "%1$s",
          "DEFEND %1$s %2$s",
          "UNITED FOR %1$s, INC.",
          "COMMITTEE TO ELECT %4$s %3$s");
  private static final List<String> STATES =
      words(
          "AL AZ CA CO CT FL GA IL IN IA KY LA ME MD MA MI MN MO MT NE NV NJ NM NY NC OH OK OR PA"
              + " TX UT VA WA WV WI");

  private ImportedNames() {}

  private static List<String> words(String words) {
    return List.of(words.split(" "));
  }

  /** Half of them people, half committees. */
  static FecFiles of(int count) throws IOException {
    var random = new Random(2024);
    List<String> given = givenNames();
    var files = new FecFiles();
    for (int i = 0; i < count / 2; i++) {
      String state = one(STATES, random);
      String id = "%s%d%s%05d".formatted(random.nextInt(4) == 0 ? "S" : "H", i % 10, state, i);
      String suffix = random.nextInt(8) == 0 ? " JR" : random.nextInt(2) == 0 ? " J" : "";
      files.candidate(id, filed(one(given, random), one(SURNAMES, random)) + suffix, "DEM", state);
    }
    for (int i = 0; i < count / 2; i++) {
      String name =
          one(COMMITTEES, random)
              .formatted(
                  one(NOUNS, random),
                  one(NOUNS, random),
                  one(SURNAMES, random).toUpperCase(Locale.ROOT),
                  one(given, random).toUpperCase(Locale.ROOT));
      files.committee("C9%07d".formatted(i), name, i % 3 == 0 ? "D" : "U", i % 2 == 0 ? "O" : "N");
    }
    return files;
  }

  /** Everybody whom the gold of a corpus knows as no candidate, as a candidate in some states. */
  static void addNamesakes(FecFiles files, Corpus corpus) throws IOException {
    var names = new TreeSet<String>();
    for (JsonNode article : ArticleLines.nodes(corpus.folder().resolve("gold.jsonl"))) {
      for (JsonNode entity : article.path("entities")) {
        String name = entity.path("name").asText();
        if (entity.path("type").asText().equals("person")
            && name.matches("[A-Z][a-z]+ [A-Za-z]+")) {
          names.add(name);
        }
      }
    }
    int number = 90_000;
    for (String name : names) {
      String[] parts = name.split(" ");
      String state = one(List.of("OH", "CA", "NY"), new Random(number));
      files.candidate(
          "H0%s%05d".formatted(state, number++), filed(parts[0], parts[1]), "REP", state);
    }
  }

  private static String filed(String given, String surname) {
    return (surname + ", " + given).toUpperCase(Locale.ROOT);
  }

  private static List<String> givenNames() throws IOException {
    try (InputStream file = Catalogue.class.getResourceAsStream("given-names.yaml")) {
      var names = new ArrayList<String>();
      new YAMLMapper()
          .readTree(file)
          .forEach(list -> list.forEach(name -> names.add(name.asText())));
      return names.stream().filter(name -> name.matches("[A-Z][a-z]+")).toList();
    }
  }

  private static String one(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
