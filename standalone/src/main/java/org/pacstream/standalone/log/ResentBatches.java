package org.pacstream.standalone.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.slf4j.Marker;

/**
 * Keeps one error of the broker out of the log: batches of an idempotent producer that came in
 * another order. The producer is told, and sends them again; nothing is lost. Any other error of
 * the broker passes.
 */
public final class ResentBatches extends TurboFilter {
  private static final String BROKER = "kafka.server.ReplicaManager";

  @Override
  public FilterReply decide(
      Marker marker,
      Logger logger,
      Level level,
      String format,
      Object[] arguments,
      Throwable thrown) {
    return thrown instanceof OutOfOrderSequenceException && logger.getName().equals(BROKER)
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }
}
