package org.pacstream.schemas;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.apache.avro.Schema;

/**
 * A schema registry as serdes use it.
 *
 * @param client may be shared by any number of serdes
 * @param url where it is, for messages
 * @param autoRegister true: a schema is registered when it is first written; false: it must be
 *     registered already, as where only a release may change the contract
 */
public record Registry(SchemaRegistryClient client, String url, boolean autoRegister) {
  /** One that schemas are registered with as they are written. */
  public static Registry of(SchemaRegistryClient client) {
    return new Registry(client, "of " + client.getClass().getSimpleName(), true);
  }

  /**
   * The id to write a topic's values with.
   *
   * @throws AvroFailure telling the subject, the registry and what was expected
   */
  int idOf(Schema schema, String topic) {
    String subject = topic + "-value";
    try {
      var registered = new AvroSchema(schema);
      return autoRegister
          ? client.register(subject, registered)
          : client.getId(subject, registered);
    } catch (RestClientException e) {
      String what = "schema " + schema.getFullName() + " of subject " + subject;
      if (e.getStatus() == 404 && !autoRegister) {
        throw new AvroFailure.NotRegistered(
            "%s is not registered with schema registry %s: register it, or set %s=true"
                .formatted(what, url, Connection.AUTO_REGISTER),
            e);
      }
      if (e.getStatus() == 409) {
        throw new AvroFailure.Incompatible(
            "%s is not compatible with what schema registry %s has: %s"
                .formatted(what, url, e.getMessage()),
            e);
      }
      throw failure(what, e);
    } catch (IOException e) {
      throw unavailable("schema " + schema.getFullName() + " of subject " + subject, e);
    }
  }

  /**
   * The schema a record was written with.
   *
   * @throws AvroFailure telling the topic, the id and the registry
   */
  Schema schemaOf(int id, String topic) {
    String what = "schema " + id + " of a record on " + topic;
    try {
      if (client.getSchemaById(id).rawSchema() instanceof Schema schema) {
        return schema;
      }
      throw notAvro(what, null);
    } catch (RestClientException e) {
      if (e.getStatus() == 404) {
        throw new AvroFailure.UnknownSchemaId(
            "%s is unknown to schema registry %s: was it written with another registry?"
                .formatted(what, url),
            e);
      }
      throw failure(what, e);
    } catch (IOException e) {
      if (e.getClass() == IOException.class
          && String.valueOf(e.getMessage()).startsWith("Invalid schema")) {
        throw notAvro(what, e); // the client says so of schema types it cannot parse
      }
      throw unavailable(what, e);
    }
  }

  private AvroFailure notAvro(String what, Exception cause) {
    return new AvroFailure.Unreadable(
        what + " is no Avro schema, in schema registry " + url, cause);
  }

  private AvroFailure failure(String what, RestClientException e) {
    int status = e.getStatus();
    if (status >= 500 || status == 408 || status == 429) {
      return unavailable(what, e);
    }
    String hint =
        status == 401 || status == 403
            ? ": check basic.auth.credentials.source and basic.auth.user.info"
            : "";
    return new AvroFailure.RegistryRefused(
        "schema registry %s refuses %s with status %d%s: %s"
            .formatted(url, what, status, hint, e.getMessage()),
        e);
  }

  private AvroFailure unavailable(String what, Exception e) {
    return new AvroFailure.RegistryUnavailable(
        "schema registry %s does not answer for %s: %s".formatted(url, what, e), e);
  }
}
