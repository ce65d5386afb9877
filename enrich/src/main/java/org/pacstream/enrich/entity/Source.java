package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.pacstream.enrich.entity.LanguageForms.Bare;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;
import org.pacstream.schemas.TextField;

/** One text of an article while its names are being found. */
final class Source {
  private static final int LONG_WORD = 4;
  private static final int LONGEST_CLOSING = 6;

  /** So many different words can be recognised when they are printed again. */
  private static final int RECENT = 256;

  /** Single ASCII characters. */
  private static final String[] SIGNS = new String[0x80];

  static {
    Arrays.setAll(SIGNS, sign -> String.valueOf((char) sign));
  }

  private final int index;
  private final Text text;
  private final Units units;
  private final int[] words;
  private final int[] stems;
  private final int[] stemLengths;

  /** The bits of every use of a unit's word, of its stem, and of what it is without a prefix. */
  private final byte[] uses;

  private final List<List<Bare>> bare;
  private final int[] sentenceOf;
  private final int[] firstUnits;
  private final BitSet closedSentences = new BitSet();
  private final BitSet taken = new BitSet();
  private final boolean capitalised;

  Source(int index, Text text, LanguageForms forms, Vocabulary vocabulary) {
    this.index = index;
    this.text = text;
    this.units = Units.of(text);
    this.words = new int[units.size()];
    this.stems = forms.isInflected() ? new int[units.size()] : words;
    this.stemLengths = forms.isInflected() ? new int[units.size()] : null;
    this.uses = new byte[units.size()];
    this.bare = forms.hasPrefixes() ? new ArrayList<>(units.size()) : null;
    number(forms, vocabulary);
    this.sentenceOf = new int[units.size()];
    List<Sentence> sentences = text.sentences();
    this.firstUnits = new int[sentences.size()];
    int sentence = 0;
    for (int i = 0; i < units.size(); i++) {
      while (units.token(i) >= sentences.get(sentence).endToken()) {
        sentence++;
        firstUnits[sentence] = i;
      }
      sentenceOf[i] = sentence;
    }
    for (int i = 0; i < sentences.size(); i++) {
      closedSentences.set(i, isClosed(sentences.get(i)));
    }
    this.capitalised = text.field() == TextField.TITLE && isCapitalised();
  }

  private void number(LanguageForms forms, Vocabulary vocabulary) {
    var latest = new int[RECENT];
    for (int i = 0; i < words.length; i++) {
      int place = units.key(i).hashCode() & RECENT - 1;
      int before = latest[place];
      if (before < i && isSame(units.key(i), units.key(before))) {
        numberLike(before, i);
      } else {
        number(i, forms, vocabulary);
      }
      latest[place] = i;
    }
  }

  /** Words that are printed again soon share their strings. */
  @SuppressWarnings("ReferenceEquality") // the same word of another string is looked up again
  private static boolean isSame(String word, String other) {
    return word == other;
  }

  private void numberLike(int before, int unit) {
    words[unit] = words[before];
    if (stems != words) {
      stems[unit] = stems[before];
      stemLengths[unit] = stemLengths[before];
    }
    if (bare != null) {
      bare.add(bare.get(before)); // in which a word learnt twice is learnt once
    }
    uses[unit] = uses[before];
  }

  private void number(int unit, LanguageForms forms, Vocabulary vocabulary) {
    String key = units.key(unit);
    int word = vocabulary.find(key, key.length());
    words[unit] = vocabulary.numberAt(word);
    int all = vocabulary.usesAt(word);
    if (stems != words) {
      int length = forms.stemLength(key);
      stemLengths[unit] = length;
      int stem = length == key.length() ? word : vocabulary.find(key, length);
      stems[unit] = vocabulary.numberAt(stem);
      all |= vocabulary.usesAt(stem);
    }
    if (bare != null) {
      List<Bare> without = forms.bare(key, vocabulary);
      for (int j = 0; j < without.size(); j++) {
        all |= without.get(j).uses();
      }
      bare.add(without);
    }
    uses[unit] = (byte) all;
  }

  /** Looks up again what had no number, in a vocabulary that has grown. */
  void learn(Vocabulary vocabulary) {
    for (int i = 0; i < words.length; i++) {
      if (words[i] == Vocabulary.UNKNOWN) {
        String key = units.key(i);
        words[i] = vocabulary.numberBeyondBase(key, key.length());
      }
      if (stems != words && stems[i] == Vocabulary.UNKNOWN) {
        stems[i] = vocabulary.numberBeyondBase(units.key(i), stemLengths[i]);
      }
      if (bare != null && !bare.get(i).isEmpty()) {
        bare.get(i).replaceAll(one -> one.learned(vocabulary));
      }
    }
  }

  /** Position among the texts of the article. */
  int index() {
    return index;
  }

  Text text() {
    return text;
  }

  /** How many units it has. */
  int size() {
    return units.size();
  }

  /** The first UTF-16 unit in the text of one of its units. */
  int begin(int at) {
    return units.begin(at);
  }

  /** One past the last UTF-16 unit. */
  int end(int at) {
    return units.end(at);
  }

  /** The folded word of a unit. */
  String key(int at) {
    return units.key(at);
  }

  /** Nothing stands before a unit that could part two words of one name. */
  boolean isJoined(int at) {
    return units.isJoined(at);
  }

  /** A name may begin at a unit. */
  boolean starts(int at) {
    return units.starts(at);
  }

  /** A name may end with a unit. */
  boolean ends(int at) {
    return units.ends(at);
  }

  /** A unit begins with a capital letter. */
  boolean isUpper(int at) {
    return units.isUpper(at);
  }

  /** The script of a unit has capital letters. */
  boolean isCased(int at) {
    return units.isCased(at);
  }

  /** The folded words of some units. */
  List<String> keys(int from, int to) {
    var keys = new String[to - from];
    Arrays.setAll(keys, i -> key(from + i));
    return List.of(keys);
  }

  /** The number of a unit's word. */
  int word(int at) {
    return words[at];
  }

  /** The number of a unit's word without its ending. */
  int stem(int at) {
    return stems[at];
  }

  /**
   * Whether a unit's word, in any of its forms, is looked up for something: if not in its own
   * language, then in another.
   */
  boolean isFor(Use use, int at) {
    return (uses[at] & use.bit()) != 0;
  }

  /** What a unit's word may be without a written-on prefix. */
  List<Bare> bare(int at) {
    return bare == null ? List.of() : bare.get(at);
  }

  /** A headline That Writes Most Words So. */
  boolean isCapitalisedThroughout() {
    return capitalised;
  }

  int sentence(int unit) {
    return sentenceOf[unit];
  }

  int firstUnit(int sentence) {
    return firstUnits[sentence];
  }

  boolean beginsSentence(int unit) {
    return unit == 0 || sentenceOf[unit - 1] != sentenceOf[unit];
  }

  /** A line that is a sentence, not a heading, a byline or a label. */
  boolean endsAsSentence(int unit) {
    return closedSentences.get(sentenceOf[unit]);
  }

  private boolean isClosed(Sentence sentence) {
    int last = sentence.endToken() - 1;
    for (int i = last; i >= Math.max(sentence.firstToken(), last - LONGEST_CLOSING); i--) {
      Token token = text.tokens().get(i);
      if (token.kind() != Token.Kind.SIGN) {
        return false;
      }
      if (".!?。！？؟।…:;".contains(token.lower())) {
        return true;
      }
    }
    return false;
  }

  boolean isFree(int from, int to) {
    for (int unit = from; unit < to; unit++) {
      if (taken.get(unit)) {
        return false;
      }
    }
    return true;
  }

  boolean isTaken(int unit) {
    return taken.get(unit);
  }

  void take(int from, int to) {
    taken.set(from, to);
  }

  /** Where a name begins when letters of its first word are a prefix. */
  int begin(int unit, int skipped) {
    String original = text.original();
    int at = units.begin(unit);
    int left = skipped;
    while (at < units.end(unit)) {
      int letter = original.codePointAt(at);
      boolean counts = Character.isLetterOrDigit(letter) && letter != 'ـ';
      if (counts && left == 0) {
        return at;
      }
      left -= counts ? 1 : 0;
      at += Character.charCount(letter);
    }
    return units.begin(unit);
  }

  /** What is printed between two neighbouring units. */
  String between(int unit, int next) {
    int begin = units.end(unit);
    int end = units.begin(next);
    if (begin == end) {
      return "";
    }
    char sign = text.original().charAt(begin);
    return end - begin == 1 && sign < SIGNS.length
        ? SIGNS[sign]
        : text.original().substring(begin, end);
  }

  /** Whether nothing but blanks is printed between two neighbouring units. */
  boolean isBlankBetween(int unit, int next) {
    int end = units.begin(next);
    for (int at = units.end(unit); at < end; at++) {
      if (!Character.isWhitespace(text.original().charAt(at))) {
        return false;
      }
    }
    return true;
  }

  String printed(int from, int to) {
    return text.original().substring(units.begin(from), units.end(to - 1));
  }

  private boolean isCapitalised() {
    int words = 0;
    int upper = 0;
    for (int at = 0; at < units.size(); at++) {
      if (units.isCased(at) && units.key(at).length() >= LONG_WORD) {
        words++;
        upper += units.isUpper(at) ? 1 : 0;
      }
    }
    return words >= LONG_WORD && upper * 10 >= words * 8;
  }
}
