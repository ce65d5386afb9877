package org.pacstream.enrich.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.TextField;

class AmountCasesTest {
  private static final AmountFinder FINDER = AmountFinder.load();
  private static final int FULL = 60;

  static Stream<AmountCase> cases() {
    return AmountFinder.languages().stream()
        .flatMap(language -> AmountCase.read(language).stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aTextHoldsTheAmountsItsCaseTells(AmountCase one) {
    List<FoundAmount> found = FINDER.find(Text.of(TextField.BODY, one.text()), one.language());

    var told = new ArrayList<AmountCase.Expected>();
    for (int i = 0; i < found.size(); i++) {
      boolean withUnit = i < one.expected().size() && one.expected().get(i).unit() != null;
      told.add(AmountCase.Expected.of(found.get(i), withUnit));
    }
    assertThat(told)
        .usingRecursiveFieldByFieldElementComparator(Comparing.numbers())
        .containsExactlyElementsOf(one.expected());
  }

  @ParameterizedTest
  @MethodSource("org.pacstream.enrich.money.AmountFinder#languages")
  void everyLanguageHasAFullCasesFileOfWhichAThirdHoldsNoMoney(String language) {
    List<AmountCase> cases = AmountCase.read(language);

    assertThat(cases).hasSizeGreaterThanOrEqualTo(FULL);
    assertThat(cases).extracting(AmountCase::text).doesNotHaveDuplicates();
    assertThat(cases)
        .filteredOn(one -> one.expected().isEmpty())
        .hasSizeGreaterThanOrEqualTo(FULL / 3);
  }
}
