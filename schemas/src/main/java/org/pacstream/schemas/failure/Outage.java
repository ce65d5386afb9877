package org.pacstream.schemas.failure;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.io.IOException;
import java.net.HttpURLConnection;
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
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof AvroFailure failure) {
        return failure.isOfRegistry();
      }
      if (isOutage(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutage(Throwable exception) {
    if (exception instanceof RestClientException answer) {
      // Not found is an answer about the record: no schema has the id in its bytes.
      return answer.getStatus() != HttpURLConnection.HTTP_NOT_FOUND;
    }
    return exception instanceof RetriableException
        || exception instanceof UnknownServerException
        || exception instanceof ProducerFencedException
        || exception instanceof InvalidTxnStateException
        // Bytes that end too early are the record's own.
        || (exception instanceof IOException && !(exception instanceof EOFException));
  }
}
