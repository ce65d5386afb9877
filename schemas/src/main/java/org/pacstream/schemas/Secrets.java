package org.pacstream.schemas;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Settings as they may be shown: what gives access is hidden. */
final class Secrets {
  private static final Pattern SECRET =
      Pattern.compile(
          "password|secret|token|jaas|credential|user\\.?info|api\\.?key|private|ssl\\.keystore\\.key",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern USER_INFO = Pattern.compile("[^/@\\s,]+@");

  private Secrets() {}

  /** Sorted by key. */
  static Map<String, String> hidden(Map<String, String> settings) {
    var shown = new TreeMap<String, String>();
    settings.forEach(
        (key, value) ->
            shown.put(key, SECRET.matcher(key).find() ? "[hidden]" : withoutUserInfo(value)));
    return shown;
  }

  /** Addresses as they are but for user and password: {@code http://user:password@host}. */
  static String withoutUserInfo(String addresses) {
    return USER_INFO.matcher(addresses).replaceAll("");
  }
}
