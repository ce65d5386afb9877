package org.pacstream.standalone.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.Topic;
import org.pacstream.schemas.TopicState;
import org.pacstream.schemas.TopicsAdmin;
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
      "Running it again changes nothing, and what exists is never changed."
    })
final class TopicsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;
  @Mixin private ClusterOptions cluster;

  @Option(names = "--create", description = "Creates the topics that are not there.")
  private boolean create;

  @Override
  public Integer call() {
    Connection connection = Connection.from(options.read(cluster.settings()));
    List<Topic<?, ?>> topics = connection.topics().all();
    try (var admin = TopicsAdmin.of(connection)) {
      print(create ? admin.create(topics) : admin.describe(topics));
    }
    return 0;
  }

  private void print(List<TopicState> topics) {
    var table = new Table("TOPIC", ">PARTITIONS", ">REPLICAS", "CLEANUP", "STATE");
    for (TopicState topic : topics) {
      table.row(
          topic.name(),
          topic.present() ? String.valueOf(topic.partitions()) : "",
          topic.present() ? String.valueOf(topic.replicas()) : "",
          topic.cleanupPolicy(),
          topic.present() ? String.join("; ", topic.differences()) : "missing");
    }
    table
        .lines(spec.commandLine().getColorScheme().ansi())
        .forEach(spec.commandLine().getOut()::println);
  }
}
