package org.pacstream.aggregate.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.utils.Utils;
import org.pacstream.aggregate.Figures;
import org.pacstream.aggregate.Universe;
import org.pacstream.aggregate.books.Hours;
import org.pacstream.aggregate.total.OfflineTotals;
import org.pacstream.aggregate.total.SubjectTotals;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.MeasureTotal;
import org.pacstream.schemas.SubjectType;

/** Whatever is published, the routes tell the past that plain code computes for every hour. */
class TimelineRoutePropertyTest {
  private static final Map<SubjectType, String> PATHS =
      Map.of(
          SubjectType.CANDIDATE, "/v1/candidates/",
          SubjectType.COMMITTEE, "/v1/committees/",
          SubjectType.NETWORK, "/v1/networks/");

  @Provide
  Arbitrary<List<EnrichedArticle>> articles() {
    return Universe.articles();
  }

  @Property(tries = 25)
  void pointsAreWhatPlainCodeComputesForTheirHours(
      @ForAll("articles") List<EnrichedArticle> articles) throws Exception {
    var plain = OfflineTotals.of(articles);
    var hours = new TreeSet<Long>();
    articles.forEach(article -> hours.add(Hours.of(article.getPublished())));
    Path folder = Files.createTempDirectory("timeline-route");
    try (var asked = new Asked(folder, Hours.begin(hours.last()))) {
      articles.forEach(asked.topology::publish);
      for (SubjectTotals subject : plain.totals()) {
        if (!subject.totals().isEmpty()) {
          check(asked, plain, subject, hours);
        }
      }
    } finally {
      Utils.delete(folder.toFile());
    }
  }

  private static void check(
      Asked asked, OfflineTotals plain, SubjectTotals subject, TreeSet<Long> hours)
      throws IOException, InterruptedException {
    String one = PATHS.get(subject.type()) + subject.id().replace(" ", "%20");
    String route = one + "/timeline";
    Map<Long, Map<String, String>> whole = told(asked.pages(route + "?limit=3"));
    assertThat(hours).containsAll(whole.keySet());
    Map<String, String> then = new TreeMap<>();
    for (long hour : hours) {
      then.putAll(whole.getOrDefault(hour, Map.of()));
      Map<String, String> expected = expected(plain, subject, hour);
      then.values().removeIf("0 facts 0 reports 0 sources 0"::equals);
      assertThat(then).as("as of %s", Hours.begin(hour)).isEqualTo(expected);
      String from = "?from=" + Hours.begin(hour) + "&to=" + Hours.begin(hour);
      Map<Long, Map<String, String>> alone = told(asked.pages(route + from));
      Map<String, String> first = new TreeMap<>(alone.getOrDefault(hour, Map.of()));
      first.values().removeIf("0 facts 0 reports 0 sources 0"::equals);
      assertThat(first).isEqualTo(expected);
      var totals = new TreeMap<String, String>();
      asked
          .get(one + "?asOf=" + Hours.begin(hour))
          .at("/data/totals")
          .forEach(total -> totals.put(measure(total), text(total)));
      assertThat(totals).isEqualTo(expected);
    }
  }

  private static Map<Long, Map<String, String>> told(List<JsonNode> points) {
    var told = new TreeMap<Long, Map<String, String>>();
    for (JsonNode point : points) {
      told.computeIfAbsent(
              Hours.of(Instant.parse(point.get("asOf").asText())), hour -> new TreeMap<>())
          .put(measure(point), text(point));
    }
    return told;
  }

  private static String measure(JsonNode total) {
    return "%s %s %s"
        .formatted(
            total.get("cycle").asText(),
            total.get("currency").asText(),
            total.get("measure").asText());
  }

  private static String text(JsonNode total) {
    return text(
        Sum.of(
            new BigDecimal(total.get("low").asText()),
            new BigDecimal(total.get("best").asText()),
            new BigDecimal(total.get("high").asText()),
            total.get("open").asInt()),
        total.get("facts").asInt(),
        total.get("reports").asInt(),
        total.get("sources").asInt());
  }

  private static Map<String, String> expected(
      OfflineTotals plain, SubjectTotals subject, long hour) {
    var expected = new TreeMap<String, String>();
    for (SubjectTotals then : plain.asOf(Hours.begin(hour)).totals()) {
      if (then.type() == subject.type() && then.id().equals(subject.id())) {
        for (MeasureTotal total : then.totals()) {
          expected.put(
              "%d %s %s"
                  .formatted(total.getCycle(), total.getCurrency(), Json.snake(total.getMeasure())),
              text(
                  Sum.of(total.getFigure()),
                  total.getFacts(),
                  total.getReports(),
                  total.getSources()));
        }
      }
    }
    return expected;
  }

  private static String text(Sum sum, int facts, int reports, int sources) {
    return "%s facts %d reports %d sources %d"
        .formatted(Figures.text(sum.figure()), facts, reports, sources);
  }
}
