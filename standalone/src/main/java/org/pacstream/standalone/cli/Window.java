package org.pacstream.standalone.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A span of time as people write it: 36h, 7d. */
record Window(String text, Duration length) {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,4})([hd])");

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
