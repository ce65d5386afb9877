package org.pacstream.aggregate.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.aggregate.Given.COINBASE;
import static org.pacstream.aggregate.Given.FAIRSHAKE;
import static org.pacstream.aggregate.Given.FRIDAY;
import static org.pacstream.aggregate.Given.MONDAY;
import static org.pacstream.aggregate.Given.RIPPLE;
import static org.pacstream.aggregate.Given.TUESDAY;
import static org.pacstream.aggregate.Given.WEDNESDAY;
import static org.pacstream.aggregate.Given.article;
import static org.pacstream.aggregate.Given.contribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.aggregate.Given;
import org.pacstream.schemas.Status;

/** {@code GET /v1/…/reports}. */
class ReportsRouteTest {
  private static final String FAIRSHAKES = "/v1/committees/CMTE:fairshake/reports";

  @TempDir Path folder;
  private Asked asked;

  @BeforeEach
  void publish() {
    asked = new Asked(folder, FRIDAY);
    asked.topology.publish(
        article("late").on(WEDNESDAY).says(gift("3")),
        article("two").on(TUESDAY).says(gift("2"), gift("500").status(Status.PRICE)),
        article("first").on(MONDAY).says(gift("1")),
        article("another").on(TUESDAY).says(gift("4")));
  }

  @AfterEach
  void close() {
    asked.close();
  }

  private static Given.ReportBuilder gift(String figure) {
    return contribution().from(COINBASE).to(FAIRSHAKE).usd(figure);
  }

  private static List<String> texts(List<JsonNode> reports) {
    return reports.stream()
        .map(said -> said.get("articleId").asText() + " " + said.get("position").asText())
        .toList();
  }

  @Test
  void theLatestIsFirstAndPagesGoOnWithinAnArticle() throws Exception {
    for (int limit = 1; limit <= 5; limit++) {
      assertThat(texts(asked.pages(FAIRSHAKES + "?limit=" + limit)))
          .containsExactly("late 0", "two 0", "two 1", "another 0", "first 0");
    }
  }

  @Test
  void whatIsPublishedLaterIsNotAmongThem() throws Exception {
    assertThat(texts(asked.pages(FAIRSHAKES + "?asOf=2024-09-03")))
        .containsExactly("two 0", "two 1", "another 0", "first 0");
    assertThat(asked.pages(FAIRSHAKES + "?asOf=2024-09-01")).isEmpty();
  }

  @Test
  void aCorrectionStandsAtItsOwnTimeAlone() throws Exception {
    asked.topology.publish(article("two").on(WEDNESDAY.plusSeconds(1)).revision(2).says(gift("2")));

    assertThat(texts(asked.pages(FAIRSHAKES + "?limit=2")))
        .containsExactly("two 0", "late 0", "another 0", "first 0");
  }

  @Test
  void aPageGoesOnWhereTheArticleItEndedWithHasBeenWithdrawn() throws Exception {
    JsonNode page = asked.get(FAIRSHAKES + "?limit=2");
    asked.topology.publish(article("two").on(TUESDAY).revision(2).withdrawn());

    String rest = FAIRSHAKES + "?limit=2&cursor=" + page.get("next").asText();
    assertThat(texts(asked.pages(rest))).containsExactly("another 0", "first 0");
  }

  @Test
  void aCursorThatIsNoneIsRefused() throws Exception {
    assertThat(asked.problem(400, FAIRSHAKES + "?cursor=eA").get("problems"))
        .extracting(JsonNode::asText)
        .containsExactly("cursor is \"x\"; expected a cursor from the previous page");
  }

  @Test
  void anyInstanceAnswers(@TempDir Path elsewhere) throws Exception {
    try (var other = new Asked(elsewhere, FRIDAY)) {
      other.topology.publish(
          article("x").says(contribution().from(RIPPLE).to(Given.TRUMP_47).usd("1")));
      other.instances.others = List.of(new HostInfo("127.0.0.1", asked.port()));

      assertThat(texts(other.pages(FAIRSHAKES + "?limit=2"))).hasSize(5);
    }
  }
}
