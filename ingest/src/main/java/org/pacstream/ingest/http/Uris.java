package org.pacstream.ingest.http;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;

/** Which request targets the server takes. */
final class Uris {
  /** An id in a path may hold any character, escaped: no file is served that this could reach. */
  static final UriCompliance WITH_ANY_ID =
      UriCompliance.DEFAULT.with(
          "any-id",
          Violation.AMBIGUOUS_PATH_SEPARATOR,
          Violation.AMBIGUOUS_PATH_ENCODING,
          Violation.AMBIGUOUS_EMPTY_SEGMENT,
          Violation.AMBIGUOUS_PATH_PARAMETER,
          Violation.SUSPICIOUS_PATH_CHARACTERS);

  private Uris() {}
}
