package org.pacstream.schemas;

import org.apache.kafka.common.KafkaException;

/** No broker answers, within the time it was given, at the addresses the message names. */
public final class BrokerUnreachable extends KafkaException {
  private static final long serialVersionUID = 1;

  BrokerUnreachable(String message, Throwable cause) {
    super(message, cause);
  }
}
