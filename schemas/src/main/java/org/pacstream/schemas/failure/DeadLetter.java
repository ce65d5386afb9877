package org.pacstream.schemas.failure;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.pacstream.schemas.Topics;

/**
 * The bytes of a record that failed, with Kafka Streams' error headers. Compressed, a record can
 * pass a topic's limit that it would not pass again: of such a one the dead letter holds the
 * beginning, and the whole stays where its headers say.
 */
public final class DeadLetter {
  /** On a dead letter whose value was cut: how many bytes it had. */
  public static final String VALUE_BYTES_HEADER = "pacstream.value.bytes";

  private DeadLetter() {}

  static List<ProducerRecord<byte[], byte[]>> fitting(
      List<ProducerRecord<byte[], byte[]>> deadLetters) {
    return deadLetters.stream().map(DeadLetter::fitting).toList();
  }

  private static ProducerRecord<byte[], byte[]> fitting(ProducerRecord<byte[], byte[]> whole) {
    if (length(whole.key()) + length(whole.value()) <= Topics.MAX_MESSAGE_BYTES) {
      return whole;
    }
    var cut =
        new ProducerRecord<>(
            whole.topic(),
            whole.partition(),
            whole.timestamp(),
            cut(whole.key()),
            cut(whole.value()),
            whole.headers());
    cut.headers()
        .add(
            VALUE_BYTES_HEADER,
            String.valueOf(length(whole.value())).getBytes(StandardCharsets.UTF_8));
    return cut;
  }

  private static byte[] cut(byte[] bytes) {
    return length(bytes) <= Topics.MAX_MESSAGE_BYTES / 2
        ? bytes
        : Arrays.copyOf(bytes, Topics.MAX_MESSAGE_BYTES / 2);
  }

  private static long length(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }
}
