package org.pacstream.enrich.language;

import com.carrotsearch.labs.langid.OpenModel;
import java.nio.charset.StandardCharsets;

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

  /** The same in less room: most texts need no more. */
  private final RoughLikelihoods rough;

  private final ByteRuns runs;

  /** A judgement counts while it reads, so each thread has its own counts. */
  private final ThreadLocal<Counts> finds;

  FirstJudge() {
    OpenModel model = OpenModel.load();
    languages = model.languages();
    prior = model.prior();
    classes = languages.length;
    likelihoods = transposed(model.likelihoods(), classes);
    rough = new RoughLikelihoods(prior, likelihoods);
    runs = new ByteRuns(model.steps(), model.features());
    finds = ThreadLocal.withInitial(() -> new Counts(likelihoods.length / classes));
  }

  Opinion judge(String words) {
    Counts found = finds(words);
    int leader = rough.leader(found);
    if (leader != RoughLikelihoods.NONE) {
      return new Opinion(Opinion.code(languages[leader]), 1);
    }
    float[] scores = scores(found);
    int best = 0;
    for (int language = 1; language < classes; language++) {
      best = scores[language] > scores[best] ? language : best;
    }
    double confidence = share(scores, best);
    int other = Malay.indexOfOther(languages[best], languages);
    return new Opinion(
        Opinion.code(languages[best]),
        confidence,
        other < 0 ? confidence : Math.min(1, confidence + share(scores, other)));
  }

  /** How often the text has each feature. */
  private Counts finds(String words) {
    Counts found = finds.get();
    found.clear();
    int last = 0;
    for (byte one : words.getBytes(StandardCharsets.UTF_8)) {
      last = last << Byte.SIZE | Byte.toUnsignedInt(one);
      int finding = runs.finding(last);
      for (int i = 0; i < ByteRuns.count(finding); i++) {
        found.add(runs.feature(finding, i));
      }
    }
    return found;
  }

  private float[] scores(Counts found) {
    var scores = new float[classes];
    for (int i = 0; i < found.size(); i++) {
      add(found.counted(i) * classes, found.times(i), scores);
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
  private static float share(float[] scores, int one) {
    float all = 0;
    for (float score : scores) {
      all = (float) (all + Math.exp(score - scores[one]));
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
}
