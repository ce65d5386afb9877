package org.pacstream.standalone.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A span of time as people write it: 36h, 7d.
 *
 * @param length null where it is no such span but the cycle of a time, or all time
 */
record Window(String text, Duration length) {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,4})([hd])");

  boolean isRolling() {
    return length != null;
  }

  /** A span, "cycle" or "all". */
  static final class OrCycleConverter implements ITypeConverter<Window> {
    @Override
    public Window convert(String text) {
      if (text.equals("cycle") || text.equals("all")) {
        return new Window(text, null);
      }
      try {
        return new Converter().convert(text);
      } catch (TypeConversionException e) {
        throw new TypeConversionException(e.getMessage() + ", cycle or all");
      }
    }
  }

  static final class Converter implements ITypeConverter<Window> {
    @Override
    public Window convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException("\"" + text + "\": expected hours or days, as 36h or 7d");
      }
      long count = Long.parseLong(matcher.group(1));
      return new Window(
          text, matcher.group(2).equals("h") ? Duration.ofHours(count) : Duration.ofDays(count));
    }
  }
}
