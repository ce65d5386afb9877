package org.pacstream.schemas.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Response;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Result;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;

class UnwritableRecordsTest {
  private static final ProducerRecord<byte[], byte[]> OF_A_STORE =
      new ProducerRecord<>("live-articles-changelog", 0, 1L, new byte[1], new byte[1]);

  @Test
  void whatABrokerRefusesStopsTheThreadAndLeavesNoDeadLetter() {
    Response response = refusedBy(new InvalidTimestampException("an hour ahead"));

    assertThat(response.result()).isEqualTo(Result.FAIL);
    assertThat(response.deadLetterQueueRecords()).isEmpty();
  }

  @Test
  void whatABrokerCannotTakeNowIsTriedAgain() {
    assertThat(refusedBy(new NotLeaderOrFollowerException("moved")).result())
        .isEqualTo(Result.RETRY);
  }

  private static Response refusedBy(Exception refusal) {
    // As Kafka Streams makes it for a record of a changelog: without origin and time.
    var context =
        new DefaultErrorHandlerContext(
            null, null, -1, -1, null, null, new TaskId(0, 0), -1, null, null);
    var handler = new UnwritableRecords();
    handler.configure(Map.of("errors.dead.letter.queue.topic.name", "dead-letters"));
    return handler.handleError(context, OF_A_STORE, refusal);
  }
}
