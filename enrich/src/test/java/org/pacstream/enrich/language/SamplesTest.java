package org.pacstream.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacstream.enrich.text.Text;

class SamplesTest {
  private static final String LINE =
      "The committee told „Reuters that Ohio is next“ and more on fec.gov/data by 2026, RNDR said. ";

  @Test
  void aLongerSampleGoesOnWhereTheShorterOneEnded() {
    List<Text> texts = Text.ofArticle("", LINE.repeat(20));
    var both = new Samples(texts);

    Sample beginning = both.beginning();
    Sample whole = both.whole();

    String expected = new Samples(texts).whole().words().toString();
    assertThat(whole.words()).hasToString(expected);
    assertThat(expected).startsWith(beginning.words().toString());
    assertThat(beginning.words()).asString().startsWith("the committee told and more on by said");
    assertThat(beginning.common()).asString().startsWith("committee told and more on by said");
    assertThat(beginning.letters()).isBetween(240, 260);
    assertThat(whole.letters()).isBetween(600, 620);
  }

  @Test
  void wordsAreOfThePrevailingScript() {
    Sample sample = new Samples(Text.ofArticle("", "加密货币委员会 Fairshake 花了钱。".repeat(9))).whole();

    assertThat(sample.script()).isEqualTo(Script.CJK);
    assertThat(sample.words()).hasToString("加密货币委员会花了钱".repeat(9));
  }
}
