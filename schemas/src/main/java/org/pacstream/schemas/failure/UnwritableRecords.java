package org.pacstream.schemas.failure;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * A result that its schema refuses makes a dead letter of the record it came from. What a broker
 * refuses is retried or stops the thread: the producer's transaction is lost with it, so going on
 * is no choice, and results are held under the brokers' limits before they are sent.
 */
public final class UnwritableRecords extends DefaultProductionExceptionHandler {
  /** No dead letter: it would be lost with the transaction, and a store's record has no origin. */
  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
    return exception instanceof RetriableException ? Response.retry() : Response.fail(List.of());
  }

  // The interface gives the record without its types.
  @SuppressWarnings("rawtypes")
  @Override
  public Response handleSerializationError(
      ErrorHandlerContext context,
      ProducerRecord record,
      Exception exception,
      SerializationExceptionOrigin origin) {
    return Outage.causes(exception)
        ? Response.fail(List.of())
        : Response.resume(
            DeadLetter.fitting(
                super.handleSerializationError(context, record, exception, origin)
                    .deadLetterQueueRecords()));
  }
}
