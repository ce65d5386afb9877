package org.pacstream.aggregate.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.HostInfo;

/** Asks the other instances for what they keep. */
final class Peers {
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Instances instances;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  Peers(Instances instances) {
    this.instances = instances;
  }

  /**
   * Asks all of them.
   *
   * @param target path and query
   */
  Answers ask(String target) {
    var bodies = new ArrayList<JsonNode>();
    var refusals = new ArrayList<Refused>();
    var answered = new ArrayList<HostInfo>();
    var silent = new ArrayList<String>();
    for (HostInfo peer : instances.others()) {
      try {
        HttpResponse<String> reply = send(peer, target);
        if (reply.statusCode() == 200) {
          bodies.add(JSON.readTree(reply.body()));
          answered.add(peer);
        } else if (reply.statusCode() == 404) {
          answered.add(peer);
        } else if (reply.statusCode() == 422) {
          refusals.add(new Refused(422, reply.body()));
          answered.add(peer);
        } else {
          silent.add(name(peer) + ": status " + reply.statusCode());
        }
      } catch (JsonProcessingException e) {
        silent.add(name(peer) + ": no JSON");
      } catch (IOException e) {
        silent.add(name(peer) + ": " + e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        silent.add(name(peer) + ": interrupted");
      }
    }
    silent.addAll(instances.unanswered(answered));
    return new Answers(bodies, refusals, silent);
  }

  /**
   * @param problem as JSON
   */
  record Refused(int status, String problem) {}

  private HttpResponse<String> send(HostInfo peer, String target)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://" + name(peer) + target)).timeout(ANSWER).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String name(HostInfo peer) {
    return peer.host() + ":" + peer.port();
  }

  /**
   * @param bodies of those that had something to say
   * @param refusals of those that know, but will not tell
   * @param partial what could not be reached, and why
   */
  record Answers(List<JsonNode> bodies, List<Refused> refusals, List<String> partial) {
    Answers {
      bodies = List.copyOf(bodies);
      refusals = List.copyOf(refusals);
      partial = List.copyOf(partial);
    }
  }
}
