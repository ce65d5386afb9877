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
import static org.pacstream.aggregate.Given.report;
import static org.pacstream.aggregate.Given.signature;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.aggregate.Given;
import org.pacstream.schemas.Flow;

/** {@code GET /v1/…/facts}. */
class FactsRouteTest {
  private static final String FAIRSHAKES = "/v1/committees/CMTE:fairshake/facts";

  @TempDir Path folder;
  private Asked asked;

  @BeforeEach
  void start() {
    asked = new Asked(folder, FRIDAY);
  }

  @AfterEach
  void close() {
    asked.close();
  }

  private static Given.ReportBuilder gift(String figure) {
    return contribution().from(COINBASE).to(FAIRSHAKE).usd(figure).unit("1000000");
  }

  private static Given.ReportBuilder raised(String figure) {
    return report(Flow.RECEIPTS).to(FAIRSHAKE).usd(figure).unit("1000000").cumulative();
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.at(field).asText())
        .toList();
  }

  @Test
  void aFactHasItsStatementsWhatAgreesWhatVariesAndWhatIsDoubtful() throws Exception {
    asked.topology.publish(
        article("a1").on(MONDAY).says(gift("25000000").evidence("Coinbase gave $25 million.")),
        article("b1").on(MONDAY).says(gift("25000000")),
        article("a2").on(TUESDAY).says(gift("25000000").period("2024-08")),
        article("a3").on(TUESDAY).says(gift("26000000").period("2024-08")),
        article("a4").on(WEDNESDAY).says(gift("250000000")),
        article("a5")
            .on(WEDNESDAY)
            .says(report(Flow.RECEIPTS).to(FAIRSHAKE).usd("99").cumulative()));

    JsonNode data = asked.get(FAIRSHAKES).get("data");

    assertThat(data.get("id").asText()).isEqualTo("CMTE:fairshake");
    JsonNode tree = data.at("/trees/0");
    assertThat(tree.at("/totals/0/measure").asText()).isEqualTo("received");
    assertThat(tree.at("/totals/0/best").asText()).isEqualTo("25000000");
    assertThat(tree.at("/totals/0/high").asText()).isEqualTo("276000000");
    assertThat(texts(tree.at("/extent/levels"), "/sum/best")).containsExactly("99");
    JsonNode coinbase = tree.at("/extent/parts/0/parts/0");
    assertThat(coinbase.get("id").asText()).isEqualTo("ORG:coinbase");
    JsonNode fact = coinbase.at("/facts/0");
    assertThat(fact.at("/sum/best").asText()).isEqualTo("25000000");
    assertThat(fact.at("/sum/high").asText()).isEqualTo("26000000");
    assertThat(fact.at("/statement/reports/0/article").asText()).isEqualTo("a2");
    assertThat(fact.at("/statement/begin").asText()).isEqualTo("2024-08-01");
    JsonNode agreeing = fact.at("/agreeing/0/reports/0");
    assertThat(agreeing.get("article").asText()).isEqualTo("a1");
    assertThat(agreeing.get("report").asInt()).isZero();
    assertThat(agreeing.get("outlet").asText()).isEqualTo("a1 times");
    assertThat(agreeing.get("published").asText()).isEqualTo("2024-09-02T12:00:00Z");
    assertThat(agreeing.get("evidence").asText()).isEqualTo("Coinbase gave $25 million.");
    assertThat(texts(fact.get("variants"), "/statements/0/reports/0/article"))
        .containsExactly("a3");
    JsonNode slip = coinbase.at("/doubtful/0");
    assertThat(slip.at("/statements/0/reports/0/article").asText()).isEqualTo("a4");
    assertThat(slip.at("/against/0").asText()).isEqualTo("25000000");
  }

  @Test
  void aCopyNamesItsOriginalAndIsNoOtherSource() throws Exception {
    asked.topology.publish(
        article("a1").on(TUESDAY).signed(signature(1, 1)).says(gift("25000000")),
        article("a2").on(WEDNESDAY).signed(signature(1, 0)).says(gift("25000000")),
        article("a3").on(MONDAY).signed(signature(1, 0)).says(gift("25000000")));

    JsonNode tree = asked.get(FAIRSHAKES).at("/data/trees/0");

    assertThat(tree.at("/totals/0/sources").asInt()).isEqualTo(1);
    JsonNode fact = tree.at("/extent/parts/0/parts/0/facts/0");
    assertThat(fact.at("/sources").asInt()).isEqualTo(1);
    JsonNode reports = fact.at("/statement/reports");
    assertThat(texts(reports, "/article")).containsExactly("a1", "a2", "a3");
    assertThat(texts(reports, "/copyOf")).containsExactly("a3", "a3", "");
  }

  @Test
  void whatIsDisputedIsListedWithWhatSpeaksAgainstIt() throws Exception {
    asked.topology.publish(
        article("a1").on(MONDAY).says(gift("25000000")),
        article("a2").on(MONDAY).says(gift("25000000")),
        article("a3").on(WEDNESDAY).says(gift("250000000")),
        article("b1").on(MONDAY).says(raised("30000000")),
        article("b2").on(MONDAY).says(raised("30000000")),
        article("b3").on(WEDNESDAY).says(raised("100000000")));

    JsonNode tree = asked.get(FAIRSHAKES).at("/data/trees/0");

    assertThat(texts(tree.get("disputed"), "/kind")).containsExactly("scale_slip", "running_total");
    assertThat(texts(tree.get("disputed"), "/sum/best")).containsExactly("250000000", "100000000");
    assertThat(texts(tree.get("disputed"), "/against/0")).containsExactly("25000000", "30000000");
    assertThat(texts(tree.get("disputed"), "/statements/0/reports/0/article"))
        .containsExactly("a3", "b3");
    assertThat(texts(tree.at("/disputed/0/extent"), ""))
        .containsExactly("GROUP:crypto-industry", "ORG:coinbase");
    assertThat(tree.at("/disputed/1/extent")).isEmpty();
    assertThat(tree.at("/totals/0/best").asText()).isEqualTo("30000000");
    assertThat(tree.at("/totals/0/high").asText()).isEqualTo("250000000");
  }

  @Test
  void whatIsSaidLaterIsNotAmongThem() throws Exception {
    asked.topology.publish(
        article("a1").on(MONDAY).says(gift("25000000")),
        article("a2").on(WEDNESDAY).says(gift("25000000")));

    JsonNode then = asked.get(FAIRSHAKES + "?asOf=2024-09-03");

    assertThat(then.at("/data").findValuesAsText("article")).containsExactly("a1");
    assertThat(asked.get(FAIRSHAKES + "?asOf=2024-09-01").at("/data/trees")).isEmpty();
  }

  @Test
  void measureCycleAndCurrencyNarrowItToTheirTrees() throws Exception {
    asked.topology.publish(
        article("a1")
            .says(
                gift("25000000"),
                contribution().from(RIPPLE).to(FAIRSHAKE).usd("5").cycle(2022),
                report(Flow.CASH_ON_HAND).to(FAIRSHAKE).usd("7").cumulative()));

    assertThat(asked.get(FAIRSHAKES).at("/data/trees")).hasSize(3);
    assertThat(asked.get(FAIRSHAKES + "?cycle=2024").at("/data/trees")).hasSize(2);
    JsonNode trees = asked.get(FAIRSHAKES + "?measure=received&cycle=2022").at("/data/trees");
    assertThat(texts(trees, "/totals/0/best")).containsExactly("5");
    assertThat(asked.get(FAIRSHAKES + "?currency=BTC").at("/data/trees")).isEmpty();
  }

  @Test
  void moreThanAPersonCanLookThroughIsRefusedWithHowToNarrowIt(@TempDir Path elsewhere)
      throws Exception {
    for (int i = 0; i <= FactsAt.MAX_REPORTS / 50; i++) {
      var reports = new Given.ReportBuilder[50];
      for (int k = 0; k < reports.length; k++) {
        reports[k] = gift("25000000");
      }
      asked.topology.publish(article("a" + i).says(reports));
    }
    asked.topology.publish(
        article("b")
            .on(TUESDAY)
            .says(report(Flow.CASH_ON_HAND).to(FAIRSHAKE).usd("7").cumulative()));

    JsonNode problem = asked.problem(422, FAIRSHAKES);

    assertThat(problem.get("type").asText()).isEqualTo("urn:pacstream:problem:too-many-reports");
    assertThat(problem.get("detail").asText())
        .isEqualTo(
            "1051 reports count in what is asked for, and no more than 1000 are explained at once;"
                + " ask for less: one cycle (cycle=2024), one measure (measure=received), one"
                + " currency (currency=USD), or an earlier time (asOf=2024-09-06)");
    assertThat(texts(problem.get("reports"), ""))
        .containsExactly("2024 USD received: 1050", "2024 USD cash_on_hand: 1");
    assertThat(asked.get(FAIRSHAKES + "?measure=cash_on_hand").at("/data/trees")).hasSize(1);
    assertThat(asked.get(FAIRSHAKES + "?asOf=2024-09-01").at("/data/trees")).isEmpty();
    try (var other = new Asked(elsewhere, FRIDAY)) {
      other.instances.others = List.of(new HostInfo("127.0.0.1", asked.port()));

      assertThat(other.problem(422, FAIRSHAKES)).isEqualTo(problem);
    }
  }

  @Test
  void everyBadParameterIsNamedAtOnce() throws Exception {
    assertThat(
            asked
                .problem(400, FAIRSHAKES + "?measure=x&cycle=x&currency=x&asOf=x&limit=3")
                .get("problems"))
        .hasSize(5);
  }
}
