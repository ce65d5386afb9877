package org.pacstream.enrich;

import org.pacstream.schemas.Settings;

/** Kafka Streams: from articles to reports of money flows. Started once, closed once. */
public final class EnrichService implements AutoCloseable {
  private EnrichService() {}

  public static EnrichService start(Settings settings) {
    throw new UnsupportedOperationException(settings.toString());
  }

  @Override
  public void close() {}
}
