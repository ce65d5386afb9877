package org.pacstream.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoughLikelihoodsTest {
  private static final int CLASSES = 11;
  private static final int FINDINGS = 40;
  private static final int[][] GROUPS = {{3, 0, 10, 7}, {1}, {9, 8, 6, 5, 4, 2}};

  private final Random random = new Random(9);

  @Test
  void aLeaderIsTheOneThatExactSumsTell() {
    int leaders = 0;
    for (int round = 0; round < 2_000; round++) {
      float[] prior = logarithms(CLASSES);
      float[] likelihoods = logarithms(CLASSES * FINDINGS);
      var found = new Findings();
      var exact = new double[CLASSES];
      for (int i = 0; i < CLASSES; i++) {
        exact[i] = prior[i];
      }
      for (int i = random.nextInt(600); i > 0; i--) {
        int finding = 1 + (int) ((FINDINGS - 1) * Math.pow(random.nextDouble(), 4));
        found.add(finding);
        for (int j = 0; j < CLASSES; j++) {
          exact[j] += likelihoods[finding * CLASSES + j];
        }
      }

      int leader = new RoughLikelihoods(prior, likelihoods, GROUPS).leader(found);

      if (leader != RoughLikelihoods.NONE) {
        leaders++;
        for (int i = 0; i < CLASSES; i++) {
          assertThat(i == leader || exact[leader] - exact[i] > 22).isTrue();
        }
      }
    }
    assertThat(leaders).isBetween(500, 1_999);
  }

  @Test
  void aDrawHasNoLeader() {
    var found = new Findings();
    found.add(1);

    float[] prior = new float[CLASSES];
    float[] likelihoods = logarithms(CLASSES * FINDINGS);
    likelihoods[CLASSES] = -1;
    likelihoods[CLASSES + 1] = -1;

    assertThat(new RoughLikelihoods(prior, likelihoods, GROUPS).leader(found))
        .isEqualTo(RoughLikelihoods.NONE);
  }

  @Test
  void aClassIsFoundAlthoughAnotherGroupSeemsNearer() {
    var likelihoods = new float[CLASSES * 3];
    Arrays.fill(likelihoods, -16);
    likelihoods[CLASSES] = 0;
    likelihoods[CLASSES + 1] = -3;
    likelihoods[2 * CLASSES + 3] = 0;
    likelihoods[2 * CLASSES + 1] = -3;
    var found = new Findings();
    for (int i = 0; i < 40; i++) {
      found.add(1 + i % 2);
    }

    int leader = new RoughLikelihoods(new float[CLASSES], likelihoods, GROUPS).leader(found);

    // 0 and 3 are likeliest by turns, so that their group seems nearer than either is.
    assertThat(leader).isEqualTo(1);
  }

  @Test
  void everyClassIsInAGroup() {
    int[][] groups = {{0, 1}, {2}};

    assertThatThrownBy(() -> new RoughLikelihoods(new float[4], new float[4], groups))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 groups of 3 classes; all of 4 are to be in 16 groups at most");
  }

  @Test
  void noClassIsInTwoGroups() {
    int[][] groups = {{0, 1}, {1, 2}, {3}};

    assertThatThrownBy(() -> new RoughLikelihoods(new float[4], new float[4], groups))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("class 1 is in two groups");
  }

  private float[] logarithms(int count) {
    var logarithms = new float[count];
    for (int i = 0; i < count; i++) {
      logarithms[i] = -16 * random.nextFloat();
    }
    return logarithms;
  }
}
