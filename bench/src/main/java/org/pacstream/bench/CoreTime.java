package org.pacstream.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Time this thread has had a core for: what other processes take from it is left out. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CoreTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  public long nanos;
  public long articles;

  private long begin;

  void begin() {
    begin = now();
  }

  void end(int read) {
    nanos += now() - begin;
    articles += read;
  }

  /** Nanoseconds of a core this thread has had since it began. */
  static long now() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
