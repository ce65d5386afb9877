package org.pacstream.aggregate.total;

/**
 * A part of what a subject received or spent: a party, a group, a candidate, a side, a class of
 * committee.
 */
public record Part(String id, String name) {
  /** The crypto industry as a whole; every crypto-linked party is part of it. */
  static final Part INDUSTRY = new Part("GROUP:crypto-industry", "crypto industry");

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
