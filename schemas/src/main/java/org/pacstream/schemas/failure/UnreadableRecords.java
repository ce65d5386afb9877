package org.pacstream.schemas.failure;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/**
 * Bytes that are no record of their topic become a dead letter, with the bytes as they were. While
 * the registry cannot be asked nothing is known about the bytes: the thread stops before them.
 */
public final class UnreadableRecords extends LogAndContinueExceptionHandler {
  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    return Outage.causes(exception)
        ? Response.fail(List.of())
        : Response.resume(
            DeadLetter.fitting(
                super.handleError(context, record, exception).deadLetterQueueRecords()));
  }
}
