package org.pacstream.standalone.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.SchemaProvider;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.entities.Config;
import io.confluent.kafka.schemaregistry.client.rest.entities.Schema;
import io.confluent.kafka.schemaregistry.client.rest.entities.SchemaReference;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Subjects, versions and ids: the client library's own in-memory registry, with a journal beneath
 * it. An id, once given, stays with its schema: the journal says it, and is written before the
 * reply.
 */
final class Registrations implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MockSchemaRegistryClient memory = new MockSchemaRegistryClient();
  private final AvroSchemaProvider avro = new AvroSchemaProvider();
  private final Map<String, Integer> idsByText = new HashMap<>();
  private final TreeMap<Integer, ParsedSchema> schemasById = new TreeMap<>();
  private final Journal journal;

  /**
   * @param level of compatibility until one is set
   * @throws IOException when the journal cannot be read
   */
  Registrations(Path file, CompatibilityLevel level) throws IOException {
    this.journal = Journal.open(file);
    avro.configure(Map.of(SchemaProvider.SCHEMA_VERSION_FETCHER_CONFIG, memory));
    try {
      memory.updateConfig(null, new Config(level.name));
      int number = 0;
      for (JsonNode entry : journal.read()) {
        number++;
        try {
          replay(entry);
        } catch (IOException | RestClientException | RegistryError | RuntimeException e) {
          throw new IOException("line " + number + ": " + e.getMessage(), e);
        }
      }
    } catch (RestClientException | IOException e) {
      journal.close();
      throw e instanceof IOException io ? io : new IOException(e);
    }
  }

  synchronized Collection<String> subjects() throws IOException, RestClientException {
    return memory.getAllSubjects();
  }

  synchronized List<Integer> versions(String subject)
      throws IOException, RestClientException, RegistryError {
    if (!known(subject)) {
      throw RegistryError.noSubject(subject);
    }
    return memory.getAllVersions(subject);
  }

  /**
   * @param version from 1, or "latest"
   */
  synchronized Schema version(String subject, String version)
      throws IOException, RestClientException, RegistryError {
    int wanted = number(version);
    List<Integer> versions = versions(subject);
    if (wanted == -1) {
      wanted = versions.get(versions.size() - 1);
    } else if (!versions.contains(wanted)) {
      throw RegistryError.noVersion(wanted);
    }
    return memory.getByVersion(subject, wanted, false);
  }

  synchronized ParsedSchema schema(int id) throws RegistryError {
    var schema = schemasById.get(id);
    if (schema == null) {
      throw RegistryError.noSchema(id);
    }
    return schema;
  }

  /** Every subject and version a schema stands under. */
  synchronized Collection<Schema> uses(int id)
      throws IOException, RestClientException, RegistryError {
    String text = schema(id).canonicalString();
    var uses = new ArrayList<Schema>();
    for (String subject : memory.getAllSubjects()) {
      for (int version : memory.getAllVersions(subject)) {
        var use = memory.getByVersion(subject, version, false);
        if (use.getId() == id || use.getSchema().equals(text)) {
          uses.add(use);
        }
      }
    }
    return uses;
  }

  /** The version under which a subject has this very schema. */
  synchronized Schema lookUp(String subject, ParsedSchema schema)
      throws IOException, RestClientException, RegistryError {
    if (!known(subject)) {
      throw RegistryError.noSubject(subject);
    }
    return find(subject, schema).orElseThrow(RegistryError::noSchema);
  }

  /**
   * @return the schema's id, the same for every subject it stands under
   * @throws RegistryError when it is not compatible with what the subject has
   */
  synchronized int register(String subject, ParsedSchema schema)
      throws IOException, RestClientException, RegistryError {
    if (known(subject)) {
      var registered = find(subject, schema);
      if (registered.isPresent()) {
        return registered.get().getId();
      }
      List<String> problems = memory.testCompatibilityVerbose(subject, schema);
      if (!problems.isEmpty()) {
        throw RegistryError.incompatible(subject, String.join("; ", problems));
      }
    }
    int id = idsByText.getOrDefault(text(schema), nextId());
    var entry = JSON.createObjectNode().put("subject", subject).put("id", id);
    entry.put("schema", schema.canonicalString());
    entry.set("references", JSON.valueToTree(schema.references()));
    journal.append(entry);
    remember(subject, id, schema);
    return id;
  }

  /**
   * @return what keeps the schema from the subject; empty when nothing does
   */
  synchronized List<String> incompatibilities(String subject, String version, ParsedSchema schema)
      throws IOException, RestClientException, RegistryError {
    int wanted = number(version);
    if (wanted == -1 && !known(subject)) {
      return List.of();
    }
    var registered = version(subject, version);
    return schema.isCompatible(
        level(subject), List.of(new SimpleParsedSchemaHolder(schema(registered.getId()))));
  }

  /** Against every version, or the latest, as the subject's level asks. */
  synchronized List<String> incompatibilities(String subject, ParsedSchema schema)
      throws IOException, RestClientException {
    return memory.testCompatibilityVerbose(subject, schema);
  }

  synchronized CompatibilityLevel level() throws IOException, RestClientException {
    return CompatibilityLevel.forName(memory.getConfig(null).getCompatibilityLevel());
  }

  /** A subject's own level; empty when it has none and the global one applies. */
  synchronized Optional<CompatibilityLevel> ownLevel(String subject) throws IOException {
    try {
      return Optional.of(
          CompatibilityLevel.forName(memory.getConfig(subject).getCompatibilityLevel()));
    } catch (RestClientException e) {
      return Optional.empty();
    }
  }

  synchronized CompatibilityLevel level(String subject) throws IOException, RestClientException {
    var own = ownLevel(subject);
    return own.isPresent() ? own.get() : level();
  }

  /**
   * @param subject null for all that have none of their own
   */
  synchronized void level(String subject, CompatibilityLevel level)
      throws IOException, RestClientException {
    journal.append(
        JSON.createObjectNode().put("subject", subject).put("compatibility", level.name));
    memory.updateConfig(subject, new Config(level.name));
  }

  /**
   * @param type null for Avro
   * @throws RegistryError when it is not a schema, or not one of a type served here
   */
  synchronized ParsedSchema parse(String type, String text, List<SchemaReference> references)
      throws RegistryError {
    if (type != null && !type.equals(AvroSchema.TYPE)) {
      throw RegistryError.badSchema("schema type " + type + ": expected AVRO");
    }
    if (text == null || text.isBlank()) {
      throw RegistryError.badSchema("the field \"schema\" is empty");
    }
    try {
      var unparsed = new Schema(null, null, null, AvroSchema.TYPE, references, text);
      return avro.parseSchemaOrElseThrow(unparsed, false, false);
    } catch (RuntimeException e) {
      throw RegistryError.badSchema(e.getMessage());
    }
  }

  @Override
  public synchronized void close() throws IOException {
    journal.close();
  }

  private void replay(JsonNode entry) throws IOException, RestClientException, RegistryError {
    String subject = entry.path("subject").textValue();
    if (entry.has("compatibility")) {
      var level = CompatibilityLevel.forName(entry.get("compatibility").textValue());
      memory.updateConfig(subject, new Config(level.name));
      return;
    }
    List<SchemaReference> references =
        JSON.convertValue(
            entry.path("references"),
            JSON.getTypeFactory().constructCollectionType(List.class, SchemaReference.class));
    remember(
        subject,
        entry.path("id").intValue(),
        parse(null, entry.path("schema").textValue(), references));
  }

  private void remember(String subject, int id, ParsedSchema schema)
      throws IOException, RestClientException {
    memory.register(subject, schema, 0, id);
    idsByText.put(text(schema), id);
    schemasById.putIfAbsent(id, schema);
  }

  private Optional<Schema> find(String subject, ParsedSchema schema)
      throws IOException, RestClientException {
    for (int version : memory.getAllVersions(subject)) {
      var registered = memory.getByVersion(subject, version, false);
      if (registered.getSchema().equals(schema.canonicalString())) {
        return Optional.of(registered);
      }
    }
    return Optional.empty();
  }

  private int nextId() {
    return schemasById.isEmpty() ? 1 : schemasById.lastKey() + 1;
  }

  private boolean known(String subject) throws IOException, RestClientException {
    return memory.getAllSubjects().contains(subject);
  }

  private static String text(ParsedSchema schema) {
    return schema.canonicalString() + schema.references();
  }

  private static int number(String version) throws RegistryError {
    if (version.equals("latest") || version.equals("-1")) {
      return -1;
    }
    try {
      int number = Integer.parseInt(version);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw RegistryError.badVersion(version);
    }
    throw RegistryError.badVersion(version);
  }
}
