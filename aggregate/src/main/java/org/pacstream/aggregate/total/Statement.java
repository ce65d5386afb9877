package org.pacstream.aggregate.total;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.pacstream.schemas.Measure;

/**
 * What a report says to one subject, without its wording. Many articles make one statement.
 *
 * @param measure the measure it counts for
 * @param same equal for statements that say the same but for printed unit and bound
 * @param wording the printed unit and the bound
 * @param periodEnd end of the stated period (exclusive); null when none is stated
 */
public record Statement(
    Role role,
    Measure measure,
    Extent extent,
    Sum sum,
    String same,
    String wording,
    Instant periodEnd) {

  /** 32 hexadecimal digits, the same for equal statements in every process. */
  public String id() {
    return hash(this.toString());
  }

  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
