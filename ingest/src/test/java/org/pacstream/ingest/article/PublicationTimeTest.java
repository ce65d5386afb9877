package org.pacstream.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTimeTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2026-11-03T18:30:00Z,          2026-11-03T18:30:00Z",
    "2026-11-03T18:30:00+01:00,     2026-11-03T17:30:00Z",
    "2026-11-03T18:30:00+0100,      2026-11-03T17:30:00Z",
    "2026-11-03T18:30:00-05,        2026-11-03T23:30:00Z",
    "2026-11-03T18:30Z,             2026-11-03T18:30:00Z",
    "2026-11-03t18:30:00z,          2026-11-03T18:30:00Z",
    "2026-11-03T18:30:00.123456Z,   2026-11-03T18:30:00.123456Z",
    "2026-11-03T18:30:00,           2026-11-03T18:30:00Z",
    "2026-11-03,                    2026-11-03T12:00:00Z",
    "2024-02-29,                    2024-02-29T12:00:00Z",
  })
  void iso8601IsRead(String text, Instant expected) {
    assertThat(PublicationTime.parse(text)).map(PublicationTime::instant).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026",
        "2026-11",
        "2026-02-29",
        "2026-13-01",
        "2026-11-03T25:00:00Z",
        "2026-11-03T",
        "2026-11-03 18:30",
        "03/11/2026",
        "1730658600",
        "2026-11-03Z",
        "2026-11-03T18:30:00+25:00",
        "2026-11-03T18:30:00 Europe/Rome",
        "20261103"
      })
  void whatIsNotIso8601IsNotGuessed(String text) {
    assertThat(PublicationTime.parse(text)).isEmpty();
  }
}
