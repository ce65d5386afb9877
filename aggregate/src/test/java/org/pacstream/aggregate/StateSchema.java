package org.pacstream.aggregate;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

/**
 * The schemas that the values of an internal topic have had: {@code history/<store>/v1.avsc}, v2
 * and so on. A file, once released, is never edited.
 *
 * @param topic without the application's id
 * @param current with which it is written now
 */
record StateSchema(String topic, Schema current) {
  private static final String APPLICATION = "pacstream-aggregate-v1-";

  /** Of all internal topics, as they are registered by the first articles. */
  static List<StateSchema> all(Path temporary) throws Exception {
    var registry = new MockSchemaRegistryClient();
    try (var topology =
        new TopologyHarness(
            TopologyHarness.inMemory(registry), Map.of("state.dir", temporary.toString()))) {
      RandomArticles.records(40, new Random(1)).forEach(topology::publish);
    }
    var all = new ArrayList<StateSchema>();
    for (String subject : new TreeSet<>(registry.getAllSubjects())) {
      if (subject.startsWith(APPLICATION)) {
        String topic = subject.substring(APPLICATION.length()).replaceFirst("-value$", "");
        String schema = registry.getLatestSchemaMetadata(subject).getSchema();
        all.add(new StateSchema(topic, new Schema.Parser().parse(schema)));
      }
    }
    return all;
  }

  Path folder() {
    return Path.of("history", topic);
  }

  /** Oldest first. */
  List<Schema> versions() throws Exception {
    var versions = new ArrayList<Schema>();
    while (Files.exists(file(versions.size() + 1))) {
      versions.add(new Schema.Parser().parse(Files.readString(file(versions.size() + 1))));
    }
    return versions;
  }

  /** What it says of itself may be reworded: nobody but this program reads it. */
  boolean isFrozen() throws Exception {
    List<Schema> versions = versions();
    return !versions.isEmpty() && versions.get(versions.size() - 1).equals(current);
  }

  /** Writes the current schema as the next version. */
  void freeze() throws Exception {
    Path next = file(versions().size() + 1);
    Files.createDirectories(folder());
    Files.writeString(next, SchemaFormatter.format("json/pretty", current) + "\n");
  }

  private Path file(int version) {
    return folder().resolve("v" + version + ".avsc");
  }

  @Override
  public String toString() {
    return topic;
  }
}
