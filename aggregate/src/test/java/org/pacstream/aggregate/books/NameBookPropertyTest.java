package org.pacstream.aggregate.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.SubjectTotals;
import org.pacstream.schemas.SubjectType;

class NameBookPropertyTest {
  private static final List<String> SPELLINGS =
      List.of(
          "Lone Star PAC",
          "Lone Star Pac",
          "LONE STAR PAC",
          "a\u001fb",
          "",
          "\uff21",
          "\ud83d\ude00");

  private final TreeRows<String> rows = new TreeRows<>(Serdes.String());
  private final NameBook names = new NameBook(rows);
  private final SubjectRow subject =
      SubjectRow.newBuilder()
          .setId("NAME:lone star pac")
          .setType(SubjectType.COMMITTEE)
          .setName("")
          .setNamed(0)
          .setFecIds(Map.of())
          .setArticles(0)
          .setEntries(0)
          .setLatest(Instant.EPOCH)
          .build();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theNameIsThatOfMostArticlesWhateverCameAndWent(long seed) {
    var random = new Random(seed);
    var live = new ArrayList<String>();
    String last = "";
    for (int change = 0; change < 500; change++) {
      if (live.isEmpty() || random.nextInt(5) < 3 - change / 200) {
        live.add(SPELLINGS.get(random.nextInt(SPELLINGS.size())));
        names.came(subject, live.get(live.size() - 1));
      } else {
        names.went(subject, live.remove(random.nextInt(live.size())));
      }
      var counts = new HashMap<String, Integer>();
      live.forEach(name -> counts.merge(name, 1, Integer::sum));
      last = live.isEmpty() ? last : SubjectTotals.nameAmong(counts);
      assertThat(subject.getName()).as("seed %d, change %d", seed, change).isEqualTo(last);
      assertThat(rows.size()).isEqualTo(2 * Math.max(0, counts.size() - 1));
    }
  }

  @Test
  void oneMoreSpellingCostsTheSameAmongThousands() {
    for (int n = 0; n < 10_000; n++) {
      names.came(subject, "Lone Star " + n);
    }

    rows.countFromHere();
    names.came(subject, "LONE STAR");

    assertThat(rows.reads() + rows.writes()).isLessThan(12);
  }
}
