package org.pacstream.standalone;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.pacstream.schemas.Settings;
import org.pacstream.standalone.local.Failure;

/**
 * Settings from where people put them: flags over environment over file. What none of them sets has
 * the default of the service that reads it.
 *
 * @param flags dotted keys, as given on the command line
 * @param environment the process's; {@code PACSTREAM_A_B} is the key {@code a.b}
 * @param file a properties file, or null for none
 */
public record SettingsSources(
    Map<String, String> flags, Map<String, String> environment, Path file) {
  private static final String ENVIRONMENT_PREFIX = "PACSTREAM_";

  /** Variables of that prefix that are about this program, and no setting of a service. */
  private static final List<String> OWN_VARIABLES =
      List.of("PACSTREAM_LOG", "PACSTREAM_SEEDS", "PACSTREAM_API_KEY");

  /**
   * @param warnings keys that nothing reads, and where they stand
   */
  public record Merged(Settings settings, List<String> warnings) {}

  /**
   * @throws Failure when the file is named and cannot be read
   */
  public Merged merge() {
    var fromFile = readFile();
    var fromEnvironment = new HashMap<String, String>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(ENVIRONMENT_PREFIX) && !OWN_VARIABLES.contains(name)) {
            fromEnvironment.put(key(name), value);
          }
        });
    var warnings = new ArrayList<String>();
    warnings.addAll(unknown(String.valueOf(file), fromFile));
    warnings.addAll(unknown("environment, as " + ENVIRONMENT_PREFIX + "…", fromEnvironment));
    warnings.addAll(unknown("command line", flags));
    var values = new HashMap<>(fromFile);
    values.putAll(fromEnvironment);
    values.putAll(flags);
    return new Merged(Settings.of(values), List.copyOf(warnings));
  }

  private static List<String> unknown(String where, Map<String, String> settings) {
    return new TreeSet<>(settings.keySet())
        .stream()
            .filter(key -> !KnownSettings.isKnown(key))
            .map(key -> where + ": unknown setting " + key + KnownSettings.nearest(key))
            .toList();
  }

  private static String key(String variable) {
    return variable
        .substring(ENVIRONMENT_PREFIX.length())
        .toLowerCase(Locale.ROOT)
        .replace('_', '.');
  }

  private Map<String, String> readFile() {
    if (file == null) {
      return Map.of();
    }
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw new Failure("settings file " + file + ": no such file", e);
    } catch (CharacterCodingException e) {
      throw new Failure("settings file " + file + ": not UTF-8", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new Failure("settings file " + file + ": " + e.getMessage(), e);
    }
    var values = new HashMap<String, String>();
    properties.forEach((key, value) -> values.put(key.toString(), value.toString().strip()));
    return values;
  }
}
