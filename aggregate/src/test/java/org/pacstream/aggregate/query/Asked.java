package org.pacstream.aggregate.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.pacstream.aggregate.TopologyHarness;

/** A topology in a driver and the queries over its stores, asked by HTTP. */
final class Asked implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  final FakeInstances instances = new FakeInstances();
  final TopologyHarness topology;
  private final HttpClient http = HttpClient.newHttpClient();
  private final QueryServer server;

  Asked(Path folder, Instant now) {
    this(TopologyHarness.inMemory(folder), now);
  }

  Asked(TopologyHarness topology, Instant now) {
    this.topology = topology;
    server =
        QueryServer.start(
            "127.0.0.1",
            0,
            new Books(new FromDriver(topology)),
            instances,
            Clock.fixed(now, ZoneOffset.UTC),
            false);
  }

  int port() {
    return server.port();
  }

  JsonNode get(String target) throws IOException, InterruptedException {
    HttpResponse<String> reply = send(target);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return JSON.readTree(reply.body());
  }

  JsonNode problem(int status, String target) throws IOException, InterruptedException {
    HttpResponse<String> reply = send(target);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
    assertThat(reply.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    return JSON.readTree(reply.body());
  }

  /** The data of all pages. */
  List<JsonNode> pages(String target) throws IOException, InterruptedException {
    var all = new ArrayList<JsonNode>();
    JsonNode page = get(target);
    page.get("data").forEach(all::add);
    while (page.hasNonNull("next")) {
      page = get(target + "&cursor=" + page.get("next").asText());
      page.get("data").forEach(all::add);
    }
    return all;
  }

  private HttpResponse<String> send(String target) throws IOException, InterruptedException {
    var uri = URI.create("http://127.0.0.1:" + server.port() + target);
    return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.close();
    topology.close();
  }
}
