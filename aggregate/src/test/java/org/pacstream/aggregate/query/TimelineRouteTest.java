package org.pacstream.aggregate.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.COINBASE;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.FRIDAY;
import static org.pacstream.aggregate.Given.MONDAY;
import static org.pacstream.aggregate.Given.RIPPLE;
import static org.pacstream.aggregate.Given.TUESDAY;
import static org.pacstream.aggregate.Given.WEDNESDAY;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.contribution;
import static org.pacstream.aggregate.Given.expenditure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.aggregate.Given;

/** {@code GET /v1/…/timeline}. */
class TimelineRouteTest {
  private static final String FAIRSHAKES = "/v1/committees/CMTE:fairshake/timeline";

  @TempDir Path folder;
  private Asked asked;

  @BeforeEach
  void publish() {
    asked = new Asked(folder, FRIDAY);
    asked.topology.publish(
        article("a1").on(MONDAY).says(contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000")),
        article("a2")
            .on(MONDAY.plus(Duration.ofMinutes(59)))
            .says(contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000")),
        article("a3")
            .on(MONDAY.plus(Duration.ofHours(5)))
            .says(contribution().from(RIPPLE).to(FAIRSHAKE).usdAtLeast("5000000")),
        article("a4")
            .on(WEDNESDAY)
            .says(
                contribution().from(RIPPLE).to(FAIRSHAKE).usdAtLeast("5000000"),
                expenditure().from(FAIRSHAKE).oppose(Given.PORTER).usd("10000000")));
  }

  @AfterEach
  void close() {
    asked.close();
  }

  private static String text(JsonNode point) {
    return "%s %s %s/%s/%s+%s facts %s reports %s sources %s"
        .formatted(
            point.get("asOf").asText(),
            point.get("measure").asText(),
            point.get("low").asText(),
            point.get("best").asText(),
            point.get("high").asText(),
            point.get("open").asText(),
            point.get("facts").asText(),
            point.get("reports").asText(),
            point.get("sources").asText());
  }

  private List<String> points(String target) throws Exception {
    return asked.pages(target).stream().map(TimelineRouteTest::text).toList();
  }

  @Test
  void everyHourInWhichAMeasureChangedIsAPoint() throws Exception {
    assertThat(points(FAIRSHAKES + "?measure=received"))
        .containsExactly(
            "2024-09-02T12:00:00Z received 25000000/25000000/25000000+0 facts 1 reports 2 sources 2",
            "2024-09-02T17:00:00Z received 30000000/30000000/30000000+1 facts 2 reports 3 sources 3",
            "2024-09-04T12:00:00Z received 30000000/30000000/30000000+1 facts 2 reports 4 sources 4");
    assertThat(asked.get(FAIRSHAKES + "?measure=received").get("asOf").asText())
        .isEqualTo("2024-09-06T12:59:59.999Z");
  }

  @Test
  void aTimeBetweenBeginsWithWhatItWasThen() throws Exception {
    assertThat(
            points(
                FAIRSHAKES + "?measure=received&from=2024-09-02T13:20:00Z&to=2024-09-04T11:59:59Z"))
        .containsExactly(
            "2024-09-02T13:00:00Z received 25000000/25000000/25000000+0 facts 1 reports 2 sources 2",
            "2024-09-02T17:00:00Z received 30000000/30000000/30000000+1 facts 2 reports 3 sources 3");
    assertThat(points(FAIRSHAKES + "?measure=received&from=2024-09-01&to=2024-09-02T16:00:00Z"))
        .containsExactly(
            "2024-09-02T12:00:00Z received 25000000/25000000/25000000+0 facts 1 reports 2 sources 2");
  }

  @Test
  void daysTellWhatHeldAtTheirEndMeasureByMeasure() throws Exception {
    assertThat(points(FAIRSHAKES + "?step=day&from=2024-09-02T23:00:00Z"))
        .containsExactly(
            "2024-09-02 received 30000000/30000000/30000000+1 facts 2 reports 3 sources 3",
            "2024-09-04 received 30000000/30000000/30000000+1 facts 2 reports 4 sources 4",
            "2024-09-04 spent 10000000/10000000/10000000+0 facts 1 reports 1 sources 1");
    assertThat(asked.get(FAIRSHAKES + "?step=day&to=2024-09-03T05:00:00Z").get("asOf").asText())
        .isEqualTo("2024-09-03T23:59:59.999Z");
  }

  @Test
  void pagesGoOnWhereTheyEnded() throws Exception {
    for (String step : List.of("hour", "day")) {
      List<JsonNode> whole = asked.pages(FAIRSHAKES + "?from=2024-09-02&step=" + step);
      for (int limit = 1; limit <= whole.size(); limit++) {
        assertThat(asked.pages(FAIRSHAKES + "?from=2024-09-02&step=" + step + "&limit=" + limit))
            .isEqualTo(whole);
      }
    }
  }

  @Test
  void aLongPastIsToldHourByHourToItsEnd() throws Exception {
    for (int hour = 1; hour <= 300; hour++) {
      asked.topology.publish(
          article("h" + hour)
              .on(FRIDAY.plus(Duration.ofHours(hour)))
              .says(contribution().from(RIPPLE).to(FAIRSHAKE).usdAtLeast("5000000")));
    }

    String received = FAIRSHAKES + "?measure=received&from=2024-09-07&to=2024-12-31";
    List<JsonNode> hours = asked.pages(received + "&limit=300");
    assertThat(hours)
        .hasSize(289)
        .extracting(point -> point.get("reports").asInt())
        .isSorted()
        .endsWith(303, 304);
    List<JsonNode> days = asked.pages(received + "&step=day&limit=5");
    assertThat(days).hasSize(13).last().isEqualTo(dayOf(hours.get(288)));
    assertThat(days.get(0).get("reports").asInt()).isEqualTo(4 + 35);
  }

  private static JsonNode dayOf(JsonNode hour) {
    ObjectNode day = hour.deepCopy();
    return day.put("asOf", hour.get("asOf").asText().substring(0, 10));
  }

  @Test
  void measureCycleAndCurrencyNarrowIt() throws Exception {
    assertThat(points(FAIRSHAKES + "?measure=spent")).hasSize(1);
    assertThat(points(FAIRSHAKES + "?cycle=2024&currency=USD")).hasSize(4);
    assertThat(points(FAIRSHAKES + "?cycle=2022")).isEmpty();
    assertThat(points(FAIRSHAKES + "?currency=BTC")).isEmpty();
  }

  @Test
  void aCorrectionIsOfThePastItCorrects() throws Exception {
    asked.topology.publish(
        article("a3")
            .on(TUESDAY)
            .revision(2)
            .says(contribution().from(RIPPLE).to(FAIRSHAKE).usd("6000000")));

    assertThat(points(FAIRSHAKES + "?measure=received&to=2024-09-03"))
        .containsExactly(
            "2024-09-02T12:00:00Z received 25000000/25000000/25000000+0 facts 1 reports 2 sources 2",
            "2024-09-03T12:00:00Z received 31000000/31000000/31000000+0 facts 2 reports 3 sources 3");
  }

  @Test
  void everyBadParameterIsNamedAtOnce() throws Exception {
    JsonNode problem =
        asked.problem(
            400,
            FAIRSHAKES
                + "?measure=wealth&cycle=2023&currency=$&step=week&from=2024-09-04&to=2024-09-01"
                + "&limit=0&cursor=eA&window=7d");

    assertThat(problem.get("problems"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder(
            "window is not a parameter here; there are asOf, currency, cursor, cycle, from, limit,"
                + " measure, scope, step, to",
            "measure is \"wealth\"; expected a measure as received, spent, contributed, opposed",
            "cycle is \"2023\"; expected the even year that ends it, as 2024",
            "currency is \"$\"; expected a code as USD or BTC",
            "from is \"2024-09-04T00:00:00Z\"; expected a time before to, which is"
                + " 2024-09-01T23:59:59.999Z",
            "step is \"week\"; expected hour or day",
            "limit is \"0\"; expected a number from 1 to 500",
            "cursor is \"x\"; expected a cursor from the previous page");
    assertThat(asked.problem(400, FAIRSHAKES + "?to=%2B200000-01-01T00:00:00Z").get("problems"))
        .hasSize(1);
  }

  @Test
  void anyInstanceAnswers(@TempDir Path elsewhere) throws Exception {
    try (var other = new Asked(elsewhere, FRIDAY)) {
      other.instances.others = List.of(new HostInfo("127.0.0.1", asked.port()));

      assertThat(other.pages(FAIRSHAKES + "?measure=received&step=day&limit=1"))
          .isEqualTo(asked.pages(FAIRSHAKES + "?measure=received&step=day&limit=1"))
          .hasSize(2);
    }
  }
}
