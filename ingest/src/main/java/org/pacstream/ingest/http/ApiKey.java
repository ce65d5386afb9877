package org.pacstream.ingest.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.types.Password;
import org.pacstream.schemas.Problem;

/**
 * Who may change something: whoever shows the key; without a key, whoever asks under a name of this
 * machine, so that no web page can reach the service under a name of its own (DNS rebinding).
 */
final class ApiKey {
  private static final String BEARER = "bearer ";
  private static final Pattern LOOPBACK =
      Pattern.compile("(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1])(?::[0-9]+)?");

  private final Optional<byte[]> key;

  ApiKey(Optional<Password> key) {
    this.key = key.map(Password::value).map(ApiKey::hash);
  }

  /**
   * @throws Refused when the request may not change anything
   */
  void check(Context request) throws Refused {
    if (key.isEmpty()) {
      String host = String.valueOf(request.host()).toLowerCase(Locale.ROOT);
      if (!LOOPBACK.matcher(host).matches()) {
        throw new Refused(
            Problem.of(
                403,
                "Not under this name",
                "without an API key, articles are taken under localhost or a loopback address only"));
      }
    } else if (!MessageDigest.isEqual(key.get(), hash(shown(request)))) {
      throw new Refused(Problems.unauthorized());
    }
  }

  private static String shown(Context request) {
    String header = request.header("X-API-Key");
    if (header != null) {
      return header;
    }
    String authorization = request.header("Authorization");
    return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? authorization.substring(BEARER.length()).strip()
        : "";
  }

  /** Hashes are of one length, so comparing them tells nothing of the key's. */
  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
