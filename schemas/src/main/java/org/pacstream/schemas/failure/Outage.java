package org.pacstream.schemas.failure;

import java.util.Optional;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownServerException;
import org.pacstream.schemas.AvroFailure;

/**
 * Tells a broker or a registry that cannot serve now from a record that can never be served. The
 * same record may be fine a minute later in the first case, and must not become a dead letter.
 */
public final class Outage {
  private Outage() {}

  /** True where the exception or one of its causes comes from a broker or registry. */
  public static boolean causes(Throwable exception) {
    return of(exception).isPresent();
  }

  /** The exception, of this one and its causes, that comes from a broker or registry. */
  static Optional<Throwable> of(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof AvroFailure failure) {
        return Optional.<Throwable>of(failure).filter(known -> failure.isOfRegistry());
      }
      if (isOutage(cause)) {
        return Optional.of(cause);
      }
    }
    return Optional.empty();
  }

  private static boolean isOutage(Throwable exception) {
    return exception instanceof RetriableException
        || exception instanceof UnknownServerException
        || exception instanceof ProducerFencedException
        || exception instanceof InvalidTxnStateException;
  }
}
