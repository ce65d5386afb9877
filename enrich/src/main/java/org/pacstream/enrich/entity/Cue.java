package org.pacstream.enrich.entity;

import java.util.Collection;

/**
 * What a phrase tells of a name beside it, or whom it stands for.
 *
 * @param detail the office, the kind of reference, or the id of a group; else empty
 */
record Cue(Kind kind, String detail) {
  enum Kind {
    AND,
    OF,
    TOWARDS,
    INSIDE,
    ARTICLE,
    PARLIAMENT,
    OFFICE,
    CANDIDATE,
    CANDIDACY,
    ROLE,
    ORGANIZATION,
    ORGANIZATION_ENDING,
    COMMITTEE,
    COMMITTEE_ENDING,
    PARTY,
    OUTLET,
    PLACE,
    COMMON,
    OTHER_NAME,
    ORDINARY,
    REFERENCE,
    CAMPAIGN_BEFORE,
    CAMPAIGN_AFTER,
    GROUP;

    /** One of its own, so that several kinds are a number. */
    int bit() {
      return 1 << ordinal();
    }

    /** Whether it is asked for only as the word that stands beside a name. */
    boolean isWord() {
      return switch (this) {
        case AND, OF, TOWARDS, INSIDE, ARTICLE, COMMON, OUTLET, OTHER_NAME, ORDINARY -> true;
        default -> false;
      };
    }

    /** Several kinds as a number. */
    static int bits(Collection<Kind> kinds) {
      int bits = 0;
      for (Kind kind : kinds) {
        bits |= kind.bit();
      }
      return bits;
    }
  }
}
