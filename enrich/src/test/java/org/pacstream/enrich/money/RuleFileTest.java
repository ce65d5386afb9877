package org.pacstream.enrich.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.TextField;

class RuleFileTest {
  @Test
  void anUnknownKeyIsAnErrorThatNamesFileAndKey() {
    assertThatThrownBy(() -> read("decimals: \",\""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("money/xx.yaml")
        .hasMessageContaining("decimals");
  }

  @Test
  void aValueOfTheWrongKindNamesItsKey() {
    assertThatThrownBy(() -> read("scales: { mille: many }"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("scales.mille");
  }

  @Test
  void aKeyWrittenTwiceIsAnError() {
    assertThatThrownBy(() -> read("scales: { mille: 1000, mille: 1 }"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mille");
  }

  @Test
  void aCurrencyThatIsNoCodeIsAnError() {
    assertThatThrownBy(() -> LanguageRules.of("xx.yaml", read("currencies: { taler: dollars }")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("money/xx.yaml")
        .hasMessageContaining("currencies")
        .hasMessageContaining("dollars");
  }

  @Test
  void aDecimalSignOtherThanPointAndCommaIsAnError() {
    assertThatThrownBy(() -> LanguageRules.of("xx.yaml", read("decimal: \";\"")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("decimal");
  }

  @Test
  void aLanguageIsAddedByItsRulesAlone() {
    LanguageRules rules =
        LanguageRules.of(
            "xx.yaml",
            read(
                "decimal: \",\"\nscales: { milo: 1000 }\ncurrencies: { dolaroj: USD }\natLeast: [pli ol]"));

    List<FoundAmount> found =
        AmountFinder.find(Text.of(TextField.BODY, "pli ol 5 milo dolaroj"), rules);

    assertThat(found)
        .extracting(amount -> amount.min().toPlainString() + amount.currency())
        .containsExactly("5000USD");
  }

  @Test
  void everyLanguageListedHasItsRulesAndItsCases() {
    assertThat(AmountFinder.languages())
        .allSatisfy(language -> assertThat(AmountCase.read(language)).isNotEmpty());
  }

  private static RuleFile read(String yaml) {
    return RuleFile.read(
        "money/xx.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
