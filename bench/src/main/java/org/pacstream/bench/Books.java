package org.pacstream.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.pacstream.aggregate.DrivenTopology;
import org.pacstream.aggregate.DrivenTopology.Message;
import org.pacstream.aggregate.DrivenTopology.Size;

/**
 * Committees that have about the same number of reports, in stores of their own. A committee takes
 * measured updates until they are a fifth of what it began with; then the next one does.
 */
final class Books implements AutoCloseable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int DRAIN_EVERY = 1_000;
  private static final int GROWTH = 5;

  private final DrivenTopology topology;
  private final List<Coverage> committees = new ArrayList<>();
  private final int reports;
  private int current;
  private int taken;

  /**
   * @param reports of each committee to begin with
   * @param updates that will be measured in all
   */
  Books(Path folder, Load.Writer writer, int reports, int updates, long seed) {
    this.reports = reports;
    topology = new DrivenTopology(folder);
    int count = (updates + updatesOfEach() - 1) / updatesOfEach();
    for (int i = 0; i < count; i++) {
      Coverage coverage = writer.begin(reports + "-" + i, reports, seed + i);
      fill(coverage);
      committees.add(coverage);
    }
  }

  private int updatesOfEach() {
    return Math.max(1, reports / GROWTH);
  }

  private void fill(Coverage coverage) {
    for (int articles = 1; coverage.reports() < reports; articles++) {
      topology.pipe(topology.message(coverage.next()));
      if (articles % DRAIN_EVERY == 0) {
        topology.drain();
      }
    }
    topology.drain();
  }

  int reports() {
    return reports;
  }

  /** Takes so many updates of a kind. */
  void measure(Load load, int updates, Measured measured) {
    List<Message> messages = new ArrayList<>(updates);
    for (int i = 0; i < updates; i++) {
      messages.add(topology.message(load.update.apply(coverage())));
    }
    for (Message message : messages) {
      long cpu = THREADS.getCurrentThreadCpuTime();
      long begin = System.nanoTime();
      topology.pipe(message);
      long end = System.nanoTime();
      measured.add(end - begin, THREADS.getCurrentThreadCpuTime() - cpu);
    }
    measured.wrote(topology.drain().values());
  }

  private Coverage coverage() {
    if (taken == updatesOfEach() && current < committees.size() - 1) {
      current++;
      taken = 0;
    }
    taken++;
    return committees.get(current);
  }

  /** Of all committees together, as they are now. */
  int reportsInAll() {
    return committees.stream().mapToInt(Coverage::reports).sum();
  }

  /** What each store holds. */
  Map<String, Size> sizes() {
    return topology.sizes();
  }

  @Override
  public void close() {
    topology.close();
  }

  /** What updates took. Time on the core leaves out what other processes take from it. */
  static final class Measured {
    final Latencies onTheWall = new Latencies();
    final Latencies onTheCore = new Latencies();
    private long rows;
    private long bytes;

    private void add(long wall, long core) {
      onTheWall.add(wall);
      onTheCore.add(core);
    }

    private void wrote(Collection<Size> written) {
      for (Size size : written) {
        rows += size.rows();
        bytes += size.bytes();
      }
    }

    double updatesPerSecond() {
      return 1e6 / onTheCore.meanMicros();
    }

    /** Records an update sends to topics, changelogs among them. */
    double rowsPerUpdate() {
      return (double) rows / onTheWall.count();
    }

    double bytesPerUpdate() {
      return (double) bytes / onTheWall.count();
    }
  }
}
