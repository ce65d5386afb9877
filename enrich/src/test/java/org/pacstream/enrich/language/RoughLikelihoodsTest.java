package org.pacstream.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RoughLikelihoodsTest {
  private static final int CLASSES = 11;
  private static final int FEATURES = 40;

  private final Random random = new Random(9);

  @Test
  void aLeaderIsTheOneThatExactSumsTell() {
    int leaders = 0;
    for (int round = 0; round < 2_000; round++) {
      float[] prior = logarithms(CLASSES);
      float[] likelihoods = logarithms(CLASSES * FEATURES);
      var found = new Counts(FEATURES);
      var exact = new double[CLASSES];
      for (int i = 0; i < CLASSES; i++) {
        exact[i] = prior[i];
      }
      for (int i = random.nextInt(600); i > 0; i--) {
        int feature = (int) (FEATURES * Math.pow(random.nextDouble(), 4));
        found.add(feature);
        for (int j = 0; j < CLASSES; j++) {
          exact[j] += likelihoods[feature * CLASSES + j];
        }
      }

      int leader = new RoughLikelihoods(prior, likelihoods).leader(found);

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
    var found = new Counts(FEATURES);
    found.add(0);

    float[] prior = new float[CLASSES];
    float[] likelihoods = logarithms(CLASSES * FEATURES);
    likelihoods[0] = -1;
    likelihoods[1] = -1;

    assertThat(new RoughLikelihoods(prior, likelihoods).leader(found))
        .isEqualTo(RoughLikelihoods.NONE);
  }

  private float[] logarithms(int count) {
    var logarithms = new float[count];
    for (int i = 0; i < count; i++) {
      logarithms[i] = -16 * random.nextFloat();
    }
    return logarithms;
  }
}
