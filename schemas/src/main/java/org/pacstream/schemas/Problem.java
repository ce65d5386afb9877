package org.pacstream.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Why a request was refused, for programs and people: RFC 9457, to be sent as {@link #MEDIA_TYPE}.
 *
 * @param type URI that names the kind of problem; {@code about:blank} where the status says it all
 * @param title the same for every problem of the kind
 * @param status HTTP status code, 400 to 599
 * @param detail what is wrong this time, which one, and what was expected; null when the title says
 *     it
 * @param extensions further members by name, in order, of types Jackson can write; empty when none
 */
public record Problem(
    String type, String title, int status, String detail, Map<String, Object> extensions) {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Set<String> STANDARD =
      Set.of("type", "title", "status", "detail", "instance");
  private static final ObjectMapper JSON = new ObjectMapper();

  public Problem {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(title, "title");
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("status " + status + ": expected 400 to 599");
    }
    for (String name : extensions.keySet()) {
      if (STANDARD.contains(name)) {
        throw new IllegalArgumentException("extension " + name + " is a standard member");
      }
    }
    extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
  }

  /** One of no particular kind. */
  public static Problem of(int status, String title, String detail) {
    return new Problem("about:blank", title, status, detail, Map.of());
  }

  /** The same with a kind of its own. */
  public Problem as(String kind) {
    return new Problem(kind, title, status, detail, extensions);
  }

  /** The same with one more member, or another value of it. */
  public Problem with(String name, Object value) {
    var more = new LinkedHashMap<>(extensions);
    more.put(name, value);
    return new Problem(type, title, status, detail, more);
  }

  /**
   * The body of a reply.
   *
   * @throws IllegalArgumentException when an extension is of a type Jackson cannot write
   */
  public String toJson() {
    ObjectNode json = JSON.createObjectNode();
    json.put("type", type).put("title", title).put("status", status);
    if (detail != null) {
      json.put("detail", detail);
    }
    extensions.forEach((name, value) -> json.set(name, JSON.valueToTree(value)));
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + title + " as JSON", e);
    }
  }
}
