package org.pacstream.enrich.language;

/** Lower-case words, separated by blanks; ideographs and kana stand without. */
final class Words {
  private final char[] letters;
  private final int begin;
  private final int end;

  /**
   * @param letters blanks at either end are left out
   * @param end one past the last
   */
  Words(char[] letters, int end) {
    int first = 0;
    int last = end;
    while (first < last && Character.isWhitespace(letters[first])) {
      first++;
    }
    while (last > first && Character.isWhitespace(letters[last - 1])) {
      last--;
    }
    this.letters = letters;
    this.begin = first;
    this.end = last;
  }

  int length() {
    return end - begin;
  }

  char charAt(int index) {
    return letters[begin + index];
  }

  int codePointAt(int index) {
    return Character.codePointAt(letters, begin + index, end);
  }

  /** How many of the letters are one of some. */
  int count(LetterSet some) {
    int count = 0;
    for (int i = begin; i < end; i++) {
      count += some.contains(letters[i]) ? 1 : 0;
    }
    return count;
  }

  @Override
  public String toString() {
    return new String(letters, begin, end - begin);
  }
}
