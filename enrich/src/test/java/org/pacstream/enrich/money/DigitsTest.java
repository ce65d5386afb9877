package org.pacstream.enrich.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
  @ParameterizedTest(name = "{0} with decimal sign {1}, scaled {2}, is {3}")
  @CsvSource(
      delimiter = ' ',
      value = {
        "1,234.5 . false 1234.5",
        "1.234,5 , false 1234.5",
        "1,234 . false 1234",
        "1.234 , false 1234",
        "1.234 . false 1.234",
        "1,234 , false 1234",
        "1,234 , true 1.234",
        "1.980 , true 1980",
        "0.125 , false 0.125",
        "1.5 , false 1.5",
        "1,5 . false 1.5",
        "1,234,567 . false 1234567",
        "12,34,567 . false 1234567",
        "1'234.50 , false 1234.50",
        "1’234 , false 1234",
        "844٬600 . false 844600",
        "15٫47 . false 15.47",
        "1٬234٫5 . false 1234.5",
        "007 . false 7"
      })
  void separatorsAreReadByTheirPlaceAndTheLanguage(
      String printed, char decimal, boolean scaled, String value) {
    assertThat(Digits.read(printed, decimal, scaled).value()).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.3", "192.168.0.1", "1,2,3", "12,3456,789", "2024.11.05"})
  void whatHasNoGroupsOfThreeIsNoFigure(String printed) {
    assertThat(Digits.read(printed, '.', false)).isNull();
  }
}
