package org.pacstream.enrich.language;

import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/**
 * The classifier for short and doubtful text, over all its 75 languages. Its models (70 MB when all
 * are loaded, trigrams only) load when a text of their script first asks for them.
 */
final class SecondJudge {
  private LanguageDetector detector;

  /** Confidence is 1 less half of what the runner-up reaches of the first. */
  Opinion judge(String words) {
    Map<com.github.pemistahl.lingua.api.Language, Double> ranked =
        detector().computeLanguageConfidenceValues(words);
    Iterator<Map.Entry<com.github.pemistahl.lingua.api.Language, Double>> best =
        ranked.entrySet().iterator();
    if (!best.hasNext()) {
      return new Opinion(LanguageIdentifier.UNDETERMINED, 0.0);
    }
    Map.Entry<com.github.pemistahl.lingua.api.Language, Double> top = best.next();
    double next = best.hasNext() ? best.next().getValue() : 0.0;
    String code = top.getKey().getIsoCode639_1().toString().toLowerCase(Locale.ROOT);
    return new Opinion(Opinion.code(code), Math.min(1.0, 1.0 - (next - RUNNER_UP) / 2));
  }

  private static final double RUNNER_UP = 0.8;

  private synchronized LanguageDetector detector() {
    if (detector == null) {
      detector = LanguageDetectorBuilder.fromAllLanguages().withLowAccuracyMode().build();
    }
    return detector;
  }
}
