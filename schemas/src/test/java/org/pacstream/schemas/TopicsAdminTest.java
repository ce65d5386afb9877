package org.pacstream.schemas;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicsAdminTest {
  @Test
  void aBrokerThatDoesNotAnswerIsToldWithItsAddress() {
    var connection =
        connection(Map.of("kafka.bootstrap.servers", "127.0.0.1:1", "topics.timeout.ms", "300"));

    assertThatThrownBy(() -> TopicsAdmin.createAll(connection))
        .isInstanceOf(BrokerUnreachable.class)
        .hasMessageStartingWith("no broker at 127.0.0.1:1 answers within 300 ms: ");
  }

  @Test
  void aBrokerWhoseNameIsUnknownIsTold() {
    var connection = connection(Map.of("kafka.bootstrap.servers", "no-such-host.invalid:9092"));

    assertThatThrownBy(() -> TopicsAdmin.of(connection))
        .isInstanceOf(BrokerUnreachable.class)
        .hasMessageStartingWith("no broker at no-such-host.invalid:9092: ");
  }

  private static Connection connection(Map<String, String> settings) {
    return Connection.from(Settings.of(settings));
  }
}
