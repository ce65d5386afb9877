package org.pacstream.tagger;

/**
 * As much of a text as a model reads at once.
 *
 * @param ids of its tokens, the model's own signs of begin and end among them
 * @param mask 1 for each token
 * @param types which of two texts a token is of: one text, so all the same
 * @param begins where each token begins, in UTF-16 units of the text; -1 for a sign of the model's
 * @param ends one past its last UTF-16 unit
 */
record Window(long[] ids, long[] mask, long[] types, int[] begins, int[] ends) {
  int size() {
    return ids.length;
  }
}
