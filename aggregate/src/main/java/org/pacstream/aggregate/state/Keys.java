package org.pacstream.aggregate.state;

import java.time.Instant;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.TreeKey;
import org.pacstream.schemas.SubjectType;

/**
 * Keys of the stores: parts from the widest to the narrowest, with a unit separator (U+001F)
 * between them, so that all that belongs together lies side by side.
 */
public final class Keys {
  /** Between the parts of a key; no part has it. */
  public static final char SEPARATOR = '\u001f';

  /** Sorts after every key that goes on with a separator. */
  private static final char AFTER_SEPARATOR = '\u0020';

  private Keys() {}

  /** Longer than any name; a key has four ids at most. */
  private static final int ID_CHARACTERS = 2_000;

  /**
   * Refuses what would blur the parts of a key, or swell it.
   *
   * @throws IllegalArgumentException if the id is empty, very long or has a control character in it
   */
  public static String checked(String what, String id) {
    if (id.length() > ID_CHARACTERS) {
      throw new IllegalArgumentException(
          what + " must have at most " + ID_CHARACTERS + " characters, but has " + id.length());
    }
    if (id.isEmpty() || id.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          what + " must be a text without control characters, but is \"" + id + "\"");
    }
    return id;
  }

  public static String subject(SubjectKey subject) {
    return subject.type() + String.valueOf(SEPARATOR) + subject.id();
  }

  /** Begin of the keys of all subjects of a type. */
  public static String type(SubjectType type) {
    return type + String.valueOf(SEPARATOR);
  }

  public static String saying(SubjectKey subject, String articleId) {
    return under(subject(subject)) + articleId;
  }

  public static String tree(SubjectKey subject, TreeKey tree) {
    return join(
        subject(subject), String.valueOf(tree.cycle()), tree.currency(), tree.tree().name());
  }

  public static String ledger(SubjectKey subject, long sequence) {
    return under(subject(subject)) + String.format("%016x", sequence);
  }

  /** The sequence a {@link #ledger} key names. */
  public static long sequenceOf(String ledgerKey) {
    return Long.parseLong(ledgerKey.substring(ledgerKey.lastIndexOf(SEPARATOR) + 1), 16);
  }

  /** The cycle a key names that goes on with one after the subject. */
  public static int cycleOf(String key) {
    return Integer.parseInt(parts(key)[2]);
  }

  /** The first that can follow a key. */
  public static String next(String key) {
    return key + '\0';
  }

  /** Begin of all keys that go on from this one. */
  public static String under(String key) {
    return key + SEPARATOR;
  }

  /** After all keys that go on from this one. */
  public static String after(String key) {
    return key + AFTER_SEPARATOR;
  }

  /** Sorts as the times do. */
  public static String sortable(Instant time) {
    return sortable(time.toEpochMilli());
  }

  /** Sorts as the numbers do. */
  public static String sortable(long number) {
    String digits = Long.toHexString(number ^ Long.MIN_VALUE);
    return "0".repeat(16 - digits.length()) + digits;
  }

  /** The number that sorts so. */
  public static long numberOf(String sortable) {
    return Long.parseUnsignedLong(sortable, 16) ^ Long.MIN_VALUE;
  }

  /** The time that sorts so. */
  public static Instant timeOf(String sortable) {
    return Instant.ofEpochMilli(numberOf(sortable));
  }

  /** The time with which a key goes on. */
  public static Instant publishedIn(String key, String under) {
    return Instant.ofEpochMilli(numberIn(key, under));
  }

  /** The number with which a key goes on. */
  public static long numberIn(String key, String under) {
    int begin = under.length() + 1;
    return Long.parseUnsignedLong(key, begin, begin + 16, 16) ^ Long.MIN_VALUE;
  }

  public static String[] parts(String key) {
    return key.split(String.valueOf(SEPARATOR), -1);
  }

  public static String join(String... parts) {
    return String.join(String.valueOf(SEPARATOR), parts);
  }
}
