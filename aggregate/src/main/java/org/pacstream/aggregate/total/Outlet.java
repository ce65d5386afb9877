package org.pacstream.aggregate.total;

import java.net.URI;
import java.util.Locale;

/** Which outlet carried an article. */
final class Outlet {
  private Outlet() {}

  /**
   * The source as its producer names it, else the host of the address, in lower case. All articles
   * without either count as one outlet.
   */
  static String of(String source, String url) {
    if (source != null && !source.isBlank()) {
      return source.replaceAll("\\p{Cntrl}", " ").strip().toLowerCase(Locale.ROOT);
    }
    return url == null ? "" : host(url);
  }

  private static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
