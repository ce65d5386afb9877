package org.pacstream.aggregate.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.MONDAY;
import static org.pacstream.aggregate.Given.contribution;
import static org.pacstream.aggregate.Given.firm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;
import org.pacstream.aggregate.Given;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.total.Sayings;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.TreeKey;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.SubjectType;

class PartNamesTest {
  private static final SubjectKey FAIRSHAKES =
      new SubjectKey(SubjectType.COMMITTEE, "CMTE:fairshake");
  private static final TreeKey RECEIVED = new TreeKey(2024, "USD", Measure.RECEIVED);
  private static final String TREE = Keys.tree(FAIRSHAKES, RECEIVED);

  private final TreeRows<String> rows = new TreeRows<>(Serdes.String());
  private final PartNames names = new PartNames(rows);

  @Test
  void theFirstInTheAlphabetHoldsWhicheverCameFirst() {
    names.replace(FAIRSHAKES, List.of(), gifts("Coinbase Inc."));
    names.replace(FAIRSHAKES, List.of(), gifts("Coinbase"));
    names.replace(FAIRSHAKES, List.of(), gifts("coinbase"));

    assertThat(names.of(TREE, "ORG:coinbase")).contains("Coinbase");
  }

  @Test
  void aNameStaysAsLongAsOneArticleGivesIt() {
    names.replace(FAIRSHAKES, List.of(), gifts("Coinbase"));
    names.replace(FAIRSHAKES, List.of(), gifts("Coinbase", "coinbase"));
    names.replace(FAIRSHAKES, gifts("Coinbase"), gifts("coinbase"));
    assertThat(names.of(TREE, "ORG:coinbase")).contains("Coinbase");

    names.replace(FAIRSHAKES, gifts("Coinbase", "coinbase"), List.of());
    assertThat(names.of(TREE, "ORG:coinbase")).contains("coinbase");

    names.replace(FAIRSHAKES, gifts("coinbase"), List.of());
    assertThat(names.of(TREE, "ORG:coinbase")).isEmpty();
    assertThat(rows.size()).isZero();
  }

  @Test
  void aLookUpReadsOneRowAmongThousandsOfSpellings() {
    for (int n = 0; n < 5_000; n++) {
      names.replace(FAIRSHAKES, List.of(), gifts("Coinbase " + n));
    }

    rows.countFromHere();
    names.of(TREE, "ORG:coinbase");

    assertThat(rows.reads()).isEqualTo(1);
    assertThat(rows.largest()).isLessThan(8);
  }

  /** Of one article. */
  private static List<Placed> gifts(String... spellings) {
    var article = Given.article("a1").on(MONDAY);
    for (String spelling : spellings) {
      article.says(contribution().from(firm("ORG:coinbase", spelling)).to(FAIRSHAKE).usd("1"));
    }
    Map<SubjectKey, Saying> sayings = Sayings.of(article.build());
    var original = new Publications.Article(MONDAY, "a1");
    var placed = new ArrayList<Placed>();
    for (Sayings.Counted counted : Sayings.counted(sayings.get(FAIRSHAKES))) {
      placed.add(
          new Placed(
              counted.placement(),
              new Carrier("a1", counted.position(), MONDAY, "one", "text", original)));
    }
    return placed;
  }
}
