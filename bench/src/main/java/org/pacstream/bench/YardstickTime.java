package org.pacstream.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the yardstick has had of a core, beside the {@link CoreTime} of what it measures. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class YardstickTime {
  public long yardstickNanos;

  private long begin;

  void begin() {
    begin = CoreTime.now();
  }

  void end() {
    yardstickNanos += CoreTime.now() - begin;
  }
}
