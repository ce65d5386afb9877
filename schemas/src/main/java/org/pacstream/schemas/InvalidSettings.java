package org.pacstream.schemas;

import java.util.Map;
import java.util.stream.Collectors;

/** Settings a service cannot start with. Its message has a line for every bad key. */
public final class InvalidSettings extends RuntimeException {
  private static final long serialVersionUID = 1;

  public InvalidSettings(Map<String, String> problems) {
    super(
        problems.entrySet().stream()
            .map(problem -> problem.getKey() + ": " + problem.getValue())
            .collect(Collectors.joining(System.lineSeparator())));
  }
}
