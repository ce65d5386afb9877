package org.pacstream.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private static final String GOLD =
      """
      {"id": "a", "version": 1, "lang": "en", "crypto_political": true,
       "money": [{"min": 5, "max": null, "currency": "USD", "bound": "at_least"},
                 {"min": 7.50, "max": 7.50, "currency": "USD", "bound": "exact"}],
       "entities": [{"name": "Zoe O'Neil", "type": "candidate"}, {"name": "Acme", "type": "organization"}],
       "reports": [{"payer": "Acme", "recipient": "Big PAC", "candidate": null, "stance": null,
                    "amount_min": 5, "amount_max": null, "currency": "USD", "flow": "contribution",
                    "status": "reported", "crypto_linked": true}]}
      """;

  @Test
  void whatIsFoundInAnotherSpellingCounts() throws JsonProcessingException {
    Scores scores =
        score(
            """
            {"id": "a", "version": 1, "language": {"code": "en"}, "cryptoPolitical": true,
             "amounts": [{"min": "5.00", "max": "5", "currency": "usd", "bound": "exact"},
                         {"min": "7.5", "max": "7.5", "currency": "USD", "bound": "exact"}],
             "entities": [{"name": "ZOË O’NEIL", "type": "candidate"}, {"name": "Acme.", "type": "organization"}],
             "reports": [{"payer": {"name": "Somebody"}, "recipient": {"name": "big pac"}, "candidate": null,
                          "stance": null, "min": "5", "max": null, "currency": "USD", "flow": "contribution",
                          "status": "reported", "cryptoLinked": true}]}
            """);

    assertThat(scores.tally("all", Layer.MONEY).f1()).isEqualTo(1);
    assertThat(scores.tally("en", Layer.ENTITIES).f1()).isEqualTo(1);
    assertThat(scores.tally("en", Layer.ACTORS).hits()).isEqualTo(1);
    assertThat(scores.tally("all", Layer.TOTALS_CORE).f1()).isEqualTo(1);
    assertThat(scores.tally("all", Layer.REPORTS).f1()).as("the payer differs").isZero();
    assertThat(scores.bound()).isEqualTo(0.5);
    assertThat(scores.language("en")).isEqualTo(1);
    assertThat(scores.topic()).isEqualTo(1);
    assertThat(scores.leaks()).isZero();
    assertThat(scores.absent()).isZero();
  }

  @Test
  void whatIsFoundTwiceIsOneTooMany() throws JsonProcessingException {
    Scores scores =
        score(
            """
            {"id": "a", "version": 1, "language": {"code": "it"},
             "amounts": [{"min": "5", "max": null, "currency": "USD"}, {"min": "5", "max": null, "currency": "USD"}]}
            """);

    Tally money = scores.tally("all", Layer.MONEY);
    assertThat(money.precision()).isEqualTo(0.5);
    assertThat(money.recall()).isEqualTo(0.5);
    assertThat(money.f1()).isCloseTo(0.5, within(1e-9));
    assertThat(scores.language("en")).isZero();
    assertThat(scores.topic()).isZero();
  }

  @Test
  void aCountedReportOnASumThatIsNoSpendingIsALeak() throws JsonProcessingException {
    Scores scores =
        score(
            """
            {"id": "a", "version": 1,
             "reports": [{"min": "7.5", "max": "7.5", "currency": "USD", "flow": "contribution",
                          "status": "reported", "cryptoLinked": true}]}
            """);

    assertThat(scores.leaks()).isEqualTo(1);
  }

  @Test
  void anArticleNotEnrichedIsMissingWithAllItSays() throws JsonProcessingException {
    Scores scores = score("{\"id\": \"a\", \"version\": 2}");

    assertThat(scores.absent()).isEqualTo(1);
    assertThat(scores.tally("all", Layer.MONEY).recall()).isZero();
    assertThat(scores.tally("all", Layer.MONEY).precision()).isEqualTo(1);
  }

  private static Scores score(String found) throws JsonProcessingException {
    return Scorer.score(List.of(parsed(GOLD)), List.of(parsed(found)));
  }

  private static JsonNode parsed(String json) throws JsonProcessingException {
    return new ObjectMapper().readTree(json);
  }
}
