package org.pacstream.ingest.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The body of a request: of an expected type, in UTF-8, unzipped, never longer than allowed. */
final class RequestBody {
  private static final Logger LOG = LoggerFactory.getLogger(RequestBody.class);

  /** What is read away of a refused body: more than any article, less than harms. */
  private static final long DISCARDED_BYTES = 64L * 1024 * 1024;

  /** How long that may take: who has no leave to send holds no thread for longer. */
  private static final long DISCARDING_NANOS = 10_000_000_000L;

  /** Attribute of a request whose body the client has been, or is being, asked to send. */
  private static final String ASKED_FOR = "pacstream.body";

  private RequestBody() {}

  /**
   * The body as a stream.
   *
   * @throws Refused when it is of another type or encoding
   */
  static InputStream open(Context request, Set<String> types) throws Refused, IOException {
    checkType(request.contentType(), types);
    String encoding = request.header("Content-Encoding");
    request.attribute(ASKED_FOR, true);
    InputStream raw = request.req().getInputStream();
    if (encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity")) {
      return raw;
    }
    if (!encoding.strip().equalsIgnoreCase("gzip")) {
      request.header("Accept-Encoding", "gzip");
      throw new Refused(
          Problems.mediaType(
              "Content-Encoding " + printable(encoding) + ": expected gzip or none"));
    }
    try {
      return new Unzipped(raw);
    } catch (ZipException e) {
      throw new Refused(Problems.malformed("the body is not gzip: " + e.getMessage()));
    }
  }

  /**
   * The whole body.
   *
   * @throws Refused when it is longer than the limit, or as {@link #open}
   */
  static byte[] read(Context request, Set<String> types, int limit) throws Refused, IOException {
    if (request.req().getContentLengthLong() > limit) {
      checkType(request.contentType(), types);
      throw new Refused(Problems.tooLarge(limit));
    }
    byte[] body = open(request, types).readNBytes(limit + 1);
    if (body.length > limit) {
      throw new Refused(Problems.tooLarge(limit));
    }
    return body;
  }

  /**
   * Reads away what is left of a body nobody wants. A client that is still sending when the
   * connection is closed sees it break, and never the answer that says why.
   */
  static void discard(Context request) {
    if (request.header("Expect") != null && request.attribute(ASKED_FOR) == null) {
      // The client has sent nothing yet: it waits for leave, and the answer is that it has none.
      return;
    }
    byte[] away = new byte[16 * 1024];
    try {
      InputStream rest = request.req().getInputStream();
      long begin = System.nanoTime();
      long discarded = 0;
      int read = 0;
      while (read >= 0
          && discarded < DISCARDED_BYTES
          && System.nanoTime() - begin < DISCARDING_NANOS) {
        read = rest.read(away);
        discarded += read;
      }
    } catch (IOException e) {
      LOG.debug("a refused request broke off: {}", e.toString());
    }
  }

  private static void checkType(String given, Set<String> types) throws Refused {
    String expected = "expected Content-Type " + String.join(" or ", types);
    if (given == null) {
      throw new Refused(Problems.mediaType("none given: " + expected));
    }
    String[] parts = given.split(";");
    if (!types.contains(parts[0].strip().toLowerCase(Locale.ROOT))) {
      throw new Refused(Problems.mediaType(printable(given) + ": " + expected));
    }
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().toLowerCase(Locale.ROOT).replace("\"", "");
      if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
        throw new Refused(Problems.mediaType(printable(given) + ": expected UTF-8"));
      }
    }
  }

  private static String printable(String header) {
    return header.replaceAll("[^ -~]", "?");
  }
}
