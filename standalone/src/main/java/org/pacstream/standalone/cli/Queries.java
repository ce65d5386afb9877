package org.pacstream.standalone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pacstream.standalone.local.Failure;

/** The HTTP queries, asked over HTTP. */
final class Queries {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String base;

  /**
   * @param base URL of the queries, such as http://127.0.0.1:8082
   */
  Queries(String base) {
    this.base = base;
  }

  JsonNode list(String subjects, Map<String, String> parameters) {
    return get("/v1/" + subjects, parameters);
  }

  JsonNode one(String subjects, String id, Map<String, String> parameters) {
    return get("/v1/" + subjects + "/" + encoded(id), parameters);
  }

  /** Reports of a subject of whatever type: of a network where the id says so, and so on. */
  JsonNode reports(String id, Map<String, String> parameters) {
    String subjects =
        id.startsWith("NET:")
            ? "networks"
            : id.startsWith("CMTE:") || id.startsWith("C") && id.length() == 9
                ? "committees"
                : "candidates";
    return get("/v1/" + subjects + "/" + encoded(id) + "/reports", parameters);
  }

  /** True once totals are answered: stores are restored and partitions assigned. */
  boolean ready() throws InterruptedException {
    try {
      return client
              .send(
                  HttpRequest.newBuilder(URI.create(base + "/health/ready"))
                      .timeout(Duration.ofSeconds(5))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Rows of a list's or of a single subject's answer. */
  static List<SubjectRow> subjects(JsonNode answer, String type) {
    JsonNode data = answer.path("data");
    var rows = new ArrayList<SubjectRow>();
    if (data.isArray()) {
      data.forEach(subject -> rows.add(subject(subject, type)));
    } else if (data.isObject()) {
      rows.add(subject(data, type));
    }
    return rows;
  }

  private static SubjectRow subject(JsonNode json, String type) {
    var totals = new ArrayList<SubjectRow.Total>();
    json.path("totals").forEach(total -> totals.add(total(total)));
    return new SubjectRow(type, json.path("id").asText(), json.path("name").asText(), totals);
  }

  private static SubjectRow.Total total(JsonNode json) {
    return new SubjectRow.Total(
        json.path("cycle").asInt(),
        json.path("currency").asText(),
        json.path("measure").asText(),
        number(json.path("low")),
        number(json.path("best")),
        number(json.path("high")),
        json.path("open").asInt(),
        json.path("facts").asInt(),
        json.path("reports").asInt(),
        json.path("sources").asInt(),
        time(json.path("first")),
        time(json.path("last")),
        json.hasNonNull("newlyReported") ? number(json.path("newlyReported").path("best")) : null);
  }

  private static BigDecimal number(JsonNode json) {
    return json.isMissingNode() || json.isNull() ? BigDecimal.ZERO : new BigDecimal(json.asText());
  }

  private static Instant time(JsonNode json) {
    return json.isMissingNode() || json.isNull() ? null : Instant.parse(json.asText());
  }

  private JsonNode get(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
    URI uri = URI.create(base + path + (query.isEmpty() ? "" : "?" + query));
    try {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build(),
              HttpResponse.BodyHandlers.ofString());
      JsonNode answer = JSON.readTree(response.body());
      if (response.statusCode() != 200) {
        throw new Failure(
            answer.path("title").asText(String.valueOf(response.statusCode()))
                + (answer.hasNonNull("detail") ? ": " + answer.path("detail").asText() : ""));
      }
      return answer;
    } catch (JsonProcessingException e) {
      throw new Failure(uri + " does not answer in JSON: is it Pacstream's?", e);
    } catch (IOException e) {
      throw new Failure(
          "no queries at "
              + base
              + " ("
              + reason(e)
              + "): start them with `pacstream serve`, or name them with --url",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while waiting for " + uri, e);
    }
  }

  /** A connection that is refused comes without a message. */
  static String reason(IOException e) {
    return e.getMessage() != null
        ? e.getMessage()
        : e instanceof ConnectException ? "nothing listens there" : e.getClass().getSimpleName();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
