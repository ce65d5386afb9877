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

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.aggregate.Given;
import org.pacstream.aggregate.TopologyHarness;

/** What is answered of a cycle that was closed, and of those that are open. */
class ClosedCyclesRouteTest {
  private static final String FAIRSHAKES = "/v1/committees/CMTE:fairshake";

  @TempDir Path folder;
  private Asked asked;

  @BeforeEach
  void closeCyclesBefore2024() {
    var topology = TopologyHarness.inMemory(folder);
    topology.publish(
        article("a1").on(MONDAY).says(gift(2022, "25000000"), gift(2024, "1000000")),
        article("a2").on(TUESDAY).says(gift(2022, "25000000"), another(2022, "7000000")));
    topology = topology.restart(Map.of("aggregate.cycles.from", "2024"));
    topology.publish(
        article("a3").on(WEDNESDAY).says(another(2022, "9000000"), another(2024, "3000000")));
    asked = new Asked(topology, FRIDAY);
  }

  @AfterEach
  void close() {
    asked.close();
  }

  private static Given.ReportBuilder gift(int cycle, String usd) {
    return contribution().from(COINBASE).to(FAIRSHAKE).usd(usd).cycle(cycle);
  }

  private static Given.ReportBuilder another(int cycle, String usd) {
    return contribution().from(RIPPLE).to(FAIRSHAKE).usd(usd).cycle(cycle).another();
  }

  private static List<String> each(JsonNode list, String... fields) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(
            one ->
                String.join(
                    " ", List.of(fields).stream().map(field -> one.at(field).asText()).toList()))
        .toList();
  }

  @Test
  void aClosedTotalIsAnsweredAsItWasAndSaysThatItIsClosed() throws Exception {
    JsonNode data = asked.get(FAIRSHAKES).get("data");

    assertThat(data.get("closedBefore").asInt()).isEqualTo(2024);
    assertThat(
            each(data.get("totals"), "/cycle", "/closed", "/best", "/facts", "/reports", "/last"))
        .containsExactly(
            "2022 true 32000000 2 3 2024-09-03T12:00:00Z",
            "2024 false 4000000 2 2 2024-09-04T12:00:00Z");
    assertThat(data.at("/totals/0/counterparties")).isEmpty();
    assertThat(data.at("/totals/1/counterparties")).isNotEmpty();
    assertThat(each(data.get("allTime"), "/best")).containsExactly("36000000");
  }

  @Test
  void aListHasClosedTotalsAmongTheOthers() throws Exception {
    assertThat(each(asked.get("/v1/committees").at("/data/0/totals"), "/cycle", "/closed", "/best"))
        .containsExactly("2022 true 32000000", "2024 false 4000000");
  }

  @Test
  void aClosedTotalStandsFromItsLastPublicationOn() throws Exception {
    assertThat(each(asked.get(FAIRSHAKES + "?asOf=2024-09-02").at("/data/totals"), "/cycle"))
        .containsExactly("2024");
    JsonNode tuesday = asked.get(FAIRSHAKES + "?asOf=2024-09-03&window=24h").get("data");
    assertThat(each(tuesday.get("totals"), "/cycle", "/best", "/newlyReported/best"))
        .containsExactly("2022 32000000 32000000", "2024 1000000 0");
  }

  @Test
  void factsAndTimelineOfAClosedCycleAreRefused() throws Exception {
    for (String route : List.of("/facts", "/timeline")) {
      JsonNode problem = asked.problem(422, FAIRSHAKES + route + "?cycle=2022");

      assertThat(problem.get("type").asText()).isEqualTo("urn:pacstream:problem:closed-cycle");
      assertThat(problem.get("detail").asText()).contains("2022").contains("2024");
    }
  }

  @Test
  void factsAndTimelineWithoutACycleAreThoseOfTheOpenOnes() throws Exception {
    JsonNode facts = asked.get(FAIRSHAKES + "/facts").get("data");
    JsonNode timeline = asked.get(FAIRSHAKES + "/timeline");

    assertThat(facts.get("closedBefore").asInt()).isEqualTo(2024);
    assertThat(each(facts.get("trees"), "/cycle", "/totals/0/best"))
        .containsExactly("2024 4000000");
    assertThat(timeline.get("closedBefore").asInt()).isEqualTo(2024);
    assertThat(each(timeline.get("data"), "/cycle", "/best"))
        .containsExactly("2024 1000000", "2024 4000000");
  }

  @Test
  void aReportThatCameAfterItsCycleClosedIsListedAsLateAndNotCounted() throws Exception {
    assertThat(
            each(
                asked.get(FAIRSHAKES + "/reports").get("data"),
                "/articleId",
                "/cycle",
                "/counted",
                "/late"))
        .containsExactly(
            "a3 2022 false true",
            "a3 2024 true false",
            "a2 2022 true false",
            "a2 2022 true false",
            "a1 2022 true false",
            "a1 2024 true false");
  }

  @Test
  void theLedgerIsReadOverItsGaps() throws Exception {
    List<JsonNode> entries = asked.pages(FAIRSHAKES + "/ledger?limit=1");

    assertThat(
            entries.stream()
                .map(
                    entry ->
                        "%d %s → %s %s"
                            .formatted(
                                entry.get("cycle").asInt(),
                                entry.at("/before/best").asText(),
                                entry.at("/after/best").asText(),
                                entry.get("opening").asBoolean())))
        .containsExactly(
            "2024 0 → 1000000 false", "2022 0 → 32000000 true", "2024 1000000 → 4000000 false");
  }

  @Test
  void whereNothingIsClosedNothingIsSaidToBe() throws Exception {
    asked.close();
    asked = new Asked(folder.resolve("open"), FRIDAY);
    asked.topology.publish(article("a1").says(gift(2022, "25000000")));

    JsonNode data = asked.get(FAIRSHAKES).get("data");

    assertThat(data.get("closedBefore").isNull()).isTrue();
    assertThat(data.at("/totals/0/closed").asBoolean()).isFalse();
    assertThat(each(asked.get(FAIRSHAKES + "/facts?cycle=2022").at("/data/trees"), "/cycle"))
        .containsExactly("2022");
  }
}
