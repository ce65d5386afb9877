package org.pacstream.aggregate.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.BROWN;
import static org.pacstream.aggregate.Given.COINBASE;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.FRIDAY;
import static org.pacstream.aggregate.Given.HARRIS;
import static org.pacstream.aggregate.Given.MONDAY;
import static org.pacstream.aggregate.Given.PORTER;
import static org.pacstream.aggregate.Given.RIPPLE;
import static org.pacstream.aggregate.Given.TUESDAY;
import static org.pacstream.aggregate.Given.WEDNESDAY;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.contribution;
import static org.pacstream.aggregate.Given.expenditure;
import static org.pacstream.aggregate.Given.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.aggregate.Given;
import org.pacstream.aggregate.TopologyHarness;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Status;

/** Queries over the stores of a running topology, by HTTP. */
class QueryServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final FakeInstances instances = new FakeInstances();
  private TopologyHarness topology;
  private QueryServer server;

  @BeforeEach
  void start() {
    topology = new TopologyHarness(folder);
    server = serve(new FromDriver(topology), instances, false);
  }

  @AfterEach
  void stop() {
    server.close();
    topology.close();
  }

  private static QueryServer serve(
      Books.StoreSource stores, Instances instances, boolean asOfLatest) {
    var clock = Clock.fixed(FRIDAY, ZoneOffset.UTC);
    return QueryServer.start("127.0.0.1", 0, new Books(stores), instances, clock, asOfLatest);
  }

  @Test
  void aCandidateIsFoundByItsIdAndByEveryFecId() throws Exception {
    topology.publish(
        article("a1").says(expenditure().from(FAIRSHAKE).support(HARRIS).usd("1000000")));

    for (String id : List.of("PERSON:kamala-harris", "P00009423", "S6CA00584", "s6ca00584")) {
      JsonNode data = get("/v1/candidates/" + id).get("data");
      assertThat(data.get("id").asText()).isEqualTo("PERSON:kamala-harris");
      assertThat(data.get("name").asText()).isEqualTo("Kamala Harris");
      assertThat(texts(data.get("fecIds"))).containsExactly("P00009423", "S6CA00584");
      assertThat(measures(data)).containsExactly("2024 USD supported 1000000");
    }
  }

  @Test
  void aTotalHasItsReadingsSupportAndCounterparties() throws Exception {
    topology.publish(
        article("a1").says(contribution().from(COINBASE).to(FAIRSHAKE).usdAtLeast("25000000")),
        article("a2")
            .on(TUESDAY)
            .says(
                contribution().from(COINBASE).to(FAIRSHAKE).usdAtLeast("25000000"),
                contribution().from(RIPPLE).to(FAIRSHAKE).usdBetween("1.5", "2")));

    JsonNode total = get("/v1/committees/CMTE:fairshake").at("/data/totals/0");

    assertThat(total.get("low").asText()).isEqualTo("25000001.5");
    assertThat(total.get("best").asText()).isEqualTo("25000001.5");
    assertThat(total.get("high").asText()).isEqualTo("25000002");
    assertThat(total.get("open").asInt()).isEqualTo(1);
    assertThat(total.get("facts").asInt()).isEqualTo(2);
    assertThat(total.get("reports").asInt()).isEqualTo(3);
    assertThat(total.get("sources").asInt()).isEqualTo(2);
    assertThat(total.get("first").asText()).isEqualTo("2024-09-02T12:00:00Z");
    assertThat(total.get("last").asText()).isEqualTo("2024-09-03T12:00:00Z");
    JsonNode industry = total.at("/counterparties/0");
    assertThat(industry.get("name").asText()).isEqualTo("crypto industry");
    assertThat(industry.at("/counterparties/0/name").asText()).isEqualTo("Coinbase");
    assertThat(industry.at("/counterparties/0/best").asText()).isEqualTo("25000000");
    assertThat(industry.at("/counterparties/1/name").asText()).isEqualTo("Ripple");
  }

  @Test
  void theSevenDayWindowShowsWhatFridaysBestHasOverLastFridays() throws Exception {
    topology.publish(
        article("before")
            .on(FRIDAY.minus(Duration.ofDays(8)))
            .says(report(Flow.DISBURSEMENTS).from(FAIRSHAKE).usd("30000000").cumulative()),
        article("between")
            .on(WEDNESDAY)
            .says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("12000000")),
        article("friday")
            .on(FRIDAY)
            .says(report(Flow.DISBURSEMENTS).from(FAIRSHAKE).usd("40000000").cumulative()));

    JsonNode total = get("/v1/committees/CMTE:fairshake?window=7d").at("/data/totals/0");
    assertThat(total.get("best").asText()).isEqualTo("40000000");
    assertThat(total.at("/newlyReported/best").asText()).isEqualTo("10000000");

    JsonNode wednesday =
        get("/v1/committees/CMTE:fairshake?asOf=2024-09-06T11:00:00Z&window=7d")
            .at("/data/totals/0");
    assertThat(wednesday.get("best").asText()).isEqualTo("30000000");
    assertThat(wednesday.at("/newlyReported/best").asText()).isEqualTo("0");
    assertThat(wednesday.get("reports").asInt()).isEqualTo(2);
    assertThat(wednesday.get("last").asText()).isEqualTo("2024-09-04T12:00:00Z");
  }

  @Test
  void aBalanceOfThePastIsTheLatestUpToThen() throws Exception {
    topology.publish(
        article("a1")
            .on(MONDAY)
            .says(report(Flow.CASH_ON_HAND).to(FAIRSHAKE).usd("100").cumulative()),
        article("a2")
            .on(TUESDAY)
            .says(report(Flow.CASH_ON_HAND).to(FAIRSHAKE).usd("80").cumulative()),
        article("a3")
            .on(WEDNESDAY)
            .says(report(Flow.CASH_ON_HAND).to(FAIRSHAKE).usd("100").cumulative()));

    assertThat(measures(get("/v1/committees/CMTE:fairshake?asOf=2024-09-02").get("data")))
        .containsExactly("2024 USD cash_on_hand 100");
    assertThat(measures(get("/v1/committees/CMTE:fairshake?asOf=2024-09-03").get("data")))
        .containsExactly("2024 USD cash_on_hand 80");
    assertThat(measures(get("/v1/committees/CMTE:fairshake").get("data")))
        .containsExactly("2024 USD cash_on_hand 100");
  }

  @Test
  void netIsWhatIsLeftWhenRefundsAreTakenOff() throws Exception {
    topology.publish(
        article("a1")
            .says(
                contribution().from(COINBASE).to(FAIRSHAKE).usdBetween("100", "120"),
                contribution().from(COINBASE).to(FAIRSHAKE).usd("40").cycle(2022),
                report(Flow.REFUND).from(FAIRSHAKE).to(COINBASE).usdBetween("20", "30")),
        article("a2")
            .on(TUESDAY)
            .says(report(Flow.REFUND).from(FAIRSHAKE).to(RIPPLE).usdAtLeast("5")));

    JsonNode then = get("/v1/committees/CMTE:fairshake?asOf=2024-09-02").get("data");
    assertThat(nets(then.get("totals")))
        .containsExactly("2022 received 40/40/40", "2024 received 70/80/100");
    assertThat(nets(get("/v1/committees?asOf=2024-09-02").at("/data/0/totals")))
        .isEqualTo(nets(then.get("totals")));
    assertThat(nets(then.get("allTime"))).containsExactly(" received 110/120/140");
    JsonNode now = get("/v1/committees/CMTE:fairshake?window=cycle").get("data");
    assertThat(nets(now.get("totals"))).containsExactly("2024 received 0/75/95");
  }

  private static List<String> nets(JsonNode totals) {
    return StreamSupport.stream(totals.spliterator(), false)
        .filter(total -> total.has("net"))
        .map(
            total ->
                "%s %s %s/%s/%s"
                    .formatted(
                        total.path("cycle").asText(),
                        total.get("measure").asText(),
                        total.at("/net/low").asText(),
                        total.at("/net/best").asText(),
                        total.at("/net/high").asText()))
        .toList();
  }

  @Test
  void allTimeIsTheSumOfCyclesAndCycleTheOneOfTheTime() throws Exception {
    topology.publish(
        article("a1")
            .says(
                contribution().from(COINBASE).to(FAIRSHAKE).usd("20").cycle(2022),
                contribution().from(COINBASE).to(FAIRSHAKE).usd("25"),
                report(Flow.CASH_ON_HAND).to(FAIRSHAKE).usd("7").cumulative().cycle(2022),
                report(Flow.CASH_ON_HAND).to(FAIRSHAKE).usd("5").cumulative()));

    JsonNode all = get("/v1/committees/CMTE:fairshake").get("data");
    assertThat(all.get("allTime"))
        .extracting(total -> total.get("measure").asText() + " " + total.get("best").asText())
        .containsExactly("received 45", "cash_on_hand 5");
    assertThat(measures(get("/v1/committees/CMTE:fairshake?window=cycle").get("data")))
        .containsExactly("2024 USD received 25", "2024 USD cash_on_hand 5");
  }

  @Test
  void listsAreRankedAndPaged() throws Exception {
    topology.publish(
        article("a1")
            .says(
                expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000"),
                expenditure().from(FAIRSHAKE).oppose(BROWN).usd("12000000"),
                expenditure().from(FAIRSHAKE).support(HARRIS).usd("5000000")));

    assertThat(ids(get("/v1/candidates")))
        .containsExactly("PERSON:sherrod-brown", "PERSON:katie-porter", "PERSON:kamala-harris");
    assertThat(ids(get("/v1/candidates?sort=supported")).get(0)).isEqualTo("PERSON:kamala-harris");
    JsonNode first = get("/v1/candidates?limit=2");
    assertThat(ids(first)).containsExactly("PERSON:sherrod-brown", "PERSON:katie-porter");
    JsonNode second = get("/v1/candidates?limit=2&cursor=" + first.get("next").asText());
    assertThat(ids(second)).containsExactly("PERSON:kamala-harris");
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(ids(get("/v1/networks"))).containsExactly("NET:fairshake");
  }

  @Test
  void reportsAreTheSentencesTheLatestFirstTheUncountedAmongThem() throws Exception {
    topology.publish(
        article("a1")
            .says(
                contribution()
                    .from(COINBASE)
                    .to(FAIRSHAKE)
                    .usd("25000000")
                    .evidence("Coinbase gave <b>Fairshake</b> $25 million.")),
        article("a2")
            .on(TUESDAY)
            .says(
                contribution().to(FAIRSHAKE).usd("500").status(Status.PRICE),
                contribution().from(RIPPLE).to(FAIRSHAKE).usd("7")));

    JsonNode page = get("/v1/committees/C00835959/reports?limit=2");
    assertThat(page.get("data"))
        .extracting(said -> said.get("articleId").asText() + " " + said.get("counted").asBoolean())
        .containsExactly("a2 false", "a2 true");
    JsonNode rest =
        get("/v1/committees/C00835959/reports?limit=2&cursor=" + page.get("next").asText());
    JsonNode said = rest.at("/data/0");
    assertThat(said.get("articleId").asText()).isEqualTo("a1");
    assertThat(said.get("url").asText()).isEqualTo("https://example.org/a1");
    assertThat(said.get("source").asText()).isEqualTo("a1 Times");
    assertThat(said.at("/evidence/text").asText())
        .isEqualTo("Coinbase gave <b>Fairshake</b> $25 million.");
    assertThat(said.at("/payer/id").asText()).isEqualTo("ORG:coinbase");
    assertThat(said.at("/amount/min").asText()).isEqualTo("25000000");
    assertThat(said.get("flow").asText()).isEqualTo("contribution");
    assertThat(rest.get("next").isNull()).isTrue();
  }

  @Test
  void theLedgerTellsEveryChangeInOrder() throws Exception {
    topology.publish(
        article("a1").says(contribution().from(COINBASE).to(FAIRSHAKE).usd("25")),
        article("a1").revision(2).says(contribution().from(COINBASE).to(FAIRSHAKE).usd("20")),
        article("a1").revision(3).withdrawn());

    JsonNode first = get("/v1/committees/CMTE:fairshake/ledger?limit=2");
    JsonNode second =
        get("/v1/committees/CMTE:fairshake/ledger?limit=2&cursor=" + first.get("next").asText());

    var changes = new ArrayList<String>();
    for (JsonNode page : List.of(first, second)) {
      page.get("data")
          .forEach(
              entry ->
                  changes.add(
                      entry.at("/before/best").asText()
                          + " → "
                          + entry.at("/after/best").asText()));
    }
    assertThat(changes).containsExactly("0 → 25", "25 → 20", "20 → 0");
  }

  @Test
  void anIdMayHoldAnyCharacter() throws Exception {
    var odd = Given.party("NAME:lone star / blockchain pac?", "Lone Star", EntityType.COMMITTEE);
    topology.publish(article("a1").says(contribution().from(COINBASE).to(odd).usd("25")));

    String id = URLEncoder.encode("NAME:lone star / blockchain pac?", StandardCharsets.UTF_8);
    JsonNode data = get("/v1/committees/" + id.replace("+", "%20")).get("data");

    assertThat(measures(data)).containsExactly("2024 USD received 25");
  }

  @Test
  void everyBadParameterIsNamedAtOnce() throws Exception {
    HttpResponse<String> reply =
        send("/v1/candidates?window=week&asOf=yesterday&limit=0&sort=wealth&cursor=!&colour=red");

    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(contentType(reply)).startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(reply.body());
    assertThat(problem.get("type").asText()).isEqualTo("urn:pacstream:problem:bad-request");
    assertThat(problem.get("problems")).hasSize(6);
    assertThat(texts(problem.get("problems")))
        .contains("window is \"week\"; expected hours (24h), days (7d), cycle or all");
  }

  @Test
  void aProblemQuotesLettersOfAnyScript() throws Exception {
    assertThat(
            send("/v1/candidates?window=" + URLEncoder.encode("أسبوع", StandardCharsets.UTF_8))
                .body())
        .contains("window is \\\"أسبوع\\\"");
  }

  @Test
  void whatNeverReachesARouteIsAProblemToo() throws Exception {
    HttpResponse<String> reply = send("/v1/candidates/%00");

    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(contentType(reply)).startsWith("application/problem+json");
    assertThat(JSON.readTree(reply.body()).get("title").asText()).isEqualTo("Bad Request");
  }

  @Test
  void nobodyKnownByThatIdIsNotFound() throws Exception {
    HttpResponse<String> reply = send("/v1/candidates/PERSON:nobody");

    assertThat(reply.statusCode()).isEqualTo(404);
    JsonNode problem = JSON.readTree(reply.body());
    assertThat(problem.get("type").asText()).isEqualTo("urn:pacstream:problem:no-such-subject");
    assertThat(problem.get("detail").asText())
        .isEqualTo(
            "no live article reports money for a candidate with the id PERSON:nobody; an id is as"
                + " PERSON:kamala-harris, or the FEC's P00009423; /v1/candidates lists them");
    assertThat(JSON.readTree(send("/v1/candidates/NET:fairshake").body()).get("detail").asText())
        .endsWith("; a network is at /v1/networks/NET:fairshake");
    assertThat(send("/v1/nothing").statusCode()).isEqualTo(404);
    assertThat(JSON.readTree(send("/v1/nothing").body()).get("type").asText())
        .isEqualTo("about:blank");
  }

  @Test
  void whilePartitionsMoveTheAnswerIsNotReady() throws Exception {
    try (QueryServer moving = serve(new Moving(), instances, false)) {
      HttpResponse<String> reply = send(moving, "/v1/candidates");

      assertThat(reply.statusCode()).isEqualTo(503);
      assertThat(reply.headers().firstValue("Retry-After")).isPresent();
      assertThat(JSON.readTree(reply.body()).get("type").asText())
          .isEqualTo("urn:pacstream:problem:not-ready");
    }
  }

  @Test
  void healthTellsLivingFromReady() throws Exception {
    assertThat(send("/health/live").statusCode()).isEqualTo(200);
    assertThat(send("/health/ready").statusCode()).isEqualTo(200);

    instances.ready = false;

    assertThat(send("/health/live").statusCode()).isEqualTo(200);
    assertThat(send("/health/ready").statusCode()).isEqualTo(503);
  }

  @Test
  void theEnvelopeTellsTimeLagStalenessAndWhatIsMissing() throws Exception {
    instances.ready = false;
    instances.unanswered = List.of("partition 3 of 8");

    JsonNode envelope = get("/v1/candidates");

    assertThat(envelope.get("asOf").asText()).isEqualTo("2024-09-06T12:59:59.999Z");
    assertThat(envelope.get("lag").asLong()).isEqualTo(5);
    assertThat(envelope.get("stale").asBoolean()).isTrue();
    assertThat(texts(envelope.get("partial"))).containsExactly("partition 3 of 8");
    assertThat(send("/v1/candidates/PERSON:elsewhere").statusCode()).isEqualTo(503);
  }

  @Test
  void anInstanceThatCannotBeReachedIsNamed() throws Exception {
    instances.others = List.of(new HostInfo("127.0.0.1", 1));

    assertThat(texts(get("/v1/candidates").get("partial")))
        .singleElement()
        .asString()
        .startsWith("127.0.0.1:1: ");
  }

  @Test
  void whatAnotherInstanceKeepsIsAskedThere(@TempDir Path elsewhere) throws Exception {
    topology.publish(
        article("a1").says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000")));
    try (var other = new TopologyHarness(elsewhere)) {
      other.publish(
          article("a2").says(expenditure().from(FAIRSHAKE).oppose(BROWN).usd("12000000")));
      Books.StoreSource stores = new FromDriver(other);
      try (QueryServer there = serve(stores, new FakeInstances(), false)) {
        instances.others = List.of(new HostInfo("127.0.0.1", there.port()));

        assertThat(ids(get("/v1/candidates")))
            .containsExactly("PERSON:sherrod-brown", "PERSON:katie-porter");
        assertThat(ids(get("/v1/candidates?limit=1"))).containsExactly("PERSON:sherrod-brown");
        assertThat(measures(get("/v1/candidates/PERSON:sherrod-brown").get("data")))
            .containsExactly("2024 USD opposed 12000000");
        assertThat(send("/v1/candidates/PERSON:nobody").statusCode()).isEqualTo(404);
      }
    }
  }

  @Test
  void asOfCanMeanTheLatestPublicationSeen() throws Exception {
    topology.publish(
        article("a1")
            .on(TUESDAY)
            .says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000")));
    try (QueryServer demo = serve(new FromDriver(topology), instances, true)) {
      JsonNode envelope = JSON.readTree(send(demo, "/v1/candidates").body());

      assertThat(envelope.get("asOf").asText()).isEqualTo("2024-09-03T12:59:59.999Z");
    }
  }

  @Test
  void repliesAreJsonThatNoBrowserTakesForAnythingElse() throws Exception {
    HttpResponse<String> reply = send("/v1/candidates");

    assertThat(contentType(reply)).startsWith("application/json");
    assertThat(reply.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    HttpResponse<String> hostile = send("/v1/candidates/%3Cscript%3Ealert(1)%3C%2Fscript%3E");
    assertThat(contentType(hostile)).startsWith("application/problem+json");
    assertThat(hostile.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  private static String contentType(HttpResponse<String> reply) {
    return reply.headers().firstValue("Content-Type").orElse("");
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<String> ids(JsonNode envelope) {
    return StreamSupport.stream(envelope.get("data").spliterator(), false)
        .map(one -> one.get("id").asText())
        .toList();
  }

  private static List<String> measures(JsonNode data) {
    return StreamSupport.stream(data.get("totals").spliterator(), false)
        .map(
            total ->
                "%d %s %s %s"
                    .formatted(
                        total.get("cycle").asInt(),
                        total.get("currency").asText(),
                        total.get("measure").asText(),
                        total.get("best").asText()))
        .toList();
  }

  private JsonNode get(String target) throws IOException, InterruptedException {
    HttpResponse<String> reply = send(target);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return JSON.readTree(reply.body());
  }

  private HttpResponse<String> send(String target) throws IOException, InterruptedException {
    return send(server, target);
  }

  private HttpResponse<String> send(QueryServer to, String target)
      throws IOException, InterruptedException {
    var uri = URI.create("http://127.0.0.1:" + to.port() + target);
    return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static final class Moving implements Books.StoreSource {
    @Override
    public <V> ReadOnlyKeyValueStore<String, V> store(String name) {
      throw new InvalidStateStoreException(name + " moves to another instance");
    }
  }
}
