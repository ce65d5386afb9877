package org.pacstream.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.pacstream.aggregate.Given.COINBASE;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.RIPPLE;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.contribution;
import static org.pacstream.aggregate.Given.party;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.aggregate.Given.ArticleBuilder;
import org.pacstream.aggregate.Given.ReportBuilder;
import org.pacstream.aggregate.books.LevelRow;
import org.pacstream.aggregate.state.Stores;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Signature;
import org.pacstream.schemas.Topics;

/** What no newspaper prints stops nothing, and nothing of it is half counted. */
class AbsurdArticlesTest {
  private static final String MESSAGE = "__streams.errors.message";

  @TempDir Path folder;
  private TopologyHarness topology;

  @BeforeEach
  void start() {
    topology = new TopologyHarness(folder);
  }

  @AfterEach
  void stop() {
    topology.close();
  }

  static Stream<ArticleBuilder> refused() {
    Party blurred = party("NAME:a\u001fb", "A", EntityType.ORGANIZATION);
    Party endless = party("NAME:" + "a".repeat(5_000), "A", EntityType.ORGANIZATION);
    Party nobody = party("", "A", EntityType.ORGANIZATION);
    Party devoted =
        Party.newBuilder(party("CMTE:x", "X", EntityType.COMMITTEE))
            .setCandidateId("PERSON:\u001f")
            .build();
    Party member =
        Party.newBuilder(party("CMTE:x", "X", EntityType.COMMITTEE)).setNetwork("").build();
    return Stream.of(
        article("a" + "b".repeat(5_000)).says(gift()),
        article("a").says(gift().usd("100000000000000000.01")),
        article("a").says(gift().usd("-1")),
        article("a").says(gift().usdBetween("5000", "500")),
        article("a").says(gift().unit("1000000000000000000")),
        article("a").says(gift().unit("-1")),
        article("a").says(gift().cycle(Integer.MAX_VALUE)),
        article("a").says(gift().cycle(Integer.MIN_VALUE)),
        article("a").says(gift().cycle(2023)),
        article("a").says(gift().currency("")),
        article("a").says(gift().currency("BITCOINS OF MY OWN")),
        article("a").says(gift().from(blurred)),
        article("a").says(gift().from(endless)),
        article("a").says(gift().from(nobody)),
        article("a").says(gift().from(devoted)),
        article("a").says(gift().from(member)),
        article("a")
            .says(gift())
            .signed(new Signature(1, IntStream.rangeClosed(0, 1_024).boxed().toList())),
        article("a").on(Instant.ofEpochMilli(Long.MAX_VALUE)).says(gift()),
        article("a").on(Instant.parse("+10000-01-01T00:00:00Z")).says(gift()));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatTheContractDoesNotAllowIsADeadLetterAsAWhole(ArticleBuilder absurd) {
    absurd.says(contribution().from(RIPPLE).to(FAIRSHAKE).usd("7000000"));

    topology.publish(absurd);
    topology.publish(article("b").says(gift()));

    assertThat(topology.deadLetters()).hasSize(1);
    assertThat(topology.committees()).containsExactly("CMTE:fairshake: RECEIVED 25000000");
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE})
  void timesThatNoCalendarHasAreRefused(long millis) {
    EnrichedArticle absurd = article("a").on(Instant.ofEpochMilli(millis)).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArticleContract.check("a", absurd))
        .withMessageContaining("expected a time from 0000-01-01T00:00:00Z");
  }

  @Test
  void moreSinglesBetweenTheSamePartiesThanNewsHasAreRefused() {
    topology.publish(article("a7").says(gifts(Topics.MAX_REPORTS_BETWEEN + 1)));

    var header = topology.deadLetters().get(0).headers().lastHeader(MESSAGE);
    assertThat(new String(header.value(), StandardCharsets.UTF_8))
        .contains(
            "article a7 has 61 singles of CONTRIBUTION from ORG:coinbase to CMTE:fairshake,"
                + " expected at most 60");
  }

  @Test
  void manySinglesOfManyPartiesAndManyRunningTotalsAreCounted() {
    topology.publish(
        article("a")
            .says(gifts(Topics.MAX_REPORTS_BETWEEN))
            .says(
                Stream.of(gifts(Topics.MAX_REPORTS_BETWEEN))
                    .map(gift -> gift.from(RIPPLE))
                    .toArray(ReportBuilder[]::new))
            .says(
                Stream.of(gifts(Topics.MAX_REPORTS_BETWEEN + 1))
                    .map(ReportBuilder::cumulative)
                    .toArray(ReportBuilder[]::new)));

    assertThat(topology.deadLetters()).isEmpty();
    assertThat(topology.committees()).hasSize(1);
  }

  /** Each may be another account of each other. */
  private static ReportBuilder[] gifts(int number) {
    return IntStream.range(0, number)
        .mapToObj(n -> gift().usd(String.valueOf(25_000_000 + 1_000 * n)))
        .toArray(ReportBuilder[]::new);
  }

  @Test
  void aDeadLetterSaysWhatWasExpected() {
    topology.publish(article("a7").says(gift(), gift().usd("-1")));

    var header = topology.deadLetters().get(0).headers().lastHeader(MESSAGE);
    assertThat(new String(header.value(), StandardCharsets.UTF_8))
        .contains("article a7", "report 1", "-1", "from 0 to 100000000000000000");
  }

  static Stream<ArticleBuilder> counted() {
    return Stream.of(
        article("a").says(gift().usd("100000000000000000")),
        article("a").says(gift().usd("0")),
        article("a").says(gift().usd("0.000000000000000001").unit("0.000000000000000001")),
        article("a").says(gift().usd("25000000").unit("0")),
        article("a").says(gift().usdAtLeast("100000000000000000").unit("100000000000000000")),
        article("a").says(gift().usdBetween("0", "100000000000000000")),
        article("a").says(gift().usd("100000000000000000").cumulative()),
        article("a").says(gift().period("0000").cycle(0)),
        article("a").says(gift().period("0000-cycle").cycle(0).cumulative()),
        article("a").says(gift().period("9999").cycle(10_000).cumulative()),
        article("a").says(gift().period("999999999")),
        article("a").says(gift().period("9999-12-31/0000-01-01")),
        article("a").says(gift().period("")),
        article("a").on(Instant.parse("1970-01-01T00:00:00Z")).says(gift().cumulative()),
        article("a").on(Instant.parse("9999-12-31T23:59:59.999Z")).says(gift().cumulative()),
        article("a").in("").says(gift()),
        article("a").says(gift().from(party("NAME:a | b", "A", EntityType.ORGANIZATION))),
        article("a").says(contribution().to(FAIRSHAKE).usd("1")));
  }

  @ParameterizedTest
  @MethodSource("counted")
  void whatItDoesAllowIsCountedAndTakenBackHoweverOdd(ArticleBuilder odd) {
    topology.publish(odd);
    topology.publish(
        article("b").says(gift()),
        article("c").says(gift().cumulative()),
        article("d").says(gift().cumulative().period("2024")));
    topology.publish(odd.revision(2).withdrawn());

    assertThat(topology.deadLetters()).isEmpty();
    assertThat(topology.last().keySet()).contains("COMMITTEE CMTE:fairshake");
  }

  @Test
  void totalsBeyondWhatTheContractHoldsStandAtTheMostItHolds() {
    var articles =
        IntStream.range(0, 3)
            .mapToObj(
                n ->
                    article("a" + n)
                        .says(
                            IntStream.range(0, Topics.MAX_REPORTS)
                                .mapToObj(
                                    m -> party("NAME:" + n + "-" + m, "N", EntityType.ORGANIZATION))
                                .map(donor -> gift().from(donor).usd("100000000000000000"))
                                .toArray(ReportBuilder[]::new)))
            .toList();
    articles.forEach(topology::publish);

    assertThat(topology.deadLetters()).isEmpty();
    assertThat(topology.committees())
        .containsExactly(
            "CMTE:fairshake: RECEIVED 50000000000000000000",
            "CMTE:fairshake: RECEIVED 99999999999999999999.999999999999999999",
            "CMTE:fairshake: RECEIVED 99999999999999999999.999999999999999999");

    articles.forEach(article -> topology.publish(article.revision(2).withdrawn()));
    topology.publish(article("b").says(gift()));

    assertThat(topology.committees()).last().isEqualTo("CMTE:fairshake: RECEIVED 25000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d\ude00", "*", " > ", " : ", " | ", "a > b", "* : ", "\uffff"})
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whateverAnIdIsMadeOfItIsOnePart(String id) {
    Party odd = party(id, "Odd", EntityType.ORGANIZATION);
    Party member =
        Party.newBuilder(party(id, "Odd", EntityType.COMMITTEE))
            .setNetwork("NET:fairshake")
            .build();
    topology.publish(
        article("a").says(contribution().from(odd).to(FAIRSHAKE).usd("3000000")),
        article("b").says(contribution().from(odd).to(member).usd("5000000")),
        article("c").says(contribution().from(odd).usd("6000000").cumulative()),
        article("d")
            .says(
                contribution().from(odd).to(Given.FAIRSHAKE_NETWORK).usd("9000000").cumulative()));

    assertThat(topology.deadLetters()).isEmpty();
    assertThat(topology.networks()).last().isEqualTo("NET:fairshake: RECEIVED 9000000");
  }

  @Test
  void currenciesThatNobodyKnowsCountNowhereAndMakeNoRowGrow() {
    for (int article = 0; article < 3; article++) {
      String begin = "X" + article;
      topology.publish(
          article("a" + article)
              .says(
                  IntStream.range(0, Topics.MAX_REPORTS)
                      .mapToObj(n -> gift().cumulative().currency(begin + n))
                      .toArray(ReportBuilder[]::new)));
    }
    topology.publish(article("b").says(gift(), gift().currency("btc"), gift().currency("kzt")));

    assertThat(topology.deadLetters()).isEmpty();
    assertThat(topology.committees())
        .containsExactly(
            "CMTE:fairshake: BTC RECEIVED 25000000; KZT RECEIVED 25000000; RECEIVED 25000000");
  }

  @Test
  void aRunningTotalToldInAnyUnitsHasAFewWordings() {
    topology.publish(
        article("a")
            .says(
                IntStream.rangeClosed(1, Topics.MAX_REPORTS)
                    .mapToObj(n -> gift().cumulative().unit(String.valueOf(n)))
                    .toArray(ReportBuilder[]::new)));

    var wordings = new ArrayList<Integer>();
    try (KeyValueIterator<String, LevelRow> rows =
        topology.driver.<String, LevelRow>getKeyValueStore(Stores.LEVELS).all()) {
      rows.forEachRemaining(row -> wordings.add(row.value.getWordings().size()));
    }
    assertThat(wordings).isNotEmpty().containsOnly(3);
  }

  private static ReportBuilder gift() {
    return contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000");
  }
}
