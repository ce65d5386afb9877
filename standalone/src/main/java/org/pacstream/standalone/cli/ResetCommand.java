package org.pacstream.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.GroupProtocol;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.tools.StreamsResetter;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.Topic;
import org.pacstream.standalone.Standalone;
import org.pacstream.standalone.local.Failure;
import org.pacstream.standalone.local.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pacstream reset}. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lets enrich and aggregate begin anew with the articles that are in Kafka.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  pacstream reset --dry-run",
      "      what would be done to the cluster at localhost:9092",
      "  pacstream reset --data ./data",
      "      the folder of a \"serve --data ./data\" that is stopped",
      "  pacstream reset --app aggregate --kafka broker1:9092 --set state.dir=/var/lib/pacstream/streams",
      "",
      "Stop the services first. Articles stay; offsets go back to the beginning, internal topics and",
      "local stores are deleted, and the ledger is emptied, for it is written anew. On other machines",
      "delete the application's folder under state.dir by hand."
    })
final class ResetCommand implements Callable<Integer> {
  enum App {
    enrich("enrich.application.id", "pacstream-enrich-v1"),
    aggregate("aggregate.application.id", "pacstream-aggregate-v1");

    private final String key;
    private final String defaultId;

    App(String key, String defaultId) {
      this.key = key;
      this.defaultId = defaultId;
    }

    String id(Settings settings) {
      return settings.values().getOrDefault(key, defaultId);
    }
  }

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;
  @Mixin private ClusterOptions clusterOptions;

  @Option(
      names = "--app",
      paramLabel = "APP",
      description = "Only this one: ${COMPLETION-CANDIDATES}. Default: both.")
  private App only;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder of a \"serve --data DIR\", whose broker is started for the while.")
  private Path data;

  @Option(names = "--dry-run", description = "Tells what would be done, and does nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws Exception {
    Settings settings = options.read(clusterOptions.settings());
    if (data == null) {
      return reset(settings);
    }
    var standalone = new Standalone();
    try (var stop = new Stop(standalone)) {
      standalone.startForMaintenance(settings, existing(data));
      return reset(standalone.settings());
    }
  }

  private static Path existing(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new Failure("--data " + folder + ": no such folder");
    }
    return folder;
  }

  private int reset(Settings settings) throws Exception {
    try (var cluster = new Cluster(settings)) {
      cluster.get(cluster.admin().listTopics().names());
      for (App app : App.values()) {
        if (only == null || only == app) {
          reset(app, settings, cluster);
        }
      }
    }
    return 0;
  }

  private void reset(App app, Settings settings, Cluster cluster) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    String id = app.id(settings);
    Topic<?, ?> input =
        app == App.enrich ? cluster.topics().rawArticles() : cluster.topics().enrichedArticles();
    out.println(id + (dryRun ? " (dry run):" : ":"));
    out.flush();
    if (data == null) {
      refuseWhileRunning(id, cluster);
    }
    if (resetOffsets(id, input.name(), cluster) != 0) {
      throw new Failure(id + " was not reset: see the message above");
    }
    if (app == App.aggregate) {
      emptyLedger(cluster, out);
    }
    Path state = stateFolder(settings).resolve(id);
    if (Files.exists(state)) {
      out.println((dryRun ? "Would delete " : "Deleting ") + "local stores in " + state);
      if (!dryRun) {
        delete(state);
      }
    }
  }

  private static void refuseWhileRunning(String id, Cluster cluster) throws InterruptedException {
    Set<String> hosts = cluster.members(id);
    if (!hosts.isEmpty()) {
      throw new Failure(
          id
              + " runs on "
              + String.join(", ", hosts)
              + ": stop it first; one that was killed counts as running until the brokers have"
              + " missed it for its session.timeout.ms, which is 10 s unless set");
    }
  }

  private int resetOffsets(String id, String input, Cluster cluster) throws IOException {
    Path properties = Files.createTempFile("pacstream-reset", ".properties");
    try (var file = Files.newBufferedWriter(properties)) {
      var client = new Properties();
      client.putAll(cluster.properties());
      client.putIfAbsent("group.protocol", GroupProtocol.CLASSIC.name());
      client.store(file, null);
      file.flush();
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "--bootstrap-server",
                  cluster.bootstrapServers(),
                  "--application-id",
                  id,
                  "--input-topics",
                  input,
                  "--command-config",
                  properties.toString(),
                  "--to-earliest"));
      if (data != null) {
        // Who is still in the group was killed: nobody else reaches the broker of this folder.
        arguments.add("--force");
      }
      if (dryRun) {
        arguments.add("--dry-run");
      }
      return new StreamsResetter().execute(arguments.toArray(String[]::new));
    } finally {
      Files.delete(properties);
    }
  }

  /** Entries are written for every change from nothing on: the old ones would count twice. */
  private void emptyLedger(Cluster cluster, PrintWriter out) throws InterruptedException {
    Topic<?, ?> ledger = cluster.topics().ledger();
    if (!cluster.get(cluster.admin().listTopics().names()).contains(ledger.name())) {
      return;
    }
    out.println((dryRun ? "Would empty " : "Emptying ") + ledger.name());
    if (dryRun) {
      return;
    }
    var description =
        cluster
            .get(cluster.admin().describeTopics(List.of(ledger.name())).allTopicNames())
            .get(ledger.name());
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    description
        .partitions()
        .forEach(
            partition ->
                ends.put(
                    new TopicPartition(ledger.name(), partition.partition()), OffsetSpec.latest()));
    Map<TopicPartition, RecordsToDelete> deletions = new HashMap<>();
    cluster
        .get(cluster.admin().listOffsets(ends).all())
        .forEach(
            (partition, end) ->
                deletions.put(partition, RecordsToDelete.beforeOffset(end.offset())));
    cluster.get(cluster.admin().deleteRecords(deletions).all());
  }

  private static Path stateFolder(Settings settings) {
    String folder = settings.values().get("state.dir");
    return folder != null
        ? Path.of(folder)
        : Path.of(System.getProperty("java.io.tmpdir"), "pacstream");
  }

  private static void delete(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new Failure("local stores in " + folder + " cannot be deleted: " + e.getMessage(), e);
    }
  }
}
