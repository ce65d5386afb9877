package org.pacstream.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.pacstream.ingest.article.ReadArticle;
import org.pacstream.ingest.publish.Publication;
import org.pacstream.schemas.Problem;
import org.pacstream.schemas.RawArticle;

/** What the service says of an article, as JSON. */
final class Replies {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final int ACCEPTED = 202;

  private Replies() {}

  /** Of an article that is in Kafka. */
  static ObjectNode accepted(ReadArticle.Accepted read, Publication.Acknowledged publication) {
    ObjectNode reply = JSON.createObjectNode();
    RawArticle article = read.article();
    reply.put("id", article.getId()).put("revision", article.getRevision());
    if (article.getWithdrawn()) {
      reply.put("withdrawn", true);
    }
    if (article.getUrl() != null) {
      reply.put("url", article.getUrl());
    }
    if (!read.warnings().isEmpty()) {
      read.warnings().forEach(reply.putArray("warnings")::add);
    }
    return reply.put("partition", publication.partition()).put("offset", publication.offset());
  }

  /** Of one line of a batch. */
  static ObjectNode line(long number, ReadArticle read, Optional<Publication> publication) {
    Optional<Problem> problem = problem(read, publication);
    ObjectNode reply = JSON.createObjectNode().put("line", number);
    if (problem.isPresent()) {
      reply.put("status", problem.get().status());
      read.accepted().ifPresent(article -> reply.put("id", article.getId()));
      reply.set("problem", tree(problem.get()));
      return reply;
    }
    reply.put("status", ACCEPTED);
    reply.setAll(
        accepted(
            (ReadArticle.Accepted) read, (Publication.Acknowledged) publication.orElseThrow()));
    return reply;
  }

  static ObjectNode line(long number, Problem problem) {
    ObjectNode reply = JSON.createObjectNode().put("line", number).put("status", problem.status());
    reply.set("problem", tree(problem));
    return reply;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  private static Optional<Problem> problem(ReadArticle read, Optional<Publication> publication) {
    if (read.refused().isPresent()) {
      return read.refused().map(Problems::of);
    }
    return publication.orElseThrow() instanceof Publication.Failed failed
        ? Optional.of(Problems.of(failed))
        : Optional.empty();
  }

  private static ObjectNode tree(Problem problem) {
    try {
      return (ObjectNode) JSON.readTree(problem.toJson());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is JSON", e);
    }
  }
}
