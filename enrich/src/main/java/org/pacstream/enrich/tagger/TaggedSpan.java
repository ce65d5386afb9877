package org.pacstream.enrich.tagger;

import org.pacstream.schemas.EntityType;

/**
 * A name that a model found in a text.
 *
 * @param begin its first UTF-16 unit
 * @param end one past its last UTF-16 unit
 * @param type PERSON or ORGANIZATION
 * @param confidence of the model, from 0 to 1
 */
public record TaggedSpan(int begin, int end, EntityType type, double confidence) {
  public TaggedSpan {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("a name from " + begin + " to " + end + " is empty");
    }
    if (type != EntityType.PERSON && type != EntityType.ORGANIZATION) {
      throw new IllegalArgumentException(type + ", expected PERSON or ORGANIZATION");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + ", expected 0 to 1");
    }
  }
}
