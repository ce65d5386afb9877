package org.pacstream.tagger;

/**
 * A token, or the tokens of one word, with what the model says of it.
 *
 * @param begin first UTF-16 unit
 * @param end one past the last UTF-16 unit
 * @param confidence from 0 to 1
 */
record LabelledToken(int begin, int end, Label label, double confidence) {
  LabelledToken endingAt(int newEnd) {
    return new LabelledToken(begin, newEnd, label, confidence);
  }
}
