package org.pacstream.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.COINBASE;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.FRIDAY;
import static org.pacstream.aggregate.Given.MONDAY;
import static org.pacstream.aggregate.Given.PORTER;
import static org.pacstream.aggregate.Given.RIPPLE;
import static org.pacstream.aggregate.Given.TUESDAY;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.contribution;
import static org.pacstream.aggregate.Given.expenditure;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.aggregate.state.Stores;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.Topics;

class AggregateTopologyTest {
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

  @Test
  void everyNodeStoreAndTopicIsAsCommitted() throws IOException {
    var registry = new MockSchemaRegistryClient();
    String described =
        new AggregateTopology(
                new Topics(registry, 1),
                new Stores(registry),
                OptionalInt.empty(),
                AggregateConfig.from(Settings.of(Map.of())).streams())
            .get()
            .describe()
            .toString();

    try (var committed = getClass().getResourceAsStream("topology.txt")) {
      assertThat(described.strip())
          .isEqualTo(new String(committed.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
    assertThat(described).doesNotContain("KSTREAM-", "KTABLE-");
  }

  @Test
  void aReportReachesEveryoneItSpeaksTo() {
    topology.publish(
        article("a1").says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000")));

    assertThat(topology.candidates()).containsExactly("PERSON:katie-porter: OPPOSED 10000000");
    assertThat(topology.committees()).containsExactly("CMTE:fairshake: SPENT 10000000");
    assertThat(topology.networks()).containsExactly("NET:fairshake: SPENT 10000000");
    assertThat(topology.ledger())
        .containsExactly(
            "PERSON:katie-porter 2024 USD OPPOSED 0 → 10000000",
            "CMTE:fairshake 2024 USD SPENT 0 → 10000000",
            "NET:fairshake 2024 USD SPENT 0 → 10000000");
    assertThat(topology.deadLetters()).isEmpty();
  }

  @Test
  void theSameRecordAgainChangesNothing() {
    var article = article("a1").says(contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000"));
    topology.publish(article);
    topology.committees();
    topology.networks();
    topology.ledger();

    topology.publish(article, article);

    assertThat(topology.committees()).isEmpty();
    assertThat(topology.networks()).isEmpty();
    assertThat(topology.ledger()).isEmpty();
  }

  @Test
  void theSameInAnotherOutletIsASourceButNoMoney() {
    topology.publish(
        article("a1").says(contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000")));
    topology.ledger();
    topology.committees();

    topology.publish(
        article("a2")
            .on(TUESDAY)
            .says(contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000")));

    assertThat(topology.ledger()).isEmpty();
    assertThat(topology.committees()).containsExactly("CMTE:fairshake: RECEIVED 25000000");
  }

  @Test
  void aCorrectedArticleReplacesWhatItSaid() {
    topology.publish(
        article("a1").says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("100000000")),
        article("a1")
            .revision(2)
            .says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000")));

    assertThat(topology.candidates())
        .containsExactly(
            "PERSON:katie-porter: OPPOSED 100000000", "PERSON:katie-porter: OPPOSED 10000000");
    assertThat(topology.ledger())
        .filteredOn(entry -> entry.startsWith("PERSON"))
        .containsExactly(
            "PERSON:katie-porter 2024 USD OPPOSED 0 → 100000000",
            "PERSON:katie-porter 2024 USD OPPOSED 100000000 → 10000000");
  }

  @Test
  void anEarlierRevisionThatArrivesLateChangesNothing() {
    topology.publish(
        article("a1")
            .revision(2)
            .says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000")),
        article("a1").says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("100000000")));

    assertThat(topology.candidates()).containsExactly("PERSON:katie-porter: OPPOSED 10000000");
  }

  @Test
  void newerRulesReplaceTheSameRevision() {
    topology.publish(
        article("a1").says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("100000000")),
        article("a1").rules(2).says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000")));

    assertThat(topology.candidates())
        .containsExactly(
            "PERSON:katie-porter: OPPOSED 100000000", "PERSON:katie-porter: OPPOSED 10000000");
  }

  @Test
  void aWithdrawnArticleSaysNothing() {
    topology.publish(
        article("a1").says(contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000")),
        article("a1").revision(2).on(FRIDAY).withdrawn());

    assertThat(topology.committees())
        .containsExactly("CMTE:fairshake: RECEIVED 25000000", "CMTE:fairshake: ");
    assertThat(topology.ledger())
        .filteredOn(entry -> entry.startsWith("CMTE"))
        .containsExactly(
            "CMTE:fairshake 2024 USD RECEIVED 0 → 25000000",
            "CMTE:fairshake 2024 USD RECEIVED 25000000 → 0");
  }

  @Test
  void aWithdrawalBeforeWhatItWithdrawsHolds() {
    topology.publish(
        article("a1").revision(2).on(FRIDAY).withdrawn(),
        article("a1").says(contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000")));

    assertThat(topology.committees()).isEmpty();
    assertThat(topology.ledger()).isEmpty();
  }

  @Test
  void anArticleThatStopsMentioningASubjectTakesItsMoneyBack() {
    topology.publish(
        article("a1").says(contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000")),
        article("a1")
            .revision(2)
            .says(contribution().from(COINBASE).to(Given.MAGA_INC).usd("25000000")));

    assertThat(topology.committees())
        .containsExactly(
            "CMTE:fairshake: RECEIVED 25000000",
            "CMTE:maga-inc: RECEIVED 25000000",
            "CMTE:fairshake: ");
  }

  @Test
  void anEntryNamesTheArticleItsRevisionAndTheReports() {
    topology.publish(
        article("a1")
            .revision(7)
            .on(TUESDAY)
            .says(
                contribution().from(RIPPLE).to(FAIRSHAKE).usd("25000000"),
                expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000"),
                contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000")));

    LedgerEntry entry =
        topology.ledgerEntries().stream()
            .filter(e -> e.getMeasure().name().equals("RECEIVED"))
            .findFirst()
            .orElseThrow();
    assertThat(entry.getArticleId()).isEqualTo("a1");
    assertThat(entry.getRevision()).isEqualTo(7);
    assertThat(entry.getEventTime()).isEqualTo(TUESDAY);
    assertThat(entry.getReports()).containsExactly(0, 2);
    assertThat(Figures.text(entry.getAfter())).isEqualTo("50000000");
  }

  @Test
  void aLateArticleChangesThePast() {
    topology.publish(
        article("a1").on(FRIDAY).says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000")),
        article("a2")
            .on(MONDAY)
            .says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000").another()));

    assertThat(topology.candidates())
        .containsExactly(
            "PERSON:katie-porter: OPPOSED 10000000", "PERSON:katie-porter: OPPOSED 20000000");
  }

  @Test
  void bytesThatAreNoRecordGoToTheDeadLetters() {
    topology.publish("a0".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3, 4, 5, 6});
    topology.publish(
        article("a1").says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000")),
        article("a2"));

    assertThat(topology.candidates()).hasSize(1);
    var dead = topology.deadLetters();
    assertThat(dead).hasSize(1);
    assertThat(dead.get(0).value()).isEqualTo(new byte[] {1, 2, 3, 4, 5, 6});
    assertThat(dead.get(0).headers())
        .extracting(Header::key)
        .contains("__streams.errors.exception", "__streams.errors.topic");
  }

  @Test
  void aRecordThatCannotBeProcessedGoesToTheDeadLettersAndStopsNothing() {
    topology.publish("a0".getBytes(StandardCharsets.UTF_8), null);
    topology.publish(
        article("bad\u001fid").says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000")),
        article("a1").says(expenditure().from(FAIRSHAKE).oppose(PORTER).usd("10000000")));

    assertThat(topology.candidates()).hasSize(1);
    assertThat(topology.deadLetters()).hasSize(2);
  }
}
