package org.pacstream.aggregate.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.utils.Utils;
import org.pacstream.aggregate.TopologyHarness;
import org.pacstream.aggregate.Universe;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.Account;
import org.pacstream.aggregate.total.OfflineTotals;
import org.pacstream.aggregate.total.SubjectAccounts;
import org.pacstream.schemas.EnrichedArticle;

/** What totals are made of, and what the parts are called, is the same in every order. */
class PartsPropertyTest {
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  @Provide
  Arbitrary<List<EnrichedArticle>> articles() {
    return Universe.articles();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void partsAndTheirNamesAreThoseOfPlainCode(
      @ForAll("articles") List<EnrichedArticle> articles, @ForAll Random random)
      throws IOException {
    Path folder = Files.createTempDirectory("parts");
    var again = new ArrayList<>(articles);
    Collections.shuffle(again, random);
    try (var topology = TopologyHarness.inMemory(folder)) {
      articles.forEach(topology::publish);
      again.forEach(topology::publish);

      var books = new Books(new FromDriver(topology));
      for (SubjectAccounts subject : OfflineTotals.of(articles).accounts()) {
        SubjectRow row = books.subject(subject.subject()).orElseThrow();
        assertThat(told(new Queries(books).one(row, LATER, Window.parse("all").orElseThrow())))
            .as(subject.subject().text())
            .isEqualTo(expected(subject));
      }
    } finally {
      Utils.delete(folder.toFile());
    }
  }

  private static Map<String, String> told(JsonNode subject) {
    var told = new TreeMap<String, String>();
    for (JsonNode total : subject.get("totals")) {
      String measure =
          total.get("cycle") + total.get("currency").asText() + total.get("measure").asText();
      told.put(measure, total.get("counterparties").toString());
    }
    return told;
  }

  private static Map<String, String> expected(SubjectAccounts subject) {
    var expected = new TreeMap<String, String>();
    for (Account tree : subject.accounts()) {
      tree.totals()
          .forEach(
              (measure, total) ->
                  expected.put(
                      tree.key().cycle() + tree.key().currency() + Json.snake(measure),
                      Json.parts(total.parts()).toString()));
    }
    return expected;
  }
}
