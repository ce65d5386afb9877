package org.pacstream.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever lies in changelogs and repartition topics stays readable: BACKWARD_TRANSITIVE. */
class StateSchemaTest {
  private static List<StateSchema> all;

  /** With {@code -Dpacstream.freeze}, schemas that changed become new versions first. */
  @BeforeAll
  static void freezeWhenAsked(@TempDir Path temporary) throws Exception {
    all = StateSchema.all(temporary);
    if (System.getProperty("pacstream.freeze") != null) {
      for (StateSchema schema : all) {
        if (!schema.isFrozen()) {
          schema.freeze();
        }
      }
    }
  }

  static List<StateSchema> schemas() {
    return all;
  }

  @Test
  void sayingsAndEveryStoreOfRecordsHaveOne() {
    assertThat(all)
        .extracting(StateSchema::topic)
        .contains("sayings-by-subject-repartition", "live-articles-changelog", "totals-changelog")
        .hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void theCurrentSchemaIsTheNewestFrozenVersion(StateSchema schema) throws Exception {
    assertThat(schema.isFrozen())
        .withFailMessage(
            "%s: the schema is not the newest version in aggregate/%s. If it is meant to change,"
                + " freeze it as a new version and commit the file:%n  mvn -Dquick -am -pl"
                + " aggregate verify -Dtest=StateSchemaTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dpacstream.freeze%nA released version"
                + " is never edited.",
            schema, schema.folder())
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void everyVersionReadsThoseBeforeIt(StateSchema schema) throws Exception {
    List<Schema> versions = schema.versions();
    for (int reader = 2; reader <= versions.size(); reader++) {
      for (int writer = 1; writer < reader; writer++) {
        var verdict =
            SchemaCompatibility.checkReaderWriterCompatibility(
                versions.get(reader - 1), versions.get(writer - 1));
        assertThat(verdict.getType())
            .as("%s: v%d reads what v%d wrote: %s", schema, reader, writer, verdict.getResult())
            .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
      }
    }
  }
}
