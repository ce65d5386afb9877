package org.pacstream.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.standalone.ingest.RunningIngest.JSON;
import static org.pacstream.standalone.ingest.RunningIngest.JSON_LINES;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeyTest {
  private static final String ARTICLE = "{\"body\": \"Text.\", \"published\": \"2024-10-18\"}";

  @Test
  void onEveryInterfaceWhoChangesSomethingMustShowTheKey(@TempDir Path folder) {
    try (var ingest =
        RunningIngest.start(
            folder, Map.of("ingest.host", "0.0.0.0", "ingest.api.key", "correct horse"))) {
      assertThat(ingest.post("/v1/articles", JSON, ARTICLE).statusCode()).isEqualTo(401);
      assertThat(ingest.post("/v1/articles:batch", JSON_LINES, ARTICLE).statusCode())
          .isEqualTo(401);
      var withdrawal = ingest.send(ingest.request("/v1/articles/a").DELETE().build());
      assertThat(withdrawal.statusCode()).isEqualTo(401);
      assertThat(withdrawal.headers().firstValue("WWW-Authenticate")).isPresent();
      assertThat(post(ingest, "X-API-Key", "wrong")).isEqualTo(401);
      assertThat(post(ingest, "Authorization", "Basic correct horse")).isEqualTo(401);
      assertThat(ingest.records()).isEmpty();

      assertThat(post(ingest, "X-API-Key", "correct horse")).isEqualTo(202);
      assertThat(post(ingest, "Authorization", "Bearer correct horse")).isEqualTo(202);
      assertThat(ingest.get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  private static int post(RunningIngest ingest, String header, String value) {
    return ingest
        .send(
            ingest
                .request("/v1/articles")
                .header("Content-Type", JSON)
                .header(header, value)
                .POST(BodyPublishers.ofString(ARTICLE))
                .build())
        .statusCode();
  }
}
