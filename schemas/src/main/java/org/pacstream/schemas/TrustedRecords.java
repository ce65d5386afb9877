package org.pacstream.schemas;

import org.apache.avro.Conversion;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Makes our records and enums, these and the modules' own, known to Avro as classes it may create.
 * Since 1.12.2 Avro refuses generated classes, in builders too, until they are trusted by a system
 * property or by this call. Avro loads its conversions as services whenever a generated class is
 * first used, so one that converts nothing is the place where no user of the records can forget it.
 */
public final class TrustedRecords extends Conversion<Void> {
  static {
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(), TrustedRecords::isOurs));
  }

  private static boolean isOurs(Class<?> type) {
    return type.getPackageName().startsWith("org.pacstream.")
        && (SpecificRecord.class.isAssignableFrom(type) || type.isEnum());
  }

  @Override
  public Class<Void> getConvertedType() {
    return Void.class;
  }

  /** A name no schema has. */
  @Override
  public String getLogicalTypeName() {
    return "pacstream-trusted-records";
  }
}
