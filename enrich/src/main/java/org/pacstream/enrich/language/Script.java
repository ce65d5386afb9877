package org.pacstream.enrich.language;

/** Writing systems as far as they tell languages apart. */
enum Script {
  LATIN,
  CYRILLIC,
  ARABIC,
  DEVANAGARI,
  /** Han, hiragana and katakana together. */
  CJK,
  HANGUL,
  HEBREW,
  GREEK,
  THAI,
  ARMENIAN,
  GEORGIAN,
  BENGALI,
  GURMUKHI,
  GUJARATI,
  ORIYA,
  TAMIL,
  TELUGU,
  KANNADA,
  MALAYALAM,
  SINHALA,
  LAO,
  KHMER,
  ETHIOPIC,
  OTHER;

  private static final Script[] SCRIPTS = values();

  /** By character of the basic plane. */
  private static final byte[] BASIC = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];

  static {
    for (int letter = 0; letter < BASIC.length; letter++) {
      BASIC[letter] = (byte) scriptOf(letter).ordinal();
    }
  }

  static Script of(int letter) {
    return letter < BASIC.length ? SCRIPTS[BASIC[letter]] : scriptOf(letter);
  }

  private static Script scriptOf(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case LATIN -> LATIN;
      case CYRILLIC -> CYRILLIC;
      case ARABIC -> ARABIC;
      case DEVANAGARI -> DEVANAGARI;
      case HAN, HIRAGANA, KATAKANA -> CJK;
      case HANGUL -> HANGUL;
      case HEBREW -> HEBREW;
      case GREEK -> GREEK;
      case THAI -> THAI;
      case ARMENIAN -> ARMENIAN;
      case GEORGIAN -> GEORGIAN;
      case BENGALI -> BENGALI;
      case GURMUKHI -> GURMUKHI;
      case GUJARATI -> GUJARATI;
      case ORIYA -> ORIYA;
      case TAMIL -> TAMIL;
      case TELUGU -> TELUGU;
      case KANNADA -> KANNADA;
      case MALAYALAM -> MALAYALAM;
      case SINHALA -> SINHALA;
      case LAO -> LAO;
      case KHMER -> KHMER;
      case ETHIOPIC -> ETHIOPIC;
      // the long-vowel mark of katakana
      default -> letter == 'ー' ? CJK : OTHER;
    };
  }
}
