package org.pacstream.ingest;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.pacstream.ingest.http.HttpConfig;
import org.pacstream.ingest.publish.PublishConfig;
import org.pacstream.schemas.Settings;

/** All settings of the service that takes articles in. */
record IngestConfig(HttpConfig http, PublishConfig publish) {
  /**
   * @throws org.pacstream.schemas.InvalidSettings naming every bad key, its value and what was
   *     expected
   */
  public static IngestConfig from(Settings settings) {
    AbstractConfig read = settings.read(PublishConfig.define(HttpConfig.define(new ConfigDef())));
    return new IngestConfig(HttpConfig.from(read), PublishConfig.from(read));
  }
}
