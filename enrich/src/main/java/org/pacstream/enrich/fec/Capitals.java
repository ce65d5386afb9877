package org.pacstream.enrich.fec;

import java.util.Locale;

/** Words of capitals as people write them. */
final class Capitals {
  private Capitals() {}

  /** "O'ROURKE-MCCOY" as "O'Rourke-McCoy"; what has small letters already stays. */
  static String ofName(String word) {
    if (!word.equals(word.toUpperCase(Locale.ROOT))) {
      return word;
    }
    var written = new StringBuilder(word.length());
    int begin = 0;
    for (int i = 0; i <= word.length(); i++) {
      boolean part = i == word.length() || "-'’.".indexOf(word.charAt(i)) >= 0;
      if (part) {
        written.append(part(word.substring(begin, i), begin > 0));
        if (i < word.length()) {
          written.append(word.charAt(i));
        }
        begin = i + 1;
      }
    }
    return written.toString();
  }

  private static String part(String letters, boolean inner) {
    if (inner && letters.equals("S")) {
      return "s";
    }
    if (letters.length() > 4 && letters.startsWith("MC")) {
      return "Mc" + first(letters.substring(2));
    }
    return first(letters);
  }

  private static String first(String letters) {
    return letters.isEmpty()
        ? letters
        : letters.charAt(0) + letters.substring(1).toLowerCase(Locale.ROOT);
  }
}
