package org.pacstream.ingest.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The ids of articles whose producers give none: the same article, the same id, on any machine. */
final class ArticleId {
  private static final int HASH_BYTES = 16;

  private ArticleId() {}

  /** {@code url-} and 32 hexadecimal digits. */
  static String ofUrl(CanonicalUrl url) {
    return "url-" + hash(url.address());
  }

  /** {@code text-} and 32 hexadecimal digits, of an article without an address. */
  static String ofContent(String source, String title, String body, Instant published) {
    return "text-" + hash(source, title, body, Long.toString(published.toEpochMilli()));
  }

  /** What speaks against an id a producer gave; empty when nothing does. */
  static Optional<String> problem(String given) {
    if (given.isEmpty()) {
      return Optional.of("is empty; leave it out to have one made");
    }
    if (given.codePointCount(0, given.length()) > ArticleLimits.ID) {
      return Optional.of("longer than " + ArticleLimits.ID + " characters");
    }
    if (given.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      return Optional.of("has a blank in it");
    }
    if (given.equals(".") || given.equals("..")) {
      return Optional.of("cannot be part of an address");
    }
    return CharacterCheck.inLine(given);
  }

  /** Each part is led by its length, so that no two lists of parts are hashed as one. */
  private static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(part == null ? -1 : bytes.length).array());
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
