package org.pacstream.standalone.cli;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a service listens, as people write it; it ends without a slash. */
final class ServiceUrl implements ITypeConverter<String> {
  @Override
  public String convert(String text) {
    try {
      var uri = new URI(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
        return text.replaceAll("/+$", "");
      }
    } catch (URISyntaxException e) {
      throw new TypeConversionException(expected(text) + " (" + e.getReason() + ")");
    }
    throw new TypeConversionException(expected(text));
  }

  private static String expected(String text) {
    return "\"" + text + "\": expected an address, as http://127.0.0.1:8082";
  }
}
