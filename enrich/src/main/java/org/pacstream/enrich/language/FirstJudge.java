package org.pacstream.enrich.language;

import com.carrotsearch.labs.langid.OpenModel;
import java.nio.charset.StandardCharsets;

/**
 * The fast classifier over 97 languages: naive Bayes over runs of bytes, by the model of langid.
 * Unrestricted: restricted to ours it would call every foreign text one of them, with confidence.
 */
final class FirstJudge {
  private static final int BYTES = 256;

  private final OpenModel model = OpenModel.load();
  private final int classes = model.languages().length;

  /** Feature by feature: what is read together stands together. */
  private final float[] likelihoods = transposed(model.likelihoods(), classes);

  /** A judgement counts features while it reads, so each thread has its own counts. */
  private final ThreadLocal<Counts> counts =
      ThreadLocal.withInitial(() -> new Counts(likelihoods.length / classes));

  Opinion judge(String words) {
    float[] scores = scores(count(words));
    int best = 0;
    for (int language = 1; language < classes; language++) {
      best = scores[language] > scores[best] ? language : best;
    }
    return new Opinion(Opinion.code(model.languages()[best]), confidence(scores, best));
  }

  private Counts count(String words) {
    Counts found = counts.get();
    found.clear();
    short[] steps = model.steps();
    int[][] features = model.features();
    int state = 0;
    for (byte one : words.getBytes(StandardCharsets.UTF_8)) {
      state = steps[state * BYTES + (one & 0xFF)];
      if (features[state] != null) {
        for (int feature : features[state]) {
          found.add(feature);
        }
      }
    }
    return found;
  }

  private float[] scores(Counts found) {
    var scores = new float[classes];
    for (int i = 0; i < found.size; i++) {
      int row = found.features[i] * classes;
      float times = found.times[i];
      for (int language = 0; language < classes; language++) {
        scores[language] += times * likelihoods[row + language];
      }
    }
    for (int language = 0; language < classes; language++) {
      scores[language] = model.prior()[language] + scores[language];
    }
    return scores;
  }

  /** The share of one language in what all of them have. */
  private static float confidence(float[] scores, int best) {
    float all = 0;
    for (float score : scores) {
      all = (float) (all + Math.exp(score - scores[best]));
    }
    return 1 / all;
  }

  private static float[] transposed(float[] rows, int classes) {
    int features = rows.length / classes;
    var transposed = new float[rows.length];
    for (int language = 0; language < classes; language++) {
      for (int feature = 0; feature < features; feature++) {
        transposed[feature * classes + language] = rows[language * features + feature];
      }
    }
    return transposed;
  }

  /** How often each feature was found, in the order of their first finds. */
  private static final class Counts {
    private final int[] place;
    private final int[] features;
    private final int[] times;
    private int size;

    Counts(int most) {
      place = new int[most];
      features = new int[most];
      times = new int[most];
    }

    /** Leaves the places, which are only believed where they lead back to their feature. */
    void clear() {
      size = 0;
    }

    void add(int feature) {
      int at = place[feature];
      if (at < size && features[at] == feature) {
        times[at]++;
      } else {
        place[feature] = size;
        features[size] = feature;
        times[size] = 1;
        size++;
      }
    }
  }
}
