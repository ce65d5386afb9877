package org.pacstream.enrich.language;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the letters themselves say about the language. */
final class Scripts {
  /** Scripts of one language, or of one that all but owns it. */
  private static final Map<Script, String> OWN =
      Map.ofEntries(
          Map.entry(Script.HANGUL, "ko"),
          Map.entry(Script.HEBREW, "he"),
          Map.entry(Script.GREEK, "el"),
          Map.entry(Script.THAI, "th"),
          Map.entry(Script.ARMENIAN, "hy"),
          Map.entry(Script.GEORGIAN, "ka"),
          Map.entry(Script.GURMUKHI, "pa"),
          Map.entry(Script.GUJARATI, "gu"),
          Map.entry(Script.ORIYA, "or"),
          Map.entry(Script.TAMIL, "ta"),
          Map.entry(Script.TELUGU, "te"),
          Map.entry(Script.KANNADA, "kn"),
          Map.entry(Script.MALAYALAM, "ml"),
          Map.entry(Script.SINHALA, "si"),
          Map.entry(Script.LAO, "lo"),
          Map.entry(Script.KHMER, "km"));

  /** One kana among so many letters makes a text Japanese; a Chinese one may quote a word. */
  private static final int KANA_SHARE = 20;

  private static final int RARE = 200;

  /** They lack ы, э and ё, and have ь before о alone, or і, ї and є in every line. */
  private static final Set<String> NOT_WITH_RUSSIAN_LETTERS = Set.of("bg", "mk", "sr", "uk");

  private Scripts() {}

  /** The language that the script decides. */
  static Optional<String> language(Sample sample) {
    if (sample.script() == Script.CJK) {
      return Optional.of(isJapanese(sample.words()) ? "ja" : "zh");
    }
    if (sample.script() == Script.HEBREW && count(sample.words(), "װױײ") > 0) {
      return Optional.of("yi");
    }
    return Optional.ofNullable(OWN.get(sample.script()));
  }

  /** As {@link #language}, but Han alone may be a short Japanese headline. */
  static Optional<String> ownLanguage(Sample sample) {
    if (sample.script() == Script.CJK) {
      return isJapanese(sample.words()) ? Optional.of("ja") : Optional.empty();
    }
    return language(sample);
  }

  private static boolean isJapanese(String words) {
    long kana =
        words
            .codePoints()
            .filter(
                letter ->
                    Character.UnicodeScript.of(letter) == Character.UnicodeScript.HIRAGANA
                        || Character.UnicodeScript.of(letter) == Character.UnicodeScript.KATAKANA)
            .count();
    return kana > 0 && kana * KANA_SHARE >= words.length();
  }

  /** Where the classifier's answer lacks the letters that its language cannot do without. */
  static Opinion corrected(Sample sample, Opinion opinion) {
    String words = sample.words();
    if (sample.script() == Script.ARABIC) {
      return arabic(words, opinion);
    }
    if (sample.script() == Script.CYRILLIC) {
      return cyrillic(words, opinion);
    }
    return opinion;
  }

  private static Opinion arabic(String words, Opinion opinion) {
    if (isRich(words, "ٹڈےںڑ")) {
      return new Opinion("ur", 1.0);
    }
    if (isRich(words, "ټډړږښڼ")) {
      return new Opinion("ps", 1.0);
    }
    if (isRich(words, "ۆێەڕ")) {
      return new Opinion("ku", 1.0);
    }
    if (opinion.code().equals("ar") && isRich(words, "پچگژی") && !isRich(words, "ةى")) {
      return new Opinion("fa", 1.0);
    }
    if (!opinion.code().equals("ar") && isRich(words, "ةى") && !isRich(words, "پچگژ")) {
      return new Opinion("ar", 1.0);
    }
    return opinion;
  }

  private static Opinion cyrillic(String words, Opinion opinion) {
    if (isRich(words, "ў")) {
      return new Opinion("be", 1.0);
    }
    if (isRich(words, "іїєґ") && !isRich(words, "ыэёъ") && count(words, "әғқңөұүһћђјљњџ") == 0) {
      return new Opinion("uk", 1.0);
    }
    boolean russian = isRich(words, "ыэё") || isRich(words, "ь") && !words.contains("ьо");
    if (russian
        && count(words, "іїєґјљњћђџѓќѕәғқңөұүһҷҳ") == 0
        && NOT_WITH_RUSSIAN_LETTERS.contains(opinion.code())) {
      return new Opinion("ru", opinion.confidence());
    }
    return opinion;
  }

  private static boolean isRich(String words, String letters) {
    long count = count(words, letters);
    return count * RARE >= words.length() && count > 0;
  }

  private static int count(String words, String letters) {
    int count = 0;
    for (int i = 0; i < words.length(); i++) {
      count += letters.indexOf(words.charAt(i)) >= 0 ? 1 : 0;
    }
    return count;
  }
}
