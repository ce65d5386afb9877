package org.pacstream.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.COINBASE;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.FRIDAY;
import static org.pacstream.aggregate.Given.MONDAY;
import static org.pacstream.aggregate.Given.TUESDAY;
import static org.pacstream.aggregate.Given.WEDNESDAY;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.contribution;
import static org.pacstream.aggregate.Given.signature;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.aggregate.Given.ArticleBuilder;

/** Two shortened copies of one article, none a copy of the other, and what that article does. */
class CopiesTest {
  private static final int STORY = 1;

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

  private static ArticleBuilder tells(String id, int part) {
    return article(id)
        .signed(signature(STORY, part))
        .says(contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000"));
  }

  private static ArticleBuilder original() {
    return tells("whole", 2).on(MONDAY);
  }

  private void publishCopies() {
    topology.publish(tells("begin", 0).on(TUESDAY), tells("end", 4).on(WEDNESDAY));
    assertThat(topology.sources("CMTE:fairshake")).containsExactly(1, 2);
    topology.ledger();
  }

  @Test
  void anOriginalThatComesAfterItsCopiesMakesThemOneSourceAtOnce() {
    publishCopies();

    topology.publish(original());

    assertThat(topology.sources("CMTE:fairshake")).containsExactly(1);
    assertThat(topology.ledger()).isEmpty();
  }

  @Test
  void withoutTheirOriginalCopiesAreSourcesAgain() {
    topology.publish(original(), tells("begin", 0).on(TUESDAY), tells("end", 4).on(WEDNESDAY));
    assertThat(topology.sources("CMTE:fairshake")).containsExactly(1, 1, 1);

    topology.publish(article("whole").revision(2).withdrawn());

    assertThat(topology.sources("CMTE:fairshake")).containsExactly(2);
  }

  @Test
  void anOriginalThatTurnsOutToBeLaterIsACopyItself() {
    topology.publish(original());
    publishCopiesOfTheOriginal();

    topology.publish(tells("whole", 2).revision(2).on(FRIDAY));

    assertThat(topology.sources("CMTE:fairshake")).containsExactly(2);
  }

  private void publishCopiesOfTheOriginal() {
    topology.publish(tells("begin", 0).on(TUESDAY), tells("end", 4).on(WEDNESDAY));
    topology.sources("CMTE:fairshake");
  }

  @Test
  void anOriginalThatNoLongerPrintsTheSumLeavesItsCopies() {
    topology.publish(original());
    publishCopiesOfTheOriginal();

    topology.publish(
        article("whole")
            .revision(2)
            .signed(signature(STORY, 2))
            .says(contribution().from(COINBASE).to(FAIRSHAKE).usd("1000000")));

    assertThat(topology.sources("CMTE:fairshake")).containsExactly(3);
  }

  @Test
  void aRevisionThatChangesNoCopyTellsNothing() {
    topology.publish(original());
    publishCopiesOfTheOriginal();

    topology.publish(original().revision(2));

    assertThat(topology.sources("CMTE:fairshake")).isEmpty();
  }
}
