package org.pacstream.ingest.article;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** ISO 639 codes of languages. */
final class LanguageCode {
  private static final Set<String> TWO = Set.of(Locale.getISOLanguages());
  private static final Map<String, String> TWO_BY_THREE = byThree();

  private LanguageCode() {}

  /**
   * The ISO 639-1 code of a language tag such as {@code en}, {@code en-US}, {@code pt_BR} or {@code
   * deu}; null when there is none.
   */
  static String of(String tag) {
    String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    return TWO.contains(language) ? language : TWO_BY_THREE.get(language);
  }

  private static Map<String, String> byThree() {
    var codes = new TreeMap<String, String>();
    for (String two : Locale.getISOLanguages()) {
      codes.putIfAbsent(Locale.forLanguageTag(two).getISO3Language(), two);
    }
    return Map.copyOf(codes);
  }
}
