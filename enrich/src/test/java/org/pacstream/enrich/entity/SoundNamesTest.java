package org.pacstream.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundNamesTest {
  private final WordForms forms = WordForms.load();
  private final SoundNames names = new SoundNames(Catalogue.load(), forms);

  @ParameterizedTest
  @CsvSource({
    "uk,шоморі,фігерса,Shomari Figures",
    "uk,джамала,боумена,Jamaal Bowman",
    "ru,рубену,гальего,Ruben Gallego",
    "he,שרי,טאנדאר,Shri Thanedar",
    "ar,روبن,غاليغو,Ruben Gallego",
    "fa,برنی,مورنو,Bernie Moreno"
  })
  void aNameWrittenBySoundMeansWhomTheCatalogueKnows(
      String language, String first, String last, String meant) {
    assertThat(names.meant(List.of(first, last), language))
        .map(CatalogueEntry::name)
        .contains(meant);
  }

  @Test
  void aNameThatNobodyOfTheCatalogueBearsMeansNobody() {
    assertThat(names.meant(List.of("игорь", "лазарев"), "ru")).isEmpty();
    assertThat(names.meant(List.of("جان", "سونونو"), "fa")).isEmpty();
  }

  @Test
  void twoShortWordsAreNoNameByTheirSoundAlone() {
    assertThat(names.isSure("אל", "גרין")).isFalse();
  }
}
