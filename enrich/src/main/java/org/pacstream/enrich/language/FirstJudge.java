package org.pacstream.enrich.language;

import com.carrotsearch.labs.langid.OpenModel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The fast classifier over 97 languages: naive Bayes over runs of bytes, by the model of langid.
 * Unrestricted: restricted to ours it would call every foreign text one of them, with confidence.
 */
final class FirstJudge {
  private final String[] languages;
  private final float[] prior;
  private final int classes;

  /** Feature by feature: what is read together stands together. */
  private final float[] likelihoods;

  private final StateSteps steps;

  /** The features that the states find, state by state, and where those of each begin. */
  private final short[] features;

  private final short[] firstFeatures;

  /** A judgement counts while it reads, so each thread has its own counts. */
  private final ThreadLocal<Counts> finds;

  FirstJudge() {
    OpenModel model = OpenModel.load();
    languages = model.languages();
    prior = model.prior();
    classes = languages.length;
    likelihoods = transposed(model.likelihoods(), classes);
    steps = new StateSteps(model.steps());
    firstFeatures = new short[model.features().length + 1];
    features = new short[Arrays.stream(model.features()).mapToInt(FirstJudge::length).sum()];
    int end = 0;
    for (int state = 0; state < model.features().length; state++) {
      for (int i = 0; i < length(model.features()[state]); i++) {
        features[end++] = (short) model.features()[state][i];
      }
      firstFeatures[state + 1] = (short) end;
    }
    finds = ThreadLocal.withInitial(() -> new Counts(likelihoods.length / classes));
  }

  Opinion judge(String words) {
    float[] scores = scores(finds(words));
    int best = 0;
    for (int language = 1; language < classes; language++) {
      best = scores[language] > scores[best] ? language : best;
    }
    return new Opinion(Opinion.code(languages[best]), confidence(scores, best));
  }

  /** How often the text has each feature. */
  private Counts finds(String words) {
    Counts found = finds.get();
    found.clear();
    int state = 0;
    for (byte one : words.getBytes(StandardCharsets.UTF_8)) {
      state = steps.next(state, one);
      for (int at = firstFeatures[state]; at < firstFeatures[state + 1]; at++) {
        found.add(features[at]);
      }
    }
    return found;
  }

  private float[] scores(Counts found) {
    var scores = new float[classes];
    for (int i = 0; i < found.size; i++) {
      add(found.counted[i] * classes, found.times[i], scores);
    }
    for (int language = 0; language < classes; language++) {
      scores[language] = prior[language] + scores[language];
    }
    return scores;
  }

  private void add(int row, float times, float[] scores) {
    float[] added = likelihoods;
    for (int language = 0; language < scores.length; language++) {
      scores[language] += times * added[row + language];
    }
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

  private static int length(int[] features) {
    return features == null ? 0 : features.length;
  }

  /** How often each of some numbers came, in the order in which they came first. */
  private static final class Counts {
    private final short[] place;
    private final short[] counted;
    private final int[] times;
    private int size;

    /**
     * @param numbers below which all are
     */
    Counts(int numbers) {
      place = new short[numbers];
      counted = new short[numbers];
      times = new int[numbers];
    }

    /** Leaves the places, which are only believed where they lead back to their number. */
    void clear() {
      size = 0;
    }

    void add(int number) {
      int at = place[number];
      if (at < size && counted[at] == number) {
        times[at]++;
      } else {
        place[number] = (short) size;
        counted[size] = (short) number;
        times[size] = 1;
        size++;
      }
    }
  }
}
