package org.pacstream.enrich.language;

import com.carrotsearch.labs.langid.OpenModel;
import java.util.Arrays;
import java.util.List;
import org.pacstream.enrich.text.WordList;

/**
 * The fast classifier over 97 languages: naive Bayes over runs of bytes, by the model of langid.
 * Unrestricted: restricted to ours it would call every foreign text one of them, with confidence.
 */
final class FirstJudge {
  private static final String ALIKE = "alike.txt";

  private final String[] languages;
  private final float[] prior;
  private final int classes;

  /** Feature by feature: what is read together stands together. */
  private final float[] likelihoods;

  private final ByteRuns runs;

  /** The same for all features that are found together, in less room: most texts need no more. */
  private final RoughLikelihoods rough;

  /** A judgement takes down what it finds, so each thread has its own. */
  private final ThreadLocal<Findings> findings = ThreadLocal.withInitial(Findings::new);

  /** Counts of features, for the texts that are judged by the exact sums. */
  private final ThreadLocal<Counts> features;

  FirstJudge() {
    OpenModel model = OpenModel.load();
    languages = model.languages();
    prior = model.prior();
    classes = languages.length;
    likelihoods = transposed(model.likelihoods(), classes);
    runs = new ByteRuns(model.steps(), model.features());
    rough = new RoughLikelihoods(prior, together(), alike(languages));
    features = ThreadLocal.withInitial(() -> new Counts(likelihoods.length / classes));
  }

  /** The likelihoods of all features of a finding. */
  private float[] together() {
    var together = new float[runs.findings() * classes];
    for (int finding = 0; finding < runs.findings(); finding++) {
      for (int feature : runs.features(finding)) {
        for (int language = 0; language < classes; language++) {
          together[finding * classes + language] += likelihoods[feature * classes + language];
        }
      }
    }
    return together;
  }

  private static int[][] alike(String[] languages) {
    List<String> known = List.of(languages);
    return WordList.load(FirstJudge.class, ALIKE).stream()
        .sorted()
        .map(line -> Arrays.stream(line.split(" ")).mapToInt(code -> place(code, known)).toArray())
        .toArray(int[][]::new);
  }

  private static int place(String code, List<String> known) {
    int place = known.indexOf(code);
    if (place < 0) {
      throw new IllegalStateException(ALIKE + ": the model has no language " + code);
    }
    return place;
  }

  Opinion judge(Words words) {
    Findings found = findings.get();
    found.clear();
    runs.read(words, found);
    int leader = rough.leader(found);
    return leader == RoughLikelihoods.NONE
        ? exactly(found)
        : new Opinion(Opinion.code(languages[leader]), 1);
  }

  private Opinion exactly(Findings found) {
    float[] scores = scores(features(found));
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
  private Counts features(Findings found) {
    Counts counts = features.get();
    counts.clear();
    for (int i = 0; i < found.size(); i++) {
      for (int feature : runs.features(found.get(i))) {
        counts.add(feature);
      }
    }
    return counts;
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
