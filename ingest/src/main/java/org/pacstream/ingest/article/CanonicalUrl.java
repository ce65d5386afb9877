package org.pacstream.ingest.article;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article's address in one spelling, which still opens the article: lower-case scheme and host,
 * international names in ASCII, no default port, no fragment, no session ids and tracking
 * parameters, one form of percent-encoding, no dot segments, no trailing slash (but the root's),
 * parameters in order of their names.
 *
 * <p>What is left alone may name another page: the case of the path, {@code www.}, empty path
 * segments, unknown parameters, values of one parameter among themselves, and the order of a query
 * that is not made of {@code name=value}.
 */
record CanonicalUrl(String text) {
  /** An address that cannot be one of an article. */
  static final class Invalid extends Exception {
    private static final long serialVersionUID = 1;

    Invalid(String problem) {
      super(problem);
    }
  }

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<authority>[^/?#\\\\]*)(?<path>[^?#]*)"
              + "(?:\\?(?<query>[^#]*))?(?:#.*)?",
          Pattern.DOTALL);
  private static final Pattern AUTHORITY =
      Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[^:\\[\\]@%]+)(?::(?<port>[0-9]{0,5}))?");
  private static final Pattern HOST =
      Pattern.compile(
          "[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*");
  private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^/;]*");
  private static final int HOST_LENGTH = 253;

  /** Names that only say how the reader came; lower case. */
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "fb_action_ids",
          "fb_action_types",
          "fb_ref",
          "fb_source",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "ysclid",
          "twclid",
          "ttclid",
          "igshid",
          "igsh",
          "li_fat_id",
          "epik",
          "scid",
          "srsltid",
          "_ga",
          "_gl",
          "_gac",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "_hsenc",
          "_hsmi",
          "hsctatracking",
          "vero_id",
          "vero_conv",
          "oly_enc_id",
          "oly_anon_id",
          "wickedid",
          "_openstat",
          "s_cid",
          "ns_campaign",
          "ns_source",
          "ns_mchannel",
          "ns_linkname",
          "ns_fee",
          "xtor",
          "wt_mc",
          "wt.mc_id",
          "wt_zmc",
          "cmpid",
          "ocid",
          "smid",
          "smtyp",
          "guccounter",
          "guce_referrer",
          "guce_referrer_sig",
          "ref_src",
          "ref_url",
          "__twitter_impression",
          "at_medium",
          "at_campaign",
          "at_campaign_type",
          "at_custom1",
          "at_custom2",
          "at_custom3",
          "at_custom4",
          "at_link_id",
          "at_link_type",
          "at_link_origin",
          "at_format",
          "at_bbc_team",
          "at_ptr_name",
          "phpsessid",
          "jsessionid");

  private static final List<String> TRACKING_PREFIXES =
      List.of("utm_", "hsa_", "mtm_", "matomo_", "pk_", "piwik_");

  /**
   * @param given as a producer wrote it
   * @throws Invalid when it is no address of a page: another scheme, no host, a user name
   */
  static CanonicalUrl of(String given) throws Invalid {
    String trimmed = given.strip();
    Optional<String> character = CharacterCheck.inLine(trimmed);
    if (character.isPresent()) {
      throw new Invalid(character.get());
    }
    if (trimmed.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      throw new Invalid("has a blank in it");
    }
    Matcher parts = PARTS.matcher(trimmed);
    if (!parts.matches()) {
      throw new Invalid("expected an absolute address, as https://example.org/news/1");
    }
    String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new Invalid("scheme " + Quoted.of(scheme) + ": expected http or https");
    }
    String authority = authority(scheme, parts.group("authority"));
    String query = query(parts.group("query"));
    return new CanonicalUrl(
        scheme
            + "://"
            + authority
            + path(parts.group("path"))
            + (query.isEmpty() ? "" : "?" + query));
  }

  /** What makes the address: all but the scheme, for a page is the same over http and https. */
  String address() {
    return text.substring(text.indexOf(':') + 1);
  }

  private static String authority(String scheme, String given) throws Invalid {
    if (given.contains("@")) {
      throw new Invalid("expected no user name before the host");
    }
    Matcher authority = AUTHORITY.matcher(given);
    if (!authority.matches()) {
      throw new Invalid("expected a host after " + scheme + "://");
    }
    String host = host(authority.group("host"));
    String port = authority.group("port");
    if (port == null || port.isEmpty()) {
      return host;
    }
    int number = Integer.parseInt(port);
    if (number < 1 || number > 65_535) {
      throw new Invalid("port " + port + ": expected 1 to 65535");
    }
    boolean usual = number == (scheme.equals("http") ? 80 : 443);
    return usual ? host : host + ":" + number;
  }

  private static String host(String given) throws Invalid {
    if (given.startsWith("[")) {
      return given.toLowerCase(Locale.ROOT);
    }
    String host;
    try {
      host = IDN.toASCII(given, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new Invalid("host " + Quoted.of(given) + " is no domain name");
    }
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    if (host.length() > HOST_LENGTH || !HOST.matcher(host).matches()) {
      throw new Invalid("host " + Quoted.of(given) + " is no domain name");
    }
    return host;
  }

  private static String path(String given) {
    String encoded = encode(SESSION.matcher(given).replaceAll(""), "!$&'()*+,;=:@/");
    var kept = new ArrayDeque<String>();
    for (String segment : encoded.substring(encoded.isEmpty() ? 0 : 1).split("/", -1)) {
      if (segment.equals("..")) {
        kept.pollLast();
      } else if (!segment.equals(".")) {
        kept.addLast(segment);
      }
    }
    while (!kept.isEmpty() && kept.peekLast().isEmpty()) {
      kept.removeLast();
    }
    return "/" + String.join("/", kept);
  }

  private static String query(String given) {
    if (given == null) {
      return "";
    }
    var kept = new ArrayList<String>();
    for (String part : given.split("&")) {
      String encoded = encode(part, "!$'()*+,;:@/?=");
      if (!encoded.isEmpty() && !tracks(name(encoded))) {
        kept.add(encoded);
      }
    }
    if (kept.stream().allMatch(part -> part.contains("="))) {
      kept.sort(Comparator.comparing(CanonicalUrl::name));
    }
    return String.join("&", kept);
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0 ? parameter : parameter.substring(0, equals);
  }

  private static boolean tracks(String parameter) {
    String name = parameter.toLowerCase(Locale.ROOT);
    String unescaped = name.startsWith("amp;") ? name.substring(4) : name;
    return TRACKING.contains(unescaped)
        || TRACKING_PREFIXES.stream().anyMatch(unescaped::startsWith);
  }

  /** Percent-encodes what is neither unreserved nor among the kept, and nothing else. */
  private static String encode(String part, String kept) {
    var encoded = new StringBuilder(part.length());
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int c = bytes[i] & 0xFF;
      boolean escape =
          c == '%' && i + 2 < bytes.length && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0;
      if (escape) {
        int meant = hex(bytes[i + 1]) * 16 + hex(bytes[i + 2]);
        i += 2;
        append(encoded, meant, unreserved(meant));
      } else {
        append(encoded, c, unreserved(c) || (c < 0x80 && kept.indexOf(c) >= 0));
      }
    }
    return encoded.toString();
  }

  private static void append(StringBuilder encoded, int c, boolean plain) {
    if (plain) {
      encoded.append((char) c);
    } else {
      encoded.append("%%%02X".formatted(c));
    }
  }

  private static boolean unreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }

  private static int hex(byte digit) {
    return Character.digit((char) (digit & 0xFF), 16);
  }
}
