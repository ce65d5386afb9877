package org.pacstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopiesTest {
  @Test
  void whoSharesTwoFifthsIsACopyInEitherOrder() {
    Signature one = signature(IntStream.range(0, 100).map(i -> 3 * i));
    Signature twoFifths = signature(IntStream.range(0, 100).map(i -> i < 60 ? 3 * i + 1 : 3 * i));
    Signature less = signature(IntStream.range(0, 100).map(i -> i < 61 ? 3 * i + 1 : 3 * i));

    assertCopies(one, twoFifths, true);
    assertCopies(one, less, false);
    assertThat(Copies.share(one, twoFifths)).isEqualTo(0.4);
  }

  @Test
  void ofAMuchLongerArticleOnlyTheShinglesThatBothCouldHaveAreCompared() {
    Signature shortOne = signature(IntStream.range(0, 100).map(i -> 10 * i));
    Signature longOne = signature(IntStream.range(0, 100));

    assertCopies(shortOne, longOne, true);
    assertThat(Copies.share(shortOne, longOne)).isEqualTo(1);
  }

  @Test
  void fewShinglesInCommonMayBeChance() {
    Signature longOne = signature(IntStream.range(0, 100));

    assertCopies(longOne, signature(IntStream.range(0, 100).map(i -> 14 * i)), true);
    assertCopies(longOne, signature(IntStream.range(0, 100).map(i -> 15 * i)), false);
  }

  @Test
  void signaturesOfDifferentMethodsTellNothing() {
    Signature one = signature(IntStream.range(0, 100));
    var other = new Signature(2, one.getShingles());

    assertCopies(one, other, false);
    assertThatThrownBy(() -> Copies.share(one, other))
        .hasMessage("methods of the signatures are 1 and 2, expected the same");
  }

  @Test
  void aSignatureWithoutShinglesIsLikeNoOther() {
    var empty = new Signature(1, List.of());

    assertCopies(empty, empty, false);
    assertThat(Copies.share(empty, empty)).isZero();
  }

  @Test
  void withoutASignatureOnlyTheVerySameTextIsACopy() {
    EnrichedArticle article = Samples.enrichedArticle().setSignature(null).build();
    EnrichedArticle elsewhere =
        EnrichedArticle.newBuilder(article).setId("a2").setSource("Another Post").build();
    EnrichedArticle otherTitle = EnrichedArticle.newBuilder(elsewhere).setTitle("Other").build();

    assertThat(Copies.are(article, elsewhere)).isTrue();
    assertThat(Copies.are(article, otherTitle)).isFalse();
  }

  @Test
  void whatIsWithdrawnIsNoCopy() {
    EnrichedArticle article =
        Samples.enrichedArticle().setSignature(signature(IntStream.range(0, 100))).build();
    EnrichedArticle withdrawn = EnrichedArticle.newBuilder(article).setWithdrawn(true).build();

    assertThat(Copies.are(article, article)).isTrue();
    assertThat(Copies.are(article, withdrawn)).isFalse();
  }

  private static void assertCopies(Signature one, Signature other, boolean expected) {
    assertThat(Copies.are(one, other)).isEqualTo(expected);
    assertThat(Copies.are(other, one)).isEqualTo(expected);
  }

  private static Signature signature(IntStream shingles) {
    return new Signature(1, shingles.boxed().toList());
  }
}
