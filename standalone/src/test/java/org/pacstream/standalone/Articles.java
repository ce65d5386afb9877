package org.pacstream.standalone;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Articles for tests, in English, on parties of the catalogue. */
final class Articles {
  private static final Instant FIRST = Instant.parse("2024-01-08T09:00:00Z");
  private static final List<String> DONORS =
      List.of("Coinbase", "Ripple", "Andreessen Horowitz", "Jump Crypto", "Kraken");
  private static final List<String> COMMITTEES =
      List.of("Fairshake", "Protect Progress", "Defend American Jobs");
  private static final List<String> CANDIDATES =
      List.of(
          "Bernie Moreno",
          "Katie Porter",
          "Sherrod Brown",
          "Elissa Slotkin",
          "Ruben Gallego",
          "Jamaal Bowman",
          "Cori Bush");

  private Articles() {}

  /** One line of JSON. */
  static String article(String id, long revision, String source, String published, String body) {
    return """
        {"id": "%s", "version": %d, "source": "%s", "published": "%s", "lang": "en", "title": "", "body": "%s"}"""
        .formatted(id, revision, source, published, body);
  }

  /**
   * The n-th of a series: some hundred statements of various parties and amounts, each carried by
   * several outlets.
   */
  static String generated(int n) {
    int statement = n % 210;
    String money = String.format(Locale.ROOT, "$%,d", 150_000 + 7_111 * statement);
    String committee = COMMITTEES.get(statement % COMMITTEES.size());
    String candidate = CANDIDATES.get(statement % CANDIDATES.size());
    String body =
        switch (statement % 2) {
          case 0 ->
              "%s gave %s to the crypto super PAC %s, according to federal filings."
                  .formatted(DONORS.get(statement % DONORS.size()), money, committee);
          default ->
              "The crypto super PAC %s spent %s on ads %s %s, the Senate candidate."
                  .formatted(
                      committee, money, statement % 3 == 0 ? "opposing" : "supporting", candidate);
        };
    return article(
        "generated-" + n,
        1,
        "Outlet " + n / 210,
        FIRST.plus(n, ChronoUnit.MINUTES).toString(),
        body);
  }
}
