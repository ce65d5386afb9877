package org.pacstream.schemas.failure;

import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A record that a processor throws at becomes a dead letter. What a sink or a store throws passes
 * the same way, since it is called from the processor before it, but says nothing about the record:
 * the thread stops.
 */
public final class UnprocessableRecords extends LogAndContinueProcessingExceptionHandler {
  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    return exception instanceof KafkaException || Outage.causes(exception)
        ? Response.fail(List.of())
        : Response.resume(
            DeadLetter.fitting(
                super.handleError(context, record, exception).deadLetterQueueRecords()));
  }
}
