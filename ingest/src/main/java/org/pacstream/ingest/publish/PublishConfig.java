package org.pacstream.ingest.publish;

import java.time.Duration;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.pacstream.schemas.Settings;

/**
 * How articles are published.
 *
 * @param inFlightBytes of articles that wait for their acknowledgement at one time; beyond it new
 *     ones are answered {@link Publication.Cause#BUSY}
 * @param acknowledgeTimeout after which an article without an acknowledgement counts as not
 *     published
 */
public record PublishConfig(long inFlightBytes, Duration acknowledgeTimeout) {
  private static final String IN_FLIGHT = "ingest.in.flight.bytes";
  private static final String ACKNOWLEDGE = "ingest.acknowledge.timeout.ms";

  /** The keys, for a service to read together with its own. */
  public static ConfigDef define(ConfigDef settings) {
    return settings
        .define(
            IN_FLIGHT,
            Type.LONG,
            32L * 1024 * 1024,
            Range.between(1024, 1024L * 1024 * 1024),
            Importance.MEDIUM,
            "Bytes of articles that may wait for their acknowledgement")
        .define(
            ACKNOWLEDGE,
            Type.INT,
            10_000,
            Range.between(1_000, 600_000),
            Importance.MEDIUM,
            "Milliseconds an acknowledgement may take");
  }

  /**
   * @throws org.pacstream.schemas.InvalidSettings naming every bad key
   */
  public static PublishConfig from(Settings settings) {
    return from(settings.read(define(new ConfigDef())));
  }

  public static PublishConfig from(AbstractConfig read) {
    return new PublishConfig(read.getLong(IN_FLIGHT), Duration.ofMillis(read.getInt(ACKNOWLEDGE)));
  }
}
