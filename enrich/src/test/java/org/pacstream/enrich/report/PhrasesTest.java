package org.pacstream.enrich.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.TextField;

class PhrasesTest {
  private static final WordForms FORMS = new WordForms(List.of("wa", "lil>al"), false);

  /** "Wa" is written onto words, and "lil" instead of "al" before them. */
  @ParameterizedTest
  @CsvSource({
    "read more, true",
    "you may read more, true",
    "read less, false",
    "wamore wa-read more, true",
    "waread more, true",
    "lilkuttab, true",
    "walilkuttab, false",
    "related, true",
    "relations, true",
    "warelations, true",
    "re, false",
    "x, true",
    "wax, false",
    "xy, false",
    "!, false",
    "más, true"
  })
  void aPhraseIsFoundWhateverIsWrittenOntoItsFirstWord(String printed, boolean is) {
    var builder = new Phrases.Builder(FORMS);
    for (String phrase : List.of("read more", "alkuttab", "relat*", "x", "más")) {
      builder.add(phrase, CueKind.BOILERPLATE);
    }
    Phrases phrases = builder.build();
    Text text = Text.of(TextField.BODY, printed);
    int end = text.tokens().size();

    assertThat(phrases.isAnyIn(text, 0, end)).isEqualTo(is);
    assertThat(phrases.in(text).find(0, end).isEmpty()).isNotEqualTo(is);
  }
}
