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
import java.util.Optional;
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

  /**
   * What is told of a subject of whatever type.
   *
   * @param route reports, facts, timeline or ledger
   */
  JsonNode about(String id, String route, Map<String, String> parameters) {
    List<String> types = types(id);
    for (String subjects : types.subList(0, types.size() - 1)) {
      Optional<JsonNode> answer = find(path(subjects, id, route), parameters);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    return get(path(types.get(types.size() - 1), id, route), parameters);
  }

  private static String path(String subjects, String id, String route) {
    return "/v1/" + subjects + "/" + encoded(id) + "/" + route;
  }

  /** One where the id says which it is. */
  private static List<String> types(String id) {
    if (id.startsWith("PERSON:")) {
      return List.of("candidates");
    }
    if (id.startsWith("NET:")) {
      return List.of("networks");
    }
    boolean committee = id.startsWith("CMTE:") || id.matches("[Cc]\\d{8}");
    return committee ? List.of("committees") : List.of("candidates", "committees");
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
        json.hasNonNull("newlyReported") ? number(json.path("newlyReported").path("best")) : null,
        json.hasNonNull("net") ? number(json.path("net").path("best")) : null,
        json.path("closed").asBoolean());
  }

  private static BigDecimal number(JsonNode json) {
    return json.isMissingNode() || json.isNull() ? BigDecimal.ZERO : new BigDecimal(json.asText());
  }

  private static Instant time(JsonNode json) {
    return json.isMissingNode() || json.isNull() ? null : Instant.parse(json.asText());
  }

  private JsonNode get(String path, Map<String, String> parameters) {
    return ask(path, parameters).answer();
  }

  /** Empty where there is no such subject. */
  private Optional<JsonNode> find(String path, Map<String, String> parameters) {
    Reply reply = ask(path, parameters);
    return reply.status() == 404 ? Optional.empty() : Optional.of(reply.answer());
  }

  private record Reply(int status, JsonNode body) {
    JsonNode answer() {
      if (status != 200) {
        throw new Failure(
            Printable.line(
                body.path("title").asText(String.valueOf(status))
                    + (body.hasNonNull("detail") ? ": " + body.path("detail").asText() : "")));
      }
      return body;
    }
  }

  private Reply ask(String path, Map<String, String> parameters) {
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
      return new Reply(response.statusCode(), JSON.readTree(response.body()));
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
