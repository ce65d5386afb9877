package org.pacstream.enrich.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads printed digits with their signs of grouping and decimals. */
final class Digits {
  /** More digits are an account number, not money, and would not fit the schemas' decimals. */
  private static final int LONGEST = 24;

  /** So many digits are a long. */
  private static final int LONG_DIGITS = 18;

  private static final int GROUP = 3;

  private final StringBuilder digits = new StringBuilder();
  private final char decimal;
  private final boolean wholeGroups;
  private boolean grouped;

  private Digits(char decimal, boolean wholeGroups) {
    this.decimal = decimal;
    this.wholeGroups = wholeGroups;
  }

  /**
   * A printed figure.
   *
   * @param value exact, with the printed decimals as its scale
   * @param grouped its digits stand in groups
   */
  record Figure(BigDecimal value, boolean grouped) {
    int decimals() {
      return Math.max(0, value.scale());
    }
  }

  /**
   * @param folded digits in ASCII, with signs between them
   * @param decimal the language's decimal sign
   * @param scaled a scale or coin follows, so that three digits after the decimal sign are decimals
   * @return null of what is no figure, such as 1.2.3
   */
  static Figure read(String folded, char decimal, boolean scaled) {
    if (folded.length() > LONGEST) {
      return null;
    }
    if (folded.length() <= LONG_DIGITS && areAll(folded)) {
      return new Figure(BigDecimal.valueOf(Long.parseLong(folded)), false);
    }
    return new Digits(decimal, !scaled).read(folded);
  }

  private Figure read(String folded) {
    String signs = signs(folded);
    int split = split(folded, signs);
    String whole = split < 0 ? folded : folded.substring(0, split);
    if (!addGroups(whole)) {
      return null;
    }
    int decimals = 0;
    if (split >= 0) {
      digits.append(folded, split + 1, folded.length());
      decimals = folded.length() - split - 1;
    }
    BigDecimal value =
        digits.length() <= LONG_DIGITS
            ? BigDecimal.valueOf(Long.parseLong(digits, 0, digits.length(), 10), decimals)
            : new BigDecimal(new BigInteger(digits.toString()), decimals);
    return new Figure(value, grouped);
  }

  private static String signs(String folded) {
    var signs = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      if (!isDigit(folded.charAt(i))) {
        signs.append(plain(folded.charAt(i)));
      }
    }
    return signs.toString();
  }

  /** Where the decimals begin, or -1. */
  private int split(String folded, String signs) {
    if (signs.isEmpty()) {
      return -1;
    }
    char last = signs.charAt(signs.length() - 1);
    int at = folded.length() - 1;
    while (isDigit(folded.charAt(at))) {
      at--;
    }
    int after = folded.length() - at - 1;
    if (last == '\'' || last == 'g') {
      return -1;
    }
    if (last == 'd') {
      return at;
    }
    if (signs.length() > 1) {
      return signs.indexOf(last) < signs.length() - 1 ? -1 : at;
    }
    if (after != GROUP || folded.startsWith("0")) {
      return at;
    }
    return last == decimal && (!wholeGroups || decimal == '.') ? at : -1;
  }

  /** The signs of a figure as one of {@code . , '}, Arabic group g and Arabic decimal d. */
  private static char plain(char sign) {
    return switch (sign) {
      case '’' -> '\'';
      case '٬' -> 'g';
      case '٫' -> 'd';
      default -> sign;
    };
  }

  private boolean addGroups(String whole) {
    int group = 0;
    int groups = 0;
    int first = -1;
    for (int i = 0; i <= whole.length(); i++) {
      if (i < whole.length() && isDigit(whole.charAt(i))) {
        digits.append(whole.charAt(i));
        group++;
        continue;
      }
      boolean last = i == whole.length();
      if (groups == 0) {
        first = group;
      } else if (last ? group != GROUP : group != GROUP && group != 2) {
        return false;
      }
      groups++;
      group = 0;
    }
    grouped = groups > 1;
    return !grouped || first >= 1 && first <= GROUP;
  }

  /** Whether there is nothing but digits. */
  static boolean areAll(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      if (!isDigit(folded.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether there are three digits in front, and no fourth after them. */
  static boolean beginsWithBlock(String folded) {
    return folded.length() >= GROUP
        && areAll(folded.substring(0, GROUP))
        && (folded.length() == GROUP || !isDigit(folded.charAt(GROUP)));
  }

  private static boolean isDigit(char digit) {
    return digit >= '0' && digit <= '9';
  }
}
