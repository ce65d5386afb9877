package org.pacstream.standalone;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacstream.standalone.local.Failure;

/**
 * What a process does. Declared in the order in which they start; they stop in the opposite one.
 */
public enum Role {
  BROKER,
  REGISTRY,
  AGGREGATE,
  ENRICH,
  INGEST;

  /**
   * @param names separated by commas, in any order and case
   * @throws Failure on a name that is none of them
   */
  public static Set<Role> parse(String names) {
    var roles = EnumSet.noneOf(Role.class);
    for (String name : names.split(",")) {
      String wanted = name.strip().toUpperCase(Locale.ROOT);
      roles.add(
          Arrays.stream(values())
              .filter(role -> role.name().equals(wanted))
              .findFirst()
              .orElseThrow(
                  () ->
                      new Failure(
                          "unknown role \"" + name.strip() + "\": roles are " + allNames())));
    }
    return roles;
  }

  static String allNames() {
    return Arrays.stream(values()).map(Role::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
