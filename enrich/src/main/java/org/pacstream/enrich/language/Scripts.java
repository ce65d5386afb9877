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

  /** Among these is no kana. */
  private static final char FIRST_HAN = '\u3400';

  private static final char LAST_HAN = '\u9FFF';

  private static final int RARE = 200;

  /** They lack ы, э and ё, and have ь before о alone, or і, ї and є in every line. */
  private static final Set<String> NOT_WITH_RUSSIAN_LETTERS = Set.of("bg", "mk", "sr", "uk");

  // Letters that languages write in every line, or never.
  private static final LetterSet YIDDISH = LetterSet.of("װױײ");
  private static final LetterSet URDU = LetterSet.of("ٹڈےںڑ");
  private static final LetterSet PASHTO = LetterSet.of("ټډړږښڼ");
  private static final LetterSet KURDISH = LetterSet.of("ۆێەڕ");
  private static final LetterSet PERSIAN = LetterSet.of("پچگژی");
  private static final LetterSet ARABIC = LetterSet.of("ةى");
  private static final LetterSet NOT_ARABIC = LetterSet.of("پچگژ");
  private static final LetterSet BELARUSIAN = LetterSet.of("ў");
  private static final LetterSet UKRAINIAN = LetterSet.of("іїєґ");
  private static final LetterSet NOT_UKRAINIAN = LetterSet.of("ыэёъ");
  private static final LetterSet NEITHER_UKRAINIAN = LetterSet.of("әғқңөұүһћђјљњџ");
  private static final LetterSet RUSSIAN = LetterSet.of("ыэё");
  private static final LetterSet SOFT_SIGN = LetterSet.of("ь");
  private static final LetterSet NOT_RUSSIAN = LetterSet.of("іїєґјљњћђџѓќѕәғқңөұүһҷҳ");

  private Scripts() {}

  /** Whether a script decides the language. */
  static boolean decides(Script script) {
    return script == Script.CJK || OWN.containsKey(script);
  }

  /** The language that the script decides. */
  static Optional<String> language(Sample sample) {
    if (sample.script() == Script.CJK) {
      return Optional.of(isJapanese(sample.words()) ? "ja" : "zh");
    }
    if (sample.script() == Script.HEBREW && sample.words().count(YIDDISH) > 0) {
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

  private static boolean isJapanese(Words words) {
    int kana = 0;
    for (int i = 0; i < words.length(); i++) {
      kana += isKana(words.codePointAt(i)) ? 1 : 0;
      if (kana > 0 && kana * KANA_SHARE >= words.length()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKana(int letter) {
    if (letter >= FIRST_HAN && letter <= LAST_HAN) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(letter);
    return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
  }

  /** Where the classifier's answer lacks the letters that its language cannot do without. */
  static Opinion corrected(Sample sample, Opinion opinion) {
    Words words = sample.words();
    if (sample.script() == Script.ARABIC) {
      return arabic(words, opinion);
    }
    if (sample.script() == Script.CYRILLIC) {
      return cyrillic(words, opinion);
    }
    return opinion;
  }

  private static Opinion arabic(Words words, Opinion opinion) {
    if (isRich(words, URDU)) {
      return new Opinion("ur", 1.0);
    }
    if (isRich(words, PASHTO)) {
      return new Opinion("ps", 1.0);
    }
    if (isRich(words, KURDISH)) {
      return new Opinion("ku", 1.0);
    }
    if (opinion.code().equals("ar") && isRich(words, PERSIAN) && !isRich(words, ARABIC)) {
      return new Opinion("fa", 1.0);
    }
    if (!opinion.code().equals("ar") && isRich(words, ARABIC) && !isRich(words, NOT_ARABIC)) {
      return new Opinion("ar", 1.0);
    }
    return opinion;
  }

  private static Opinion cyrillic(Words words, Opinion opinion) {
    if (isRich(words, BELARUSIAN)) {
      return new Opinion("be", 1.0);
    }
    if (isRich(words, UKRAINIAN)
        && !isRich(words, NOT_UKRAINIAN)
        && words.count(NEITHER_UKRAINIAN) == 0) {
      return new Opinion("uk", 1.0);
    }
    boolean russian =
        isRich(words, RUSSIAN) || isRich(words, SOFT_SIGN) && !words.toString().contains("ьо");
    if (russian
        && words.count(NOT_RUSSIAN) == 0
        && NOT_WITH_RUSSIAN_LETTERS.contains(opinion.code())) {
      return new Opinion("ru", opinion.confidence());
    }
    return opinion;
  }

  private static boolean isRich(Words words, LetterSet letters) {
    int count = words.count(letters);
    return count * RARE >= words.length() && count > 0;
  }
}
