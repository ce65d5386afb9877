package org.pacstream.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacstream.enrich.ArticleBuilder.article;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.schemas.RawArticle;

/** Articles made to break a reader: each is read or rejected, in its turn and in good time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class HostileArticleTest {
  /** A quarter of what an article may have: enough for what is not linear to be seen. */
  private static final int BYTES = 256 * 1024;

  private static final Origin ORIGIN = new Origin("articles.raw", 0, 0);

  private Enricher enricher;

  @BeforeAll
  void loadTheRules() {
    enricher = Enricher.load();
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
            new String[][] {
              {"digits", "7"},
              {"digits with separators", "1,234."},
              {"dollar signs", "$"},
              {"sums of money", "$5 million "},
              {"sums without blanks", "$5"},
              {"opening quotes", "“"},
              {"straight quotes", "\""},
              {"apostrophes", "'"},
              {"opening parentheses", "("},
              {"combining marks", "e\u0301\u0301\u0301\u0301"},
              {"combining marks alone", "\u0301"},
              {"one alias", "Fairshake "},
              {"a surname", "Brown "},
              {"an alias without blanks", "Fairshake"},
              {"control characters", "\u0001\u0002\u0007\u001b"},
              {"nulls", "\u0000"},
              {"emoji", "\uD83D\uDC69\u200D\uD83D\uDCBB"},
              {"lone surrogates", "\uD83D"},
              {"direction marks", "\u202e\u202d\u200f"},
              {"Arabic digits", "٧"},
              {"Arabic prefixes", "وال"},
              {"Han digits", "億"},
              {"full stops", "."},
              {"abbreviations", "Sen. "},
              {"line breaks", "\n"},
              {"blanks", " "},
              {"commas", "a,"},
              {"hyphens", "-"},
              {"one word", "a"},
              {"reports", "Fairshake spent $5 million against Katie Porter. "},
              {"reports in one sentence", "Fairshake spent $5 million against Katie Porter and "},
            })
        .map(kind -> Arguments.of((Object[]) kind));
  }

  @ParameterizedTest(name = "256 KiB of {0}")
  @MethodSource("bodies")
  void aHostileBodyIsReadOrRejected(String kind, String unit) {
    RawArticle hostile = article().title("").body(repeated(unit)).build();

    Enrichment enrichment = enricher.enrich(hostile, ORIGIN);

    assertThat(enrichment.accepted().size() + enrichment.rejected().size()).isEqualTo(1);
    enrichment
        .rejected()
        .forEach(rejected -> assertThat(rejected.getReason()).contains("expected at most"));
  }

  @ParameterizedTest(name = "as many sums as are read of {0}")
  @ValueSource(
      strings = {
        "Fairshake spent $5 million against Katie Porter. ",
        "Fairshake spent $5 million against Katie Porter and "
      })
  void anArticleAtTheLimitOfSumsIsRead(String unit) {
    RawArticle hostile = article().title("").body(unit.repeat(Limits.OF_TOPICS.amounts())).build();

    Enrichment enrichment = enricher.enrich(hostile, ORIGIN);

    assertThat(enrichment.accepted().size() + enrichment.rejected().size()).isEqualTo(1);
  }

  @Test
  void anArticleOfNothingIsReadAsSayingNothing() {
    for (String nothing : new String[] {"", " ", "\n\t\u00a0", "\u0000"}) {
      Enrichment enrichment =
          enricher.enrich(article().title(nothing).body(nothing).build(), ORIGIN);

      assertThat(enrichment.accepted()).hasSize(1);
      assertThat(enrichment.accepted().get(0).getReports()).isEmpty();
    }
  }

  private static String repeated(String unit) {
    int bytes = unit.codePoints().map(HostileArticleTest::utf8Bytes).sum();
    return unit.repeat(BYTES / bytes);
  }

  private static int utf8Bytes(int point) {
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
}
