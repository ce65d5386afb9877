package org.pacstream.schemas;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;

/**
 * Settings as they come from flags, environment and file, merged: dotted keys and text values. Each
 * service reads its own keys once, through a {@link ConfigDef}, into a typed record.
 */
public record Settings(Map<String, String> values) {
  public Settings {
    values = Map.copyOf(values);
  }

  public static Settings of(Map<String, String> values) {
    return new Settings(values);
  }

  /**
   * The keys a definition names, parsed.
   *
   * @throws InvalidSettings naming every key that is missing or bad, its value and what was
   *     expected
   */
  public AbstractConfig read(ConfigDef definition) {
    var problems = new TreeMap<String, String>();
    definition.validate(values).stream()
        .filter(value -> !value.errorMessages().isEmpty())
        .filter(value -> definition.names().contains(value.name()))
        .forEach(value -> problems.put(value.name(), String.join("; ", value.errorMessages())));
    if (!problems.isEmpty()) {
      throw new InvalidSettings(problems);
    }
    return new AbstractConfig(definition, values, false);
  }

  /**
   * The keys that begin with a prefix, without it: {@code kafka.security.protocol} as {@code
   * security.protocol}.
   */
  public Map<String, String> withPrefix(String prefix) {
    var found = new LinkedHashMap<String, String>();
    new TreeMap<>(values)
        .forEach(
            (key, value) -> {
              if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
              }
            });
    return found;
  }

  /** Without passwords, sorted by key. */
  @Override
  public String toString() {
    return "Settings" + Secrets.hidden(values);
  }
}
