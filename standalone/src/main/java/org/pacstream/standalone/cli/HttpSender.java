package org.pacstream.standalone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.pacstream.ingest.article.ReadArticle;
import org.pacstream.schemas.RawArticle;
import org.pacstream.standalone.local.Failure;

/** Over the HTTP API of a running ingest, some articles at a time. */
final class HttpSender implements ArticleSender {
  /** Articles of one request. */
  private static final int BATCH = 64;

  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Waiting(String place, RawArticle article) {}

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI batchRoute;
  private final String apiKey;
  private final Consumer<Result> results;
  private final List<Waiting> waiting = new ArrayList<>();

  /**
   * @param base URL of ingest, such as http://127.0.0.1:8080
   * @param apiKey null for none
   */
  HttpSender(String base, String apiKey, Consumer<Result> results) {
    this.batchRoute = URI.create(base + "/v1/articles:batch");
    this.apiKey = apiKey;
    this.results = results;
  }

  @Override
  public void accept(String place, ReadArticle read) {
    if (read.refused().isPresent()) {
      finish();
      results.accept(new Result(place, null, read.refused().get().toString()));
      return;
    }
    waiting.add(new Waiting(place, read.accepted().orElseThrow()));
    if (waiting.size() == BATCH) {
      finish();
    }
  }

  @Override
  public void finish() {
    if (waiting.isEmpty()) {
      return;
    }
    var lines = new StringBuilder();
    waiting.forEach(item -> lines.append(json(item.article())).append('\n'));
    String[] replies = post(lines.toString()).split("\n");
    for (int i = 0; i < waiting.size(); i++) {
      results.accept(result(waiting.get(i), i < replies.length ? replies[i] : ""));
    }
    waiting.clear();
  }

  @Override
  public void close() {
    waiting.clear();
  }

  private String post(String lines) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(batchRoute)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(lines));
    if (apiKey != null) {
      request.header("X-API-Key", apiKey);
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new Failure(
            "ingest at "
                + batchRoute
                + " answers "
                + response.statusCode()
                + ": "
                + told(response));
      }
      return response.body();
    } catch (IOException e) {
      throw new Failure(
          "ingest at "
              + batchRoute
              + " does not answer ("
              + Queries.reason(e)
              + "): start one with `pacstream serve`, or name it with --url",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while waiting for ingest", e);
    }
  }

  private static String told(HttpResponse<String> response) {
    try {
      return problem(JSON.readTree(response.body()));
    } catch (JsonProcessingException e) {
      return response.body();
    }
  }

  private static Result result(Waiting item, String reply) {
    try {
      JsonNode line = JSON.readTree(reply);
      boolean published = line.path("status").asInt() == 202;
      return new Result(
          item.place(),
          item.article().getId(),
          published ? null : reply.isEmpty() ? "no answer" : problem(line.path("problem")));
    } catch (JsonProcessingException e) {
      return new Result(item.place(), item.article().getId(), "no JSON in reply: " + reply);
    }
  }

  private static String problem(JsonNode problem) {
    var text = new StringBuilder(problem.path("title").asText());
    if (problem.hasNonNull("detail")) {
      text.append(": ").append(problem.path("detail").asText());
    }
    for (JsonNode error : problem.path("errors")) {
      text.append("; ")
          .append(error.path("field").asText())
          .append(": ")
          .append(error.path("problem").asText());
    }
    return text.toString();
  }

  private static ObjectNode json(RawArticle article) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", article.getId());
    json.put("revision", article.getRevision());
    json.put("title", article.getTitle());
    json.put("body", article.getBody());
    json.put("contentType", "text/plain"); // HTML is reduced already
    json.put("published", article.getPublished().toString());
    put(json, "url", article.getUrl());
    put(json, "source", article.getSource());
    put(json, "lang", article.getLanguageHint());
    return json;
  }

  private static void put(ObjectNode json, String field, String value) {
    if (value != null) {
      json.put(field, value);
    }
  }
}
