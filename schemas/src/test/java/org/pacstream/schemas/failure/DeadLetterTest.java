package org.pacstream.schemas.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.pacstream.schemas.Topics;

class DeadLetterTest {
  @Test
  void aRecordThatFitsIsKeptAsItWas() {
    var fits = letter(new byte[1], new byte[Topics.MAX_MESSAGE_BYTES - 1]);

    assertThat(DeadLetter.fitting(List.of(fits))).containsExactly(fits);
  }

  @Test
  void ofARecordTooLargeTheBeginningIsKeptWithItsLengthAndItsHeaders() {
    var large = letter(new byte[1], new byte[Topics.MAX_MESSAGE_BYTES]);
    large.headers().add("__streams.errors.offset", new byte[] {'7'});

    ProducerRecord<byte[], byte[]> cut = DeadLetter.fitting(List.of(large)).get(0);

    assertThat(cut.key()).hasSize(1);
    assertThat(cut.value()).hasSize(Topics.MAX_MESSAGE_BYTES / 2);
    assertThat(cut.headers().lastHeader("__streams.errors.offset").value()).containsExactly('7');
    assertThat(cut.headers().lastHeader(DeadLetter.VALUE_BYTES_HEADER).value())
        .isEqualTo(String.valueOf(Topics.MAX_MESSAGE_BYTES).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aRecordWithoutKeyAndValueIsKept() {
    var empty = letter(null, null);

    assertThat(DeadLetter.fitting(List.of(empty))).containsExactly(empty);
  }

  private static ProducerRecord<byte[], byte[]> letter(byte[] key, byte[] value) {
    return new ProducerRecord<>("enrich.dead-letters", null, 0L, key, value);
  }
}
