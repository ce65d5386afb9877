package org.pacstream.enrich.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallestTest {
  private static final int MOST = 128;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 127, 128, 255, 256, 257, 1_000, 1_000_000, Integer.MAX_VALUE})
  void theSmallestOfManyNumbersAreKeptEachOnce(int bound) {
    int[] numbers =
        new Random(bound)
            .ints(10_000)
            .map(n -> (n & Integer.MAX_VALUE) % Math.max(1, bound))
            .toArray();
    assertThat(smallest(Integer.MAX_VALUE, numbers)).isEqualTo(sorted(numbers));
  }

  @Test
  void numbersThatAreNotSpreadAreKeptTheSame() {
    int[] rising = IntStream.range(0, 5_000).toArray();
    int[] falling = IntStream.range(0, 5_000).map(i -> Integer.MAX_VALUE - i).toArray();
    int[] last = IntStream.range(0, 255).map(i -> Integer.MAX_VALUE - i).toArray();

    assertThat(smallest(Integer.MAX_VALUE, rising)).isEqualTo(sorted(rising));
    assertThat(smallest(Integer.MAX_VALUE, falling)).isEqualTo(sorted(falling));
    assertThat(smallest(Integer.MAX_VALUE, last)).isEqualTo(sorted(last));
  }

  @Test
  void greaterNumbersAreNotLookedAt() {
    assertThat(smallest(7, 9, 7, 8, 3, 7)).containsExactly(3, 7);
    assertThat(smallest(0, 1, 0)).containsExactly(0);
  }

  @Test
  void itIsFullOnceThereAreEnoughDifferentOnes() {
    var smallest = new Smallest(2, 100);
    smallest.add(5);
    smallest.add(5);
    assertThat(smallest.isFull()).isFalse();
    smallest.add(4);
    assertThat(smallest.isFull()).isTrue();
  }

  private static List<Integer> smallest(int greatest, int... numbers) {
    var smallest = new Smallest(MOST, greatest);
    for (int number : numbers) {
      smallest.add(number);
    }
    return smallest.ascending();
  }

  private static List<Integer> sorted(int... numbers) {
    return IntStream.of(numbers).distinct().sorted().limit(MOST).boxed().toList();
  }
}
