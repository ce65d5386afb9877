package org.pacstream.ingest.publish;

/** What became of one article that was to be published. */
public sealed interface Publication {
  /** Why an article was not published. */
  enum Cause {
    /** Too many wait for their acknowledgement: later, the same article will do. */
    BUSY,
    /**
     * The broker does not answer. The article may have been written all the same; to publish it
     * again changes nothing downstream.
     */
    UNAVAILABLE,
    /** The broker takes no message of this size. */
    TOO_LARGE,
    /** The broker takes no such publication time: its clock is behind. */
    TOO_EARLY
  }

  /** Written to every in-sync replica, at this place in the topic. */
  record Acknowledged(int partition, long offset) implements Publication {}

  /**
   * @param detail for people
   */
  record Failed(Cause cause, String detail) implements Publication {}
}
