package org.pacstream.standalone.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.rest.entities.ErrorMessage;
import io.confluent.kafka.schemaregistry.client.rest.entities.Schema;
import io.confluent.kafka.schemaregistry.client.rest.entities.SchemaString;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.CompatibilityCheckResponse;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.ConfigUpdateRequest;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.RegisterSchemaRequest;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.RegisterSchemaResponse;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.pacstream.standalone.local.DataFolder;
import org.pacstream.standalone.local.Failure;
import org.pacstream.standalone.local.Port;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry for Avro with the routes of Confluent's that producers, consumers and this
 * project use, so that any client of theirs works against it. Registrations are kept in a folder:
 * ids survive a restart. Nothing can be deleted.
 */
public final class RegistryEndpoint implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryEndpoint.class);
  private static final String TYPE = "application/vnd.schemaregistry.v1+json";
  private static final String SERVER = "schema registry";
  private static final long FREE_BYTES = 1024 * 1024;
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final String host;
  private final DataFolder folder;
  private final Registrations registrations;
  private final Javalin server;

  private RegistryEndpoint(
      String host, DataFolder folder, Registrations registrations, Javalin server) {
    this.host = host;
    this.folder = folder;
    this.registrations = registrations;
    this.server = server;
  }

  /** On loopback, with level BACKWARD until one is set, as Confluent's registry starts. */
  public static RegistryEndpoint start(Path path, int port) {
    return start(path, Port.LOOPBACK, port, CompatibilityLevel.BACKWARD);
  }

  /**
   * @param path where registrations are kept
   * @param host address to listen on
   * @param port to listen on; 0 for any free one
   * @param level of compatibility, until one is set over HTTP
   * @throws Failure when the port is taken, or the folder is in use, full, not to be written or
   *     holds something else
   */
  public static RegistryEndpoint start(Path path, String host, int port, CompatibilityLevel level) {
    var folder = DataFolder.open(path, FREE_BYTES);
    Registrations registrations = null;
    try {
      registrations = open(folder.path().resolve("registrations.jsonl"), level);
      var routes = new Routes(registrations);
      var server = Javalin.create(routes::define);
      int free = Port.free(SERVER, host, port);
      try {
        server.start(host, port == 0 ? 0 : free);
      } catch (JavalinBindException e) {
        throw Port.taken(SERVER, host, port, e);
      }
      return new RegistryEndpoint(host, folder, registrations, server);
    } catch (RuntimeException e) {
      abandon(registrations, e);
      abandon(folder, e);
      throw e;
    }
  }

  /** Value of {@code schema.registry.url} for its clients. */
  public String url() {
    return "http://" + host + ":" + port();
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
    try (folder;
        registrations) {
      LOG.debug("registry on port {} stopped", port());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + folder.path(), e);
    }
  }

  private static Registrations open(Path file, CompatibilityLevel level) {
    try {
      return new Registrations(file, level);
    } catch (IOException e) {
      throw new Failure("schema registry: " + file + ": " + e.getMessage(), e);
    }
  }

  private static void abandon(AutoCloseable resource, RuntimeException problem) {
    if (resource == null) {
      return;
    }
    try {
      resource.close();
    } catch (Exception e) {
      problem.addSuppressed(e);
    }
  }

  /** The HTTP side: paths and bodies in, JSON out. */
  private record Routes(Registrations registrations) {
    void define(JavalinConfig config) {
      config.startup.showJavalinBanner = false;
      config.http.defaultContentType = TYPE;
      config
          .routes
          .get("/", context -> reply(context, Map.of()))
          .get("/subjects", context -> reply(context, registrations.subjects()))
          .post("/subjects/{subject}", this::lookUp)
          .get(
              "/subjects/{subject}/versions",
              context -> reply(context, registrations.versions(subject(context))))
          .post("/subjects/{subject}/versions", this::register)
          .get(
              "/subjects/{subject}/versions/{version}", context -> reply(context, version(context)))
          .get(
              "/subjects/{subject}/versions/{version}/schema",
              context -> context.result(version(context).getSchema()))
          .get("/schemas/types", context -> reply(context, List.of("AVRO")))
          .get(
              "/schemas/ids/{id}",
              context -> reply(context, withReferences(registrations.schema(id(context)))))
          .get(
              "/schemas/ids/{id}/schema",
              context -> context.result(registrations.schema(id(context)).canonicalString()))
          .get(
              "/schemas/ids/{id}/subjects",
              context ->
                  reply(
                      context,
                      registrations.uses(id(context)).stream()
                          .map(Schema::getSubject)
                          .distinct()
                          .toList()))
          .get(
              "/schemas/ids/{id}/versions",
              context ->
                  reply(
                      context,
                      registrations.uses(id(context)).stream()
                          .map(
                              use ->
                                  Map.of("subject", use.getSubject(), "version", use.getVersion()))
                          .toList()))
          .post("/compatibility/subjects/{subject}/versions", this::check)
          .post("/compatibility/subjects/{subject}/versions/{version}", this::checkVersion)
          .get(
              "/config",
              context -> reply(context, Map.of("compatibilityLevel", registrations.level().name)))
          .put("/config", context -> setLevel(context, null))
          .get("/config/{subject}", this::level)
          .put("/config/{subject}", context -> setLevel(context, subject(context)))
          .get("/mode", context -> reply(context, Map.of("mode", "READWRITE")))
          .exception(RegistryError.class, (e, context) -> fail(context, e))
          .exception(RestClientException.class, (e, context) -> failAsIs(context, e))
          .exception(
              HttpResponseException.class,
              (e, context) ->
                  fail(
                      context,
                      e.getStatus() == 404
                          ? RegistryError.noRoute(context.path())
                          : RegistryError.http(e.getStatus(), e.getMessage())))
          .exception(
              IOException.class,
              (e, context) -> {
                LOG.error("{} {} failed", context.method(), context.path(), e);
                fail(context, RegistryError.store(e.getMessage()));
              })
          .exception(
              Exception.class,
              (e, context) -> {
                LOG.error("{} {} failed", context.method(), context.path(), e);
                fail(context, RegistryError.store(e.toString()));
              });
    }

    private void register(Context context) throws Exception {
      int id = registrations.register(subject(context), schema(context));
      reply(context, new RegisterSchemaResponse(id));
    }

    private void lookUp(Context context) throws Exception {
      String subject = subject(context);
      registrations.versions(subject); // an unknown subject is told before a bad schema
      reply(context, registrations.lookUp(subject, schema(context)));
    }

    private void check(Context context) throws Exception {
      verdict(context, registrations.incompatibilities(subject(context), schema(context)));
    }

    private void checkVersion(Context context) throws Exception {
      verdict(
          context,
          registrations.incompatibilities(
              subject(context), context.pathParam("version"), schema(context)));
    }

    private void verdict(Context context, List<String> problems) throws IOException {
      var verdict = new CompatibilityCheckResponse();
      verdict.setIsCompatible(problems.isEmpty());
      if ("true".equals(context.queryParam("verbose"))) {
        verdict.setMessages(problems);
      }
      reply(context, verdict);
    }

    private void level(Context context) throws Exception {
      String subject = subject(context);
      var own = registrations.ownLevel(subject);
      if (own.isEmpty() && !"true".equals(context.queryParam("defaultToGlobal"))) {
        throw RegistryError.noLevel(subject);
      }
      reply(context, Map.of("compatibilityLevel", registrations.level(subject).name));
    }

    private void setLevel(Context context, String subject) throws Exception {
      String asked = body(context, ConfigUpdateRequest.class).getCompatibilityLevel();
      var level = asked == null ? null : CompatibilityLevel.forName(asked);
      if (level == null) {
        throw RegistryError.badLevel(asked);
      }
      registrations.level(subject, level);
      reply(context, Map.of("compatibility", level.name));
    }

    private Schema version(Context context) throws Exception {
      return registrations.version(subject(context), context.pathParam("version"));
    }

    private ParsedSchema schema(Context context) throws RegistryError {
      var request = body(context, RegisterSchemaRequest.class);
      var schema =
          registrations.parse(
              request.getSchemaType(), request.getSchema(), request.getReferences());
      return "true".equals(context.queryParam("normalize")) ? schema.normalize() : schema;
    }

    private static SchemaString withReferences(ParsedSchema schema) {
      var answer = new SchemaString(schema.canonicalString());
      answer.setReferences(schema.references());
      return answer;
    }

    private static String subject(Context context) {
      return context.pathParam("subject");
    }

    private static int id(Context context) throws RegistryError {
      try {
        return Integer.parseInt(context.pathParam("id"));
      } catch (NumberFormatException e) {
        throw RegistryError.noRoute(context.path());
      }
    }

    private static <T> T body(Context context, Class<T> type) throws RegistryError {
      try {
        var body = JSON.readValue(context.bodyAsBytes(), type);
        if (body == null) {
          throw RegistryError.badJson("it is null");
        }
        return body;
      } catch (JsonProcessingException e) {
        throw RegistryError.badJson(e.getOriginalMessage());
      } catch (IOException e) {
        throw RegistryError.badJson(e.getMessage());
      }
    }

    private static void reply(Context context, Object body) throws IOException {
      context.contentType(TYPE).result(JSON.writeValueAsBytes(body));
    }

    private static void fail(Context context, RegistryError error) {
      send(context, error.status(), error.code(), error.getMessage());
    }

    private static void failAsIs(Context context, RestClientException error) {
      send(context, error.getStatus(), error.getErrorCode(), error.getMessage());
    }

    private static void send(Context context, int status, int code, String message) {
      try {
        context.status(status);
        reply(context, new ErrorMessage(code, message));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
