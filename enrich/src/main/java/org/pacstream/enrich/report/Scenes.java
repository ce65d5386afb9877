package org.pacstream.enrich.report;

import java.util.List;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.schemas.TextField;

/**
 * The sentences of an article, each read once somebody asks for it: of most without an amount
 * nobody does. For one thread.
 */
final class Scenes {
  /** Where words refer back through more sentences than this, all before are read in order. */
  private static final int DEEPEST = 8;

  private final List<Outline> outlines;
  private final SceneReader reader;
  private final boolean hasTitleAndBody;

  /** By index; null until they are asked for. */
  private final Scene[] read;

  /** How many sentences are being read, each for what a later one refers to. */
  private int depth;

  /** All before are read. */
  private int inOrder;

  Scenes(Rules rules, Reading reading, Networks networks) {
    List<Passage> passages = Passage.in(reading, rules);
    this.outlines = Outlines.of(reading, passages);
    this.reader = new SceneReader(rules, reading, networks, passages, this);
    this.hasTitleAndBody = passages.size() > 1;
    this.read = new Scene[outlines.size()];
  }

  int size() {
    return read.length;
  }

  /** What is known of a sentence without reading it. */
  Outline outline(int index) {
    return outlines.get(index);
  }

  /** The sentence, whose words may refer to those before it but to none behind. */
  Scene at(int index) {
    if (read[index] == null) {
      if (depth == DEEPEST) {
        readInOrder(index);
      } else {
        depth++;
        read[index] = reader.scene(outlines.get(index));
        depth--;
      }
    }
    return read[index];
  }

  private void readInOrder(int last) {
    for (; inOrder <= last; inOrder++) {
      if (read[inOrder] == null) {
        read[inOrder] = reader.scene(outlines.get(inOrder));
      }
    }
  }

  /** Whom a mention means. */
  Who who(Mention mention) {
    return reader.who(mention);
  }

  /** A title above a body, which tells again what the body tells. */
  boolean isHeadline(int index) {
    return hasTitleAndBody && outlines.get(index).passage().text().field() == TextField.TITLE;
  }
}
