package org.pacstream.schemas.history;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.specific.SpecificRecord;
import org.pacstream.schemas.CandidateTotal;
import org.pacstream.schemas.CommitteeTotal;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.NetworkTotal;
import org.pacstream.schemas.RawArticle;
import org.pacstream.schemas.RejectedArticle;
import org.pacstream.schemas.Topic;
import org.pacstream.schemas.Topics;

/**
 * The schemas a subject has had: {@code history/<subject>/v1.avsc}, v2 and so on. A file, once
 * released, is never edited.
 *
 * @param current as compiled
 */
record SchemaHistory(String subject, Schema current) {
  static List<SchemaHistory> ofAllSubjects() {
    var topics = new Topics(new MockSchemaRegistryClient());
    return List.of(
        of(topics.rawArticles(), RawArticle.getClassSchema()),
        of(topics.enrichedArticles(), EnrichedArticle.getClassSchema()),
        of(topics.rejectedArticles(), RejectedArticle.getClassSchema()),
        of(topics.ledger(), LedgerEntry.getClassSchema()),
        of(topics.candidateTotals(), CandidateTotal.getClassSchema()),
        of(topics.committeeTotals(), CommitteeTotal.getClassSchema()),
        of(topics.networkTotals(), NetworkTotal.getClassSchema()));
  }

  Path folder() {
    return Path.of("history", subject);
  }

  /** Oldest first. */
  List<Schema> versions() throws IOException {
    var versions = new ArrayList<Schema>();
    while (Files.exists(file(versions.size() + 1))) {
      versions.add(new Schema.Parser().parse(Files.readString(file(versions.size() + 1))));
    }
    return versions;
  }

  Optional<Schema> newest() throws IOException {
    var versions = versions();
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  /** Every word counts, documentation included: it is registered with the rest. */
  boolean isFrozen() throws IOException {
    return newest().map(Schema::toString).equals(Optional.of(current.toString()));
  }

  /** Writes the current schema as the next version. */
  void freeze() throws IOException {
    var next = file(versions().size() + 1);
    Files.createDirectories(folder());
    Files.writeString(next, SchemaFormatter.format("json/pretty", current) + "\n");
  }

  private Path file(int version) {
    return folder().resolve("v" + version + ".avsc");
  }

  private static <V extends SpecificRecord> SchemaHistory of(
      Topic<String, V> topic, Schema current) {
    return new SchemaHistory(topic.name() + "-value", current);
  }

  @Override
  public String toString() {
    return subject;
  }
}
