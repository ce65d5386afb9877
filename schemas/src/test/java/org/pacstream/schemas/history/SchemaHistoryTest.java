package org.pacstream.schemas.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever was published stays readable, by readers old and new: FULL_TRANSITIVE. */
class SchemaHistoryTest {
  static Stream<SchemaHistory> subjects() {
    return SchemaHistory.ofAllSubjects().stream();
  }

  /** With {@code -Dpacstream.freeze}, schemas that changed become new versions first. */
  @BeforeAll
  static void freezeWhenAsked() throws IOException {
    if (System.getProperty("pacstream.freeze") == null) {
      return;
    }
    for (var history : SchemaHistory.ofAllSubjects()) {
      if (!history.isFrozen()) {
        history.freeze();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void theCurrentSchemaIsTheNewestFrozenVersion(SchemaHistory history) throws IOException {
    assertThat(history.isFrozen())
        .withFailMessage(
            "%s: the schema is not the newest version in schemas/%s. If it is meant to change,"
                + " freeze it as a new version and commit the file:%n  mvn -pl"
                + " schemas/registry-client,schemas verify -Dquick -Dpacstream.freeze%nA released"
                + " version is never edited.",
            history, history.folder())
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void everyVersionReadsEveryOther(SchemaHistory history) throws IOException {
    var versions = history.versions();
    for (int reader = 1; reader <= versions.size(); reader++) {
      for (int writer = 1; writer <= versions.size(); writer++) {
        assertThat(problems(versions.get(reader - 1), versions.get(writer - 1)))
            .as("%s: v%d reads what v%d wrote", history, reader, writer)
            .isEmpty();
      }
    }
  }

  @Test
  void aChangeThatOneSideCannotReadIsNoticed() {
    var one = parse("{\"name\":\"a\",\"type\":\"int\"}");
    var two = parse("{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"b\",\"type\":\"int\"}");

    assertThat(problems(one, two)).isEmpty();
    assertThat(problems(two, one)).contains("b");
  }

  /** Why a reader cannot read; empty when it can. */
  private static String problems(Schema reader, Schema writer) {
    var verdict = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
    return verdict.getType() == SchemaCompatibilityType.COMPATIBLE
        ? ""
        : verdict.getResult().getIncompatibilities().toString();
  }

  private static Schema parse(String fields) {
    return new Schema.Parser()
        .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + fields + "]}");
  }
}
