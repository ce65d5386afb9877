package org.pacstream.aggregate.total;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SumPropertyTest {

  @Property
  void whatASumHasOverAnotherMakesItUpAgain(@ForAll("sums") Sum a, @ForAll("sums") Sum b) {
    assertThat(b.plus(a.since(b))).usingRecursiveComparison().isEqualTo(a);
  }

  @Property
  void theLargerOfTwoSumsIsTheSameEitherWayRound(@ForAll("sums") Sum a, @ForAll("sums") Sum b) {
    assertThat(a.larger(b)).isEqualTo(b.larger(a));
  }

  @Provide
  Arbitrary<Sum> sums() {
    Arbitrary<BigDecimal> amounts = Arbitraries.integers().between(-3, 3).map(BigDecimal::valueOf);
    return Combinators.combine(amounts, amounts, amounts, Arbitraries.integers().between(0, 3))
        .as(Sum::of);
  }
}
