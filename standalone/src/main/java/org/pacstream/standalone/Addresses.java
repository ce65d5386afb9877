package org.pacstream.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.pacstream.schemas.Settings;

/** Where the services of this process are to be reached. */
public final class Addresses {
  private Addresses() {}

  /** Names for people, with the address, in the order of the flow. */
  public static Map<String, String> of(Settings settings, Set<Role> roles) {
    var addresses = new LinkedHashMap<String, String>();
    for (Listener listener : Listener.ALL) {
      int port = listener.port(settings);
      if (roles.contains(listener.role()) && port >= 0) {
        String address = listener.host(settings) + ":" + port;
        addresses.put(
            listener.name(), listener.role() == Role.BROKER ? address : "http://" + address);
      }
    }
    return addresses;
  }

  /** Base URL of the HTTP API of ingest, as a client on this machine calls it. */
  public static String ingest(Settings settings) {
    return url(settings, Listener.INGEST);
  }

  /** Base URL of the queries. */
  public static String queries(Settings settings) {
    return url(settings, Listener.QUERIES);
  }

  private static String url(Settings settings, Listener listener) {
    String host = listener.host(settings);
    return "http://"
        + (host.equals("0.0.0.0") ? "127.0.0.1" : host)
        + ":"
        + listener.port(settings);
  }
}
