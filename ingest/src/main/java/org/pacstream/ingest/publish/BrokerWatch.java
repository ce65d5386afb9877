package org.pacstream.ingest.publish;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the broker again and again whether a topic can be written to. */
final class BrokerWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Admin admin;
  private final String topic;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(BrokerWatch::thread);
  private volatile boolean answers = true;

  private BrokerWatch(Admin admin, String topic) {
    this.admin = admin;
    this.topic = topic;
  }

  /**
   * Watches until it is closed, and closes the client then. The broker has just answered, so it is
   * taken to answer now.
   */
  static BrokerWatch start(Admin admin, String topic) {
    var watch = new BrokerWatch(admin, topic);
    var unused =
        watch.thread.scheduleWithFixedDelay(
            watch::ask, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  /** True when the broker answered last time, with a leader for every partition. */
  boolean answers() {
    return answers;
  }

  private void ask() {
    boolean before = answers;
    String trouble = trouble();
    answers = trouble.isEmpty();
    if (before && !answers) {
      LOG.warn("the broker is away: {}", trouble);
    } else if (!before && answers) {
      LOG.info("the broker answers again");
    }
  }

  private String trouble() {
    try {
      var options = new DescribeTopicsOptions().timeoutMs((int) PATIENCE.toMillis());
      TopicDescription description =
          admin
              .describeTopics(List.of(topic), options)
              .topicNameValues()
              .get(topic)
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      boolean led =
          description.partitions().stream()
              .allMatch(partition -> partition.leader() != null && !partition.leader().isEmpty());
      return led ? "" : "a partition of " + topic + " has no leader";
    } catch (ExecutionException e) {
      return String.valueOf(e.getCause());
    } catch (TimeoutException e) {
      return "no answer within " + PATIENCE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "the watch was stopped";
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    admin.close(Duration.ZERO);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "ingest-broker-watch");
    thread.setDaemon(true);
    return thread;
  }
}
