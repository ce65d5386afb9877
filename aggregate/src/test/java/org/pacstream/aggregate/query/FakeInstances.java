package org.pacstream.aggregate.query;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.streams.state.HostInfo;

/** Instances that are what a test says. */
final class FakeInstances implements Instances {
  boolean ready = true;
  List<HostInfo> others = List.of();
  List<String> unanswered = List.of();

  @Override
  public String state() {
    return ready ? "RUNNING" : "REBALANCING";
  }

  @Override
  public boolean isLive() {
    return true;
  }

  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public long lag() {
    return 5;
  }

  @Override
  public List<HostInfo> others() {
    return others;
  }

  @Override
  public List<String> unanswered(Collection<HostInfo> answered) {
    return unanswered;
  }
}
