package org.pacstream.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.standalone.local.DataFolder;

class CommandLineTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "serve",
        "ingest",
        "enrich",
        "totals",
        "query",
        "topics",
        "reset",
        "catalogue",
        "explain"
      })
  void everyCommandHasHelpWithExamples(String command) {
    var run = Run.of(command, "--help");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Usage: pacstream " + command, "Examples:");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theHelpListsEveryCommandWithWhatItDoes() {
    var run = Run.of("--help");

    assertThat(run.status()).isZero();
    assertThat(run.out().lines().filter(line -> line.matches("  [a-z]+ +[A-Z].*"))).hasSize(11);
  }

  @Test
  void theVersionNamesJavaAndKafka() {
    var run = Run.of("--version");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("pacstream ", "Java 1", "Kafka 4.3.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "serve --nonsense",
        "enrich --in only.jsonl",
        "ingest",
        "totals --in x.jsonl --format yaml",
        "serve --set novalue",
        "query nobody",
        "query facts",
        "query timeline --step day",
        "query ledger",
        "query candidates --limit 99999999999",
        "query candidates --as-of yesterday",
        "query candidates --window fortnight",
        "query candidates --url nowhere",
        "query candidates --url http://",
        "ingest x.jsonl --url ftp://127.0.0.1/"
      })
  void whatIsNotUnderstoodIsStatusTwoWithTheUsage(String line) {
    var run = Run.of(line.isEmpty() ? new String[0] : line.split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Usage: pacstream");
  }

  @Test
  void aSettingsFileThatIsNotThereIsNamed() {
    var run = Run.of("topics", "--config", "absent.properties");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("settings file absent.properties: no such file");
  }

  @Test
  void anUnknownSettingOfTheFileIsWarnedOfWithTheOneMeant() throws IOException {
    Path file = Files.writeString(folder.resolve("my.properties"), "qery.port=9000\n");

    var run = Run.of("serve", "--config", file.toString(), "--roles", "nothing");

    assertThat(run.err())
        .contains("warning: " + file + ": unknown setting qery.port (did you mean query.port?)");
  }

  @Test
  void anUnknownSettingOfAFlagIsWarnedOf() {
    var run = Run.of("serve", "--set", "ingest.prot=9000", "--roles", "nothing");

    assertThat(run.err())
        .contains("warning: command line: unknown setting ingest.prot (did you mean ingest.port?)");
  }

  @Test
  void queriesThatNobodyAnswersAreToldWithWhatToDo() {
    var run = Run.of("query", "candidates", "--url", "http://127.0.0.1:1/");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("no queries at http://127.0.0.1:1 (nothing listens there)", "pacstream serve");
  }

  @Test
  void anUnknownRoleIsAFailureThatListsTheRoles() {
    var run = Run.of("serve", "--roles", "ingest,bake");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("unknown role \"bake\"", "broker", "aggregate");
  }

  @Test
  void aBrokerHereAndElsewhereIsRefused() {
    var run = Run.of("serve", "--roles", "broker", "--kafka", "localhost:1");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("kafka.bootstrap.servers");
  }

  @Test
  void aTakenPortIsNamedWithItsSetting() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var run =
          Run.of("serve", "--roles", "registry", "--set", "registry.port=" + taken.getLocalPort());

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err())
          .contains("schema registry", "registry.port", String.valueOf(taken.getLocalPort()));
    }
  }

  @Test
  void aPortThatIsNoNumberIsNamedWithItsSetting() {
    var run = Run.of("serve", "--roles", "registry", "--set", "registry.port=http");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("registry.port: \"http\"");
  }

  @Test
  void aDataFolderInUseIsNamed() throws IOException {
    try (var held = DataFolder.open(folder, 1)) {
      var run = Run.of("serve", "--roles", "registry", "--data", held.path().toString());

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).contains("data folder " + held.path() + " is in use");
    }
  }

  @Test
  void aDataFolderThatIsAFileIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    var run = Run.of("serve", "--roles", "registry", "--data", file.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains(file.toString());
  }

  @Test
  void anInputThatIsNotThereIsNamed() {
    String absent = folder.resolve("absent.jsonl").toString();

    assertThat(Run.of("ingest", absent).err()).contains(absent + ": no such file or folder");
    assertThat(Run.of("enrich", "--in", absent, "--out", "-").err())
        .contains(absent + ": no such file");
    assertThat(Run.of("totals", "--in", absent).err()).contains(absent + ": no such file");
  }

  @Test
  void aFileWithoutALineIsNamedAndIsNoFailure() throws IOException {
    String file = Files.writeString(folder.resolve("articles.jsonl"), "\n\n").toString();

    var run = Run.of("totals", "--in", file);

    assertThat(run.status()).isZero();
    assertThat(run.err()).contains(file + ": no line in it, expected articles as JSON Lines");
    assertThat(run.out()).doesNotContain("1970");
  }

  @Test
  void aBadLineInTheMiddleIsToldWithItsNumberAndTheRestCounts() throws IOException {
    String file =
        Files.writeString(
                folder.resolve("articles.jsonl"), line("a") + "{\"url\": nonsense\n" + line("b"))
            .toString();

    var run = Run.of("totals", "--in", file);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines()).singleElement().asString().startsWith(file + ":2: ");
    assertThat(run.out()).contains("Fairshake").contains("$2,000,000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "json", "csv"})
  void nothingInAnArticleCommandsTheTerminal(String format) throws IOException {
    String hostile = "\\u001b[2J\\u009b\\u202e";
    String file =
        Files.writeString(
                folder.resolve("articles.jsonl"),
                line("a") + line(hostile) + line("b").replace("2024-10-18", hostile))
            .toString();

    var run = Run.of("totals", "--in", file, "--format", format);

    assertThat(run.out()).contains("Fairshake");
    assertThat(run.err()).contains(file + ":3: ");
    assertThat(run.out() + run.err()).doesNotContainPattern("[\u001b\u009b\u202e]");
  }

  private static String line(String name) {
    return ("{\"url\":\"https://news.example/%s\",\"source\":\"News\",\"title\":\"\","
            + "\"published\":\"2024-10-18\",\"body\":\"The crypto committee Fairshake spent $2"
            + " million to oppose the campaign of candidate Katie Porter. The firm Acme%s Crypto LLC"
            + " gave $1 million to Fairshake.\"}\n")
        .formatted(name.replaceAll("[^a-z]", ""), name);
  }

  @Test
  void outputOverInputIsRefused() throws IOException {
    String file = Files.writeString(folder.resolve("articles.jsonl"), "").toString();

    var run = Run.of("enrich", "--in", file, "--out", file);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("the same file");
  }

  @Test
  void aBrokerThatIsAwayIsNamed() {
    var run = Run.of("topics", "--kafka", "127.0.0.1:1", "--set", "topics.timeout.ms=1000");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("127.0.0.1:1");
  }
}
