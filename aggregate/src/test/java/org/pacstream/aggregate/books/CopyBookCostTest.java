package org.pacstream.aggregate.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.COINBASE;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.MONDAY;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.contribution;
import static org.pacstream.aggregate.Given.signature;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.total.Sayings;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.schemas.SubjectType;

/** What one more copy costs beside many of the same story, each in words of its own. */
class CopyBookCostTest {
  private static final SubjectKey SUBJECT =
      new SubjectKey(SubjectType.COMMITTEE, FAIRSHAKE.getId());

  private final List<CountedRows<?>> rows = new ArrayList<>();
  private final SubjectBooks books =
      new SubjectBooks(
          BookRows.of(
              new BookRows.Source() {
                @Override
                public <V> Rows<V> rows(String store) {
                  var counted = new CountedRows<V>();
                  rows.add(counted);
                  return counted;
                }
              }));

  private int published;

  /** A story that is told every few minutes for some days. */
  private int publishNext() {
    return publish(published, 5 * published);
  }

  private int publish(int number, int minutes) {
    Saying saying =
        Sayings.of(
                article("a" + number)
                    .on(MONDAY.plus(Duration.ofMinutes(minutes)))
                    .signed(signature(1, number % 3))
                    .says(contribution().from(COINBASE).to(FAIRSHAKE).usd("25000000"))
                    .build())
            .get(SUBJECT);
    int before = touched();
    books.replace(saying);
    published++;
    return touched() - before;
  }

  private int touched() {
    return rows.stream().mapToInt(CountedRows::touched).sum();
  }

  @Test
  void besideAHundredTimesAsManyACopyTouchesAboutTheSame() {
    grow(10);
    int few = publishNext();
    int lateAmongFew = publish(100_000, 22);
    grow(1_000);
    int many = publishNext();
    int lateAmongMany = publish(100_001, 2_502);

    assertThat(many).isLessThanOrEqualTo(few + 30);
    assertThat(lateAmongMany).isLessThanOrEqualTo(lateAmongFew + 30);
  }

  private void grow(int articles) {
    while (published < articles) {
      publishNext();
    }
  }
}
