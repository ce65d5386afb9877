package org.pacstream.ingest;

import org.pacstream.schemas.Settings;

/** Checks articles and publishes them. Started once, closed once. */
public final class IngestService implements AutoCloseable {
  private IngestService() {}

  public static IngestService start(Settings settings) {
    throw new UnsupportedOperationException(settings.toString());
  }

  @Override
  public void close() {}
}
