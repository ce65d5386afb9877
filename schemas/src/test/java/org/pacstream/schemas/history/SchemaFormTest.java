package org.pacstream.schemas.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every schema of the contract has, so that it explains itself and can grow. */
class SchemaFormTest {
  static Collection<Schema> namedTypes() {
    var found = new LinkedHashMap<String, Schema>();
    SchemaHistory.ofAllSubjects().forEach(history -> collect(history.current(), found));
    return found.values();
  }

  static Stream<Schema> records() {
    return namedTypes().stream().filter(type -> type.getType() == Schema.Type.RECORD);
  }

  static Stream<Schema> enums() {
    return namedTypes().stream().filter(type -> type.getType() == Schema.Type.ENUM);
  }

  @ParameterizedTest
  @MethodSource("namedTypes")
  void everyTypeSaysWhatItIs(Schema type) {
    assertThat(type.getDoc()).as(type.getName()).isNotBlank();
    assertThat(type.getNamespace()).isEqualTo("org.pacstream.schemas");
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyFieldSaysWhatItIsUnlessItsTypeDoes(Schema record) {
    assertThat(record.getFields())
        .filteredOn(field -> !isNamed(field.schema()))
        .allSatisfy(field -> assertThat(field.doc()).as("%s.%s", record, field).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("enums")
  void everyEnumHasADefaultForSymbolsYetToCome(Schema type) {
    assertThat(type.getEnumDefault()).as(type.getName()).isEqualTo("UNKNOWN");
  }

  @ParameterizedTest
  @MethodSource("records")
  void noMoneyIsAFloatingPointNumber(Schema record) {
    assertThat(record.getFields())
        .filteredOn(field -> !field.name().equals("confidence"))
        .noneMatch(field -> mentions(field.schema(), Schema.Type.DOUBLE))
        .noneMatch(field -> mentions(field.schema(), Schema.Type.FLOAT));
    assertThat(record.getFields())
        .flatExtracting(field -> alternatives(field.schema()))
        .filteredOn(type -> type.getLogicalType() instanceof LogicalTypes.Decimal)
        .allSatisfy(
            type -> assertThat(type.getLogicalType()).isEqualTo(LogicalTypes.decimal(38, 18)));
  }

  private static boolean isNamed(Schema schema) {
    return alternatives(schema).stream()
        .anyMatch(
            type -> type.getType() == Schema.Type.RECORD || type.getType() == Schema.Type.ENUM);
  }

  private static boolean mentions(Schema schema, Schema.Type type) {
    return alternatives(schema).stream().anyMatch(option -> option.getType() == type);
  }

  private static Collection<Schema> alternatives(Schema schema) {
    return switch (schema.getType()) {
      case UNION -> schema.getTypes();
      case ARRAY -> alternatives(schema.getElementType());
      default -> List.of(schema);
    };
  }

  private static void collect(Schema schema, Map<String, Schema> found) {
    for (Schema type : alternatives(schema)) {
      boolean named = type.getType() == Schema.Type.RECORD || type.getType() == Schema.Type.ENUM;
      if (named && found.putIfAbsent(type.getFullName(), type) == null) {
        if (type.getType() == Schema.Type.RECORD) {
          type.getFields().forEach(field -> collect(field.schema(), found));
        }
      }
    }
  }
}
