package org.pacstream.aggregate.total;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A part of what a subject received or spent: a party, a group, a candidate, a side, a class of
 * committee.
 */
public record Part(String id, String name) {
  /** The crypto industry as a whole; every crypto-linked party is part of it. */
  static final Part INDUSTRY = new Part("GROUP:crypto-industry", "crypto industry");

  /** In which order names stand, of which the first holds: that of their code points. */
  public static final Comparator<String> ALPHABET =
      Comparator.comparing(name -> name.codePoints().toArray(), Arrays::compare);

  /** Whatever it is called. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Part part && part.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
