package org.pacstream.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.pacstream.schemas.Topic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pacstream topics}. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists the public topics with how they are kept, and creates those missing.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  pacstream topics",
      "  pacstream topics --create --kafka broker1:9092 --set topics.partitions=24",
      "",
      "The services create what is missing when they start; this is for clusters where they may not.",
      "Running it again changes nothing."
    })
final class TopicsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;
  @Mixin private ClusterOptions clusterOptions;

  @Option(names = "--create", description = "Creates the topics that are not there.")
  private boolean create;

  @Override
  public Integer call() throws InterruptedException {
    try (var cluster = new Cluster(options.read(clusterOptions.settings()))) {
      Set<String> existing = cluster.get(cluster.admin().listTopics().names());
      List<Topic<?, ?>> wanted = cluster.topics().all();
      List<String> created = new ArrayList<>();
      if (create) {
        for (Topic<?, ?> topic : wanted) {
          if (!existing.contains(topic.name())) {
            cluster.get(cluster.admin().createTopics(List.of(newTopic(topic))).all());
            created.add(topic.name());
          }
        }
      }
      print(cluster, wanted, existing, created);
    }
    return 0;
  }

  private void print(
      Cluster cluster, List<Topic<?, ?>> wanted, Set<String> existing, List<String> created)
      throws InterruptedException {
    List<String> there = existing.stream().filter(name -> has(wanted, name)).toList();
    Map<String, TopicDescription> descriptions =
        cluster.get(cluster.admin().describeTopics(there).allTopicNames());
    var table = new Table("TOPIC", ">PARTITIONS", "CLEANUP", "RETENTION", "STATE");
    for (Topic<?, ?> topic : wanted) {
      TopicDescription description = descriptions.get(topic.name());
      String state =
          created.contains(topic.name()) ? "created" : description == null ? "missing" : "there";
      table.row(
          topic.name(),
          String.valueOf(
              description == null ? topic.partitions() : description.partitions().size()),
          topic.configs().getOrDefault("cleanup.policy", "delete"),
          retention(topic.configs()),
          state);
    }
    table
        .lines(spec.commandLine().getColorScheme().ansi())
        .forEach(spec.commandLine().getOut()::println);
  }

  private static boolean has(List<Topic<?, ?>> topics, String name) {
    return topics.stream().anyMatch(topic -> topic.name().equals(name));
  }

  private static String retention(Map<String, String> configs) {
    return switch (configs.getOrDefault("retention.ms", "")) {
      case "" ->
          configs.getOrDefault("cleanup.policy", "").equals("compact") ? "latest" : "default";
      case "-1" -> "for ever";
      default -> configs.get("retention.ms") + " ms";
    };
  }

  private static NewTopic newTopic(Topic<?, ?> topic) {
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
        .configs(topic.configs());
  }
}
