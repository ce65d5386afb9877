package org.pacstream.aggregate;

import org.pacstream.schemas.Settings;

/** Kafka Streams: from reports to totals, and the queries over them. Started once, closed once. */
public final class AggregateService implements AutoCloseable {
  private AggregateService() {}

  public static AggregateService start(Settings settings) {
    throw new UnsupportedOperationException(settings.toString());
  }

  @Override
  public void close() {}
}
