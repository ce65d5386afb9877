package org.pacstream.enrich.language;

import com.carrotsearch.labs.langid.DetectedLanguage;
import com.carrotsearch.labs.langid.LangIdV3;
import com.carrotsearch.labs.langid.Model;

/**
 * The fast classifier over 97 languages. Unrestricted: restricted to ours it would call every
 * foreign text one of them, with confidence.
 */
final class FirstJudge {
  private final Model model = Model.defaultModel();

  /** The classifier keeps counts while it reads, so each thread has its own. */
  private final ThreadLocal<LangIdV3> classifier =
      ThreadLocal.withInitial(() -> new LangIdV3(model));

  Opinion judge(String words) {
    DetectedLanguage detected = classifier.get().classify(words, true);
    return new Opinion(Opinion.code(detected.getLangCode()), detected.getConfidence());
  }
}
