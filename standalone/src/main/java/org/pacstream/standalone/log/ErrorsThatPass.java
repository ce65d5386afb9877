package org.pacstream.standalone.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.apache.kafka.common.errors.NotControllerException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.slf4j.Marker;

/**
 * Keeps two errors of the broker out of the log that mend themselves, and no other: batches of an
 * idempotent producer that came in another order, which it is told and sends again; and a broker
 * that registers before its controller leads, which it repeats.
 */
public final class ErrorsThatPass extends TurboFilter {
  @Override
  public FilterReply decide(
      Marker marker,
      Logger logger,
      Level level,
      String format,
      Object[] arguments,
      Throwable thrown) {
    return thrown != null && passes(logger.getName(), thrown)
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }

  private static boolean passes(String logger, Throwable thrown) {
    return switch (logger) {
      case "kafka.server.ReplicaManager" -> thrown instanceof OutOfOrderSequenceException;
      case "kafka.server.ControllerApis" ->
          thrown instanceof NotControllerException
              || thrown.getCause() instanceof NotControllerException;
      default -> false;
    };
  }
}
