package org.pacstream.aggregate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.schemas.Dealings;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.ReportedAmount;
import org.pacstream.schemas.Signature;
import org.pacstream.schemas.Topics;

/**
 * What an enriched article must keep to for totals to be kept of it. It is checked before anything
 * is stored: what is refused is refused whole, and what passes cannot fail half-way.
 */
final class ArticleContract {
  /** Of any currency. A thousand times as much still fits every key and every row. */
  private static final BigDecimal MOST = BigDecimal.TEN.pow(17);

  private static final int CURRENCY_CHARACTERS = 16;
  private static final int NAME_CHARACTERS = 2_000;

  /** Eight times what the method there is has. */
  private static final int SHINGLES = 1_024;

  private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

  /** Years have four digits. */
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  /** The one that the year 9999 lies in. */
  private static final int LAST_CYCLE = 10_000;

  private ArticleContract() {}

  /**
   * @param article null for a record without a value
   * @throws IllegalArgumentException if it breaks the contract, with what was expected
   */
  static void check(String key, EnrichedArticle article) {
    if (article == null) {
      throw new IllegalArgumentException(
          "article " + key + " is empty; a withdrawal is a record with a revision");
    }
    Keys.checked("an article's id", article.getId());
    expect(article.getId().equals(key), article, "stands under the key %s", key);
    Instant published = article.getPublished();
    expect(
        !published.isBefore(EARLIEST) && published.isBefore(END),
        article,
        "is dated %s, expected a time from %s and before %s",
        published,
        EARLIEST,
        END);
    List<Report> reports = article.getReports();
    expect(
        reports.size() <= Topics.MAX_REPORTS,
        article,
        "has %d reports, expected at most %d",
        reports.size(),
        Topics.MAX_REPORTS);
    Dealings.singles(reports)
        .forEach(
            (between, singles) ->
                expect(
                    singles <= Topics.MAX_REPORTS_BETWEEN,
                    article,
                    "has %d singles of %s, expected at most %d",
                    singles,
                    between,
                    Topics.MAX_REPORTS_BETWEEN));
    Signature signature = article.getSignature();
    expect(
        signature == null || signature.getShingles().size() <= SHINGLES,
        article,
        "has a signature of %d shingles, expected at most %d",
        signature == null ? 0 : signature.getShingles().size(),
        SHINGLES);
    for (int position = 0; position < reports.size(); position++) {
      try {
        check(reports.get(position));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "article %s, report %d: %s".formatted(article.getId(), position, e.getMessage()), e);
      }
    }
  }

  private static void check(Report report) {
    int cycle = report.getCycle();
    if (cycle < 0 || cycle > LAST_CYCLE || cycle % 2 != 0) {
      throw new IllegalArgumentException(
          "its cycle is %d, expected an even year from 0 to %d".formatted(cycle, LAST_CYCLE));
    }
    check(report.getAmount());
    Stream.of(report.getPayer(), report.getRecipient(), report.getCandidate())
        .filter(Objects::nonNull)
        .forEach(ArticleContract::check);
  }

  private static void check(ReportedAmount amount) {
    String currency = Keys.checked("a currency", amount.getCurrency());
    if (currency.length() > CURRENCY_CHARACTERS) {
      throw new IllegalArgumentException(
          "its currency is %s, expected at most %d characters"
              .formatted(currency, CURRENCY_CHARACTERS));
    }
    for (BigDecimal number : Arrays.asList(amount.getMin(), amount.getMax(), amount.getUnit())) {
      if (number != null && (number.signum() < 0 || number.compareTo(MOST) > 0)) {
        throw new IllegalArgumentException(
            "it states %s, expected numbers from 0 to %s"
                .formatted(plain(number), MOST.toPlainString()));
      }
    }
    boolean range = amount.getMin() != null && amount.getMax() != null;
    if (range && amount.getMin().compareTo(amount.getMax()) > 0) {
      throw new IllegalArgumentException(
          "it states from %s to %s, expected no less at the end"
              .formatted(plain(amount.getMin()), plain(amount.getMax())));
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toString();
  }

  private static void check(Party party) {
    Keys.checked("a party's id", party.getId());
    if (party.getName().length() > NAME_CHARACTERS) {
      throw new IllegalArgumentException(
          "the name of %s has %d characters, expected at most %d"
              .formatted(party.getId(), party.getName().length(), NAME_CHARACTERS));
    }
    if (party.getNetwork() != null) {
      Keys.checked("a network's id", party.getNetwork());
    }
    if (party.getCandidateId() != null) {
      Keys.checked("a candidate's id", party.getCandidateId());
    }
  }

  private static void expect(boolean kept, EnrichedArticle article, String broken, Object... with) {
    if (!kept) {
      throw new IllegalArgumentException(
          "article %s %s".formatted(article.getId(), broken.formatted(with)));
    }
  }
}
