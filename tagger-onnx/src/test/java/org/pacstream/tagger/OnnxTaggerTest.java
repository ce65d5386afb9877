package org.pacstream.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.enrich.tagger.MentionTagger;
import org.pacstream.enrich.tagger.TaggedSpan;
import org.pacstream.schemas.EntityType;

class OnnxTaggerTest {
  @TempDir private Path folder;
  private MentionTagger tagger;

  @AfterEach
  void close() {
    if (tagger != null) {
      tagger.close();
    }
  }

  @Test
  void peopleAndBodiesAreFoundWhereTheyStand() {
    open(TinyModel.plain());

    List<TaggedSpan> names = tagger.tag("Then Jane Roe of Acme Labs met Jane Doe.");

    assertThat(names)
        .extracting(TaggedSpan::begin, TaggedSpan::end, TaggedSpan::type)
        .containsExactly(
            tuple(5, 13, EntityType.PERSON),
            tuple(17, 26, EntityType.ORGANIZATION),
            tuple(31, 39, EntityType.PERSON));
  }

  @Test
  void aNameIsAsSureAsItsLeastSureWord() {
    open(TinyModel.plain());

    TaggedSpan name = tagger.tag("Jane Roe").get(0);

    // Softmax of one logit of 8 among five, the others 0.
    assertThat(name.confidence()).isCloseTo(1 / (1 + 4 * Math.exp(-8)), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "😀 {Jane Roe} 𝒜𝒷 {Acme Labs} 😀",
        "{Jose\u0301 Roe\u0301}, {José Doe}",
        "İstanbul ﬁ ½ {Jane Roe}",
        "\u202B{Jane Roe}\u202C\u200B, \u0000{Acme Labs}",
        "\uD83D {Jane Roe} \uDE00{Acme Labs}\uD83D",
        "«{Jane Roe}» ({Acme Labs}), {Jane}'s",
        "Joan met {JANE ROE}",
        "在{中山}的 {Jane Roe}",
        "日本{中}国{中山}"
      })
  void positionsAreThoseOfTheTextWhateverTheTokenizerMakesOfIt(String marked) {
    open(TinyModel.plain());
    String text = marked.replace("{", "").replace("}", "");

    assertThat(marked(text)).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{Josefa Roe} spoke", "{Jose\u0301fa}", "{Acmexyz Labs} spoke"})
  void partsOfWordsAreJoinedAndTheFirstDecides(String marked) {
    open(TinyModel.plain().word("##xyz", "O").word("##labs", "B-PER").word("x", "O"));

    assertThat(marked(marked.replace("{", "").replace("}", ""))).isEqualTo(marked);
    assertThat(tagger.tag("Xlabs is one word that begins outside")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I-PER | I-PER | I-PER | {Ann Bee Cid}",
        "PER | PER | PER | {Ann Bee Cid}",
        "B-PER | I-PER | B-PER | {Ann Bee} {Cid}",
        "B-PERSON | I-PERSON | E-PERSON | {Ann Bee Cid}",
        "B-PER | L-PER | U-PER | {Ann Bee} {Cid}",
        "S-PER | S-PER | S-PER | {Ann} {Bee} {Cid}",
        "B-PER | I-ORG | I-PER | {Ann} {Bee} {Cid}",
        "B-PER | O | I-PER | {Ann} Bee {Cid}",
        "B-LOC | B-MISC | b-org | Ann Bee {Cid}"
      })
  void beginsAndEndsAreReadAsEachSchemeMarksThem(
      String first, String second, String third, String marked) {
    open(
        TinyModel.labelling("O", first, second, third)
            .word("ann", first)
            .word("bee", second)
            .word("cid", third));

    assertThat(marked("Ann Bee Cid")).isEqualTo(marked);
  }

  @Test
  void aNameDoesNotGoOnInTheNextLineOrForLongerThanNamesAre() {
    open(TinyModel.plain());

    assertThat(marked("Jane Roe\nRoe")).isEqualTo("{Jane Roe}\n{Roe}");
    assertThat(tagger.tag("Jane" + " Roe".repeat(100))).isEmpty();
  }

  @Test
  void aLongTextLosesNoNameAndTellsNoneTwiceWhereWindowsMeet() {
    open(TinyModel.plain().reading(16));
    var marked = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      marked.append("{Jane Roe} ").append("and ".repeat(i % 5)).append("😀 ");
    }
    String text = marked.toString().replace("{", "").replace("}", "");

    assertThat(windows(text, 16)).hasSizeGreaterThan(8);
    assertThat(marked(text)).isEqualTo(marked.toString());
  }

  @Test
  void noWindowIsLongerThanTheModelReads() {
    TinyModel.plain().writeTo(folder);

    List<Window> windows = windows("Jane Roe ".repeat(500), 64);

    assertThat(windows).hasSizeGreaterThan(10).allMatch(window -> window.size() <= 64);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "😀", "中", "Jane ", "\uD83D", "\u0301", "\u0000", "\u202E", "\n", "'"})
  @Timeout(60)
  void aMegabyteOfAnythingIsReadInBoundedTime(String what) {
    open(TinyModel.plain());
    String text = "Jane Roe, " + what.repeat((1 << 20) / what.length());
    long begin = System.nanoTime();

    List<TaggedSpan> names = tagger.tag(text);

    assertThat(names).isNotEmpty();
    assertThat(names.get(0).begin()).isZero();
    assertThat(names.get(names.size() - 1).end()).isLessThan(WindowReader.LONGEST_TEXT);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void anEmptyTextHasNoNames() {
    open(TinyModel.plain());

    assertThat(tagger.tag("")).isEmpty();
    assertThat(tagger.tag(" \n ")).isEmpty();
  }

  @Test
  void threadsShareAModelAndReadTheSame() throws Exception {
    open(TinyModel.plain().reading(32));
    String text = "Then Jane Roe of Acme Labs met José Doe. ".repeat(50);
    List<TaggedSpan> expected = tagger.tag(text);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<TaggedSpan>> read = () -> tagger.tag(text);
      List<Future<List<TaggedSpan>>> results =
          threads.invokeAll(IntStream.range(0, 40).mapToObj(i -> read).toList());

      assertThat(expected).hasSize(150);
      for (Future<List<TaggedSpan>> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aTextTheModelFailsOnIsAnErrorAndTheNextIsRead() {
    open(TinyModel.plain().poison("poison"));

    assertThatThrownBy(() -> tagger.tag("Jane Roe took poison"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the model failed");
    assertThat(tagger.tag("Jane Roe")).hasSize(1);
  }

  @Test
  void theHashIsThatOfTheModelAndItsTokenizer() {
    open(TinyModel.plain());
    String hash = tagger.modelHash();
    tagger.close();

    open(TinyModel.plain());
    assertThat(tagger.modelHash()).matches("[0-9a-f]{64}").isEqualTo(hash);
    tagger.close();

    open(TinyModel.plain().word("joan", "B-PER"));
    assertThat(tagger.modelHash()).isNotEqualTo(hash);
  }

  private void open(TinyModel model) {
    tagger = MentionTagger.load(model.writeTo(folder));
  }

  /** The text with braces around what is found. */
  private String marked(String text) {
    var marked = new StringBuilder(text);
    List<TaggedSpan> names = tagger.tag(text);
    for (int i = names.size() - 1; i >= 0; i--) {
      marked.insert(names.get(i).end(), '}').insert(names.get(i).begin(), '{');
    }
    return marked.toString();
  }

  private List<Window> windows(String text, int maxTokens) {
    try (WindowReader reader = WindowReader.open(folder.resolve("tokenizer.json"), maxTokens)) {
      return reader.windows(text);
    }
  }
}
