package org.pacstream.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BaseNamesTest {
  private final WordForms forms = WordForms.load();
  private final BaseNames names = new BaseNames(GivenNames.load(forms, new Vocabulary()), forms);

  @Test
  void aPolishCaseOfAMansNameIsTakenOff() {
    assertThat(names.of("Brada Schimela", "pl")).isEqualTo("Brad Schimel");
    assertThat(names.of("Johnowi Deatonowi", "pl")).isEqualTo("John Deaton");
    assertThat(names.of("Markiem Uyeda", "pl")).isEqualTo("Markiem Uyeda");
  }

  @Test
  void aNameThatIsNoCaseStaysAsPrinted() {
    assertThat(names.of("Andrea Rivera", "pl")).isEqualTo("Andrea Rivera");
    assertThat(names.of("Brada Schimela", "it")).isEqualTo("Brada Schimela");
  }
}
