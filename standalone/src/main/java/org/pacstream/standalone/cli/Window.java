package org.pacstream.standalone.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A span of time as people write it: 36h, 7d, 4w. */
record Window(String text, Duration length) {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,4})([hdw])");

  static final class Converter implements ITypeConverter<Window> {
    @Override
    public Window convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException("\"" + text + "\": expected hours, days or weeks, as 7d");
      }
      long count = Long.parseLong(matcher.group(1));
      return new Window(
          text,
          switch (matcher.group(2)) {
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            default -> Duration.ofDays(7 * count);
          });
    }
  }
}
