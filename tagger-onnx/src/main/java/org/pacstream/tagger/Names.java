package org.pacstream.tagger;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.tagger.TaggedSpan;
import org.pacstream.schemas.EntityType;

/**
 * Joins labelled words to names, whichever way the labels mark begins and ends. A name is as sure
 * as the least sure of its words.
 */
final class Names {
  /** In UTF-16 units; what is longer is no name. */
  private static final int LONGEST = 120;

  private final String text;
  private final List<TaggedSpan> found = new ArrayList<>();
  private int begin;
  private int end;
  private EntityType type;
  private double confidence;

  private Names(String text) {
    this.text = text;
  }

  /**
   * @param words in text order
   */
  static List<TaggedSpan> of(String text, List<LabelledToken> words) {
    var names = new Names(text);
    words.forEach(names::read);
    names.finish();
    return names.found;
  }

  private void read(LabelledToken word) {
    Label label = word.label();
    if (label.begins() || label.type() != type || isApart(word)) {
      finish();
    }
    if (label.isOutside()) {
      return;
    }
    if (type == null) {
      type = label.type();
      begin = word.begin();
      confidence = word.confidence();
    }
    end = word.end();
    confidence = Math.min(confidence, word.confidence());
    if (label.ends()) {
      finish();
    }
  }

  /** Names do not go on beyond the line, or over what the tokenizer left out. */
  private boolean isApart(LabelledToken word) {
    String gap = type == null ? "" : text.substring(end, Math.max(end, word.begin()));
    return gap.indexOf('\n') >= 0
        || gap.indexOf('\r') >= 0
        || !gap.codePoints().allMatch(Names::isGap);
  }

  private static boolean isGap(int letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || Words.isMark(letter);
  }

  private void finish() {
    if (type != null) {
      add();
      type = null;
    }
  }

  /** Without signs before and behind. */
  private void add() {
    while (begin < end && !Character.isLetterOrDigit(text.codePointAt(begin))) {
      begin += Character.charCount(text.codePointAt(begin));
    }
    while (begin < end && !isPart(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    end = begin < end ? withMarks() : end;
    if (begin < end
        && end - begin <= LONGEST
        && text.substring(begin, end).codePoints().anyMatch(Character::isLetter)) {
      found.add(new TaggedSpan(begin, end, type, confidence));
    }
  }

  private static boolean isPart(int letter) {
    return Character.isLetterOrDigit(letter)
        || Words.isMark(letter) && Character.getType(letter) != Character.FORMAT;
  }

  private int withMarks() {
    int marked = Words.afterMarks(text, end);
    while (marked > end && Character.getType(text.codePointBefore(marked)) == Character.FORMAT) {
      marked -= Character.charCount(text.codePointBefore(marked));
    }
    return marked;
  }
}
