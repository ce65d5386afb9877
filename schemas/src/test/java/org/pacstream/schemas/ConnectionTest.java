package org.pacstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {
  @Test
  void theDefaultsAreALocalBrokerAndRegistry() {
    assertThat(Connection.from(Settings.of(Map.of())))
        .isEqualTo(
            new Connection(
                Map.of("bootstrap.servers", "localhost:9092"),
                "http://localhost:8081",
                Map.of("http.connect.timeout.ms", "5000", "http.read.timeout.ms", "10000"),
                true,
                8,
                (short) -1,
                Duration.ofSeconds(30)));
  }

  @Test
  void everySettingCanBeOtherwise() {
    var settings = new HashMap<String, String>();
    settings.put("kafka.bootstrap.servers", "a:1, b:2");
    settings.put("kafka.security.protocol", "SASL_SSL");
    settings.put("schema.registry.url", "https://r1:8081, https://r2/apis/ccompat/v7");
    settings.put("schema.registry.auto.register", "false");
    settings.put("schema.registry.ssl.truststore.location", "/t.p12");
    settings.put("schema.registry.http.connect.timeout.ms", "1");
    settings.put("schema.registry.http.read.timeout.ms", "2");
    settings.put("basic.auth.credentials.source", "USER_INFO");
    settings.put("basic.auth.user.info", "u:p");
    settings.put("bearer.auth.credentials.source", "STATIC_TOKEN");
    settings.put("topics.partitions", "3");
    settings.put("topics.replication.factor", "2");
    settings.put("topics.timeout.ms", "1500");
    settings.put("ingest.port", "1");

    assertThat(Connection.from(Settings.of(settings)))
        .isEqualTo(
            new Connection(
                Map.of("bootstrap.servers", "a:1,b:2", "security.protocol", "SASL_SSL"),
                "https://r1:8081,https://r2/apis/ccompat/v7",
                Map.of(
                    "schema.registry.ssl.truststore.location", "/t.p12",
                    "http.connect.timeout.ms", "1",
                    "http.read.timeout.ms", "2",
                    "basic.auth.credentials.source", "USER_INFO",
                    "basic.auth.user.info", "u:p",
                    "bearer.auth.credentials.source", "STATIC_TOKEN"),
                false,
                3,
                (short) 2,
                Duration.ofMillis(1500)));
  }

  @Test
  void everyBadSettingIsNamedAtOnce() {
    var settings =
        Settings.of(
            Map.of(
                "kafka.bootstrap.servers", "localhost",
                "schema.registry.url", "localhost:8081",
                "schema.registry.auto.register", "perhaps",
                "topics.partitions", "0",
                "topics.replication.factor", "0",
                "topics.timeout.ms", "soon"));

    assertThatThrownBy(() -> Connection.from(settings))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining(
            "kafka.bootstrap.servers: Invalid value localhost for configuration"
                + " kafka.bootstrap.servers: expected host:port")
        .hasMessageContaining(
            "schema.registry.url: Invalid value localhost:8081 for configuration"
                + " schema.registry.url: expected http:// or https://")
        .hasMessageContaining("schema.registry.auto.register: Invalid value perhaps")
        .hasMessageContaining("topics.partitions: Invalid value 0")
        .hasMessageContaining("topics.replication.factor: Invalid value 0")
        .hasMessageContaining("topics.timeout.ms: Invalid value soon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "registry", "ftp://registry", "http://", "http:// registry", "//x"})
  void whatIsNoAddressOfARegistryIsRefused(String url) {
    assertThatThrownBy(() -> Connection.from(Settings.of(Map.of("schema.registry.url", url))))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageStartingWith("schema.registry.url: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "host:", "host:0", "host:65536", ":9092", "http://host"})
  void whatIsNoAddressOfABrokerIsRefused(String servers) {
    assertThatThrownBy(
            () -> Connection.from(Settings.of(Map.of("kafka.bootstrap.servers", servers))))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageStartingWith("kafka.bootstrap.servers: ");
  }

  @Test
  void anIpv6BrokerIsABroker() {
    assertThat(
            Connection.from(Settings.of(Map.of("kafka.bootstrap.servers", "[::1]:9092"))).kafka())
        .containsEntry("bootstrap.servers", "[::1]:9092");
  }

  @Test
  void secretsAreNotShown() {
    var settings =
        Settings.of(
            Map.of(
                "kafka.sasl.jaas.config", "password=hunter2",
                "schema.registry.url", "http://u:hunter2@r:8081",
                "basic.auth.user.info", "u:hunter2"));

    assertThat(Connection.from(settings).toString())
        .doesNotContain("hunter2")
        .contains("registryUrl=http://r:8081");
    assertThatThrownBy(
            () ->
                Connection.from(
                    Settings.of(Map.of("schema.registry.url", "ftp://u:hunter2@r:8081"))))
        .message()
        .doesNotContain("hunter2");
  }

  @Test
  void userAndPasswordReachTheRegistry() throws Exception {
    assertThat(
            authorizationSent(
                Map.of(
                    "basic.auth.credentials.source", "USER_INFO",
                    "basic.auth.user.info", "user:password")))
        .isEqualTo("Basic dXNlcjpwYXNzd29yZA==");
    assertThat(
            authorizationSent(
                Map.of(
                    "basic.auth.credentials.source", "USER_INFO",
                    "schema.registry.basic.auth.user.info", "user:password")))
        .isEqualTo("Basic dXNlcjpwYXNzd29yZA==");
  }

  @Test
  void aTokenReachesTheRegistry() throws Exception {
    assertThat(
            authorizationSent(
                Map.of(
                    "bearer.auth.credentials.source", "STATIC_TOKEN",
                    "bearer.auth.token", "token")))
        .isEqualTo("Bearer token");
  }

  @Test
  void aRegistryOverTlsIsTrustedByTheTruststoreGiven(@TempDir Path folder) throws Exception {
    var store = selfSigned(folder);
    var server = HttpsServer.create(loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
    server.createContext("/", exchange -> answer(exchange, new LinkedBlockingQueue<>()));
    server.start();
    try {
      String url = "https://localhost:" + server.getAddress().getPort();

      assertThat(
              registry(
                      Map.of(
                          "schema.registry.url",
                          url,
                          "schema.registry.ssl.truststore.location",
                          store.toString(),
                          "schema.registry.ssl.truststore.type",
                          "PKCS12",
                          "schema.registry.ssl.truststore.password",
                          "changeit"))
                  .getAllSubjects())
          .containsExactly("s");
      assertThatThrownBy(() -> registry(Map.of("schema.registry.url", url)).getAllSubjects())
          .isInstanceOf(IOException.class);
    } finally {
      server.stop(0);
    }
  }

  private static String authorizationSent(Map<String, String> credentials) throws Exception {
    BlockingQueue<String> authorizations = new LinkedBlockingQueue<>();
    var server = HttpServer.create(loopback(), 0);
    server.createContext("/", exchange -> answer(exchange, authorizations));
    server.start();
    try {
      var settings = new HashMap<>(credentials);
      settings.put("schema.registry.url", "http://127.0.0.1:" + server.getAddress().getPort());
      assertThat(registry(settings).getAllSubjects()).containsExactly("s");
      return authorizations.poll();
    } finally {
      server.stop(0);
    }
  }

  private static SchemaRegistryClient registry(Map<String, String> settings) {
    return Connection.from(Settings.of(settings)).schemaRegistry();
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static void answer(HttpExchange exchange, BlockingQueue<String> authorizations)
      throws IOException {
    try (exchange) {
      var authorization = exchange.getRequestHeaders().getFirst("Authorization");
      if (authorization != null) {
        authorizations.add(authorization);
      }
      byte[] body = "[\"s\"]".getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Path selfSigned(Path folder) throws Exception {
    var store = folder.resolve("registry.p12");
    var keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "registry",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    "changeit",
                    "-keystore",
                    store.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor()).as(() -> contentOf(folder.resolve("keytool.log"))).isZero();
    return store;
  }

  private static SSLContext context(Path store) throws Exception {
    var keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(store)) {
      keys.load(file, "changeit".toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static String contentOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
