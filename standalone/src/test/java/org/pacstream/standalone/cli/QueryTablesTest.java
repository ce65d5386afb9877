package org.pacstream.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is printed of an answer, whoever it comes from. */
class QueryTablesTest {
  private HttpServer server;
  private String answer = "{}";
  private String asked;

  @BeforeEach
  void answerEverythingTheSame() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked = exchange.getRequestURI().toString();
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whatIsLeftOfRefundedMoneyAndClosedCyclesAreShown() {
    answer =
        """
        {"data": {"id": "PERSON:donald-trump", "name": "Donald Trump", "totals": [
         {"cycle": 2022, "currency": "USD", "measure": "contributed", "closed": true,
          "low": "5", "best": "5", "high": "5", "open": 0, "net": {"best": "5"},
          "facts": 1, "reports": 1, "sources": 1},
         {"cycle": 2024, "currency": "USD", "measure": "contributed", "closed": false,
          "low": "2000000", "best": "2000000", "high": "2000000", "open": 0,
          "net": {"low": "1689200", "best": "1689200", "high": "1689200", "open": 0},
          "facts": 2, "reports": 1, "sources": 1}]}}
        """;

    var run = query("candidates", "PERSON:donald-trump");

    assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "CANDIDATE CYCLE MEASURE TOTAL NET FACTS REPORTS SOURCES LAST REPORTED",
            "Donald Trump 2022 closed contributed $5 1 1 1",
            " 2024 contributed $2,000,000 $1,689,200 2 1 1");
  }

  @Test
  void theLedgerIsALineForEachChangeAndGoesOnWithACursor() {
    answer =
        """
        {"data": [
         {"cycle": 2022, "currency": "USD", "measure": "received",
          "before": {"low": "0", "best": "0", "high": "0", "open": 0},
          "after": {"low": "7", "best": "7", "high": "7", "open": 0},
          "eventTime": "2022-09-02T12:00:00Z", "articleId": "a0", "opening": true},
         {"cycle": 2024, "currency": "BTC", "measure": "transferred_in",
          "before": {"low": "1", "best": "2", "high": "2", "open": 0},
          "after": {"low": "3", "best": "3", "high": "3", "open": 1},
          "eventTime": "2024-09-02T12:00:00Z", "articleId": "a\\u001b[2J1", "opening": false}],
         "next": "Mg"}
        """;

    var run = query("ledger", "CMTE:fairshake", "--limit", "2");

    assertThat(run.status()).isZero();
    assertThat(asked).isEqualTo("/v1/committees/CMTE%3Afairshake/ledger?limit=2");
    assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "CYCLE MEASURE BEFORE AFTER PUBLISHED ARTICLE",
            "2022 received $0 $7 2022-09-02T12:00:00Z all before, of a closed cycle",
            "2024 transferred in ~2 BTC 3 BTC+ 2024-09-02T12:00:00Z a [2J1",
            "",
            "There is more: --cursor Mg");
  }

  @Test
  void aReportThatCameLateSaysSo() {
    answer =
        """
        {"data": [{"published": "2024-09-02T12:00:00Z", "source": "News\\u202e", "url": "u",
          "counted": false, "late": true, "status": "reported", "flow": "contribution",
          "amount": {"min": "5", "max": "5", "currency": "USD", "bound": "exact"},
          "evidence": {"text": "It\\u0007 gave.\\nMore"}}]}
        """;

    var run = query("reports", "CMTE:fairshake");

    assertThat(run.out().lines())
        .containsExactly(
            "2024-09-02T12:00:00Z  News  $5 reported contribution (late: its cycle was closed)",
            "  It gave. More",
            "  u");
  }

  private Run query(String... arguments) {
    var all = new java.util.ArrayList<>(java.util.List.of("query"));
    all.addAll(java.util.List.of(arguments));
    all.addAll(java.util.List.of("--url", "http://127.0.0.1:" + server.getAddress().getPort()));
    return Run.of(all.toArray(String[]::new));
  }
}
