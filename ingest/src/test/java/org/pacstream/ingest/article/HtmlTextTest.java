package org.pacstream.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
  @Test
  void aPageIsReducedToItsArticle() {
    String page =
        """
        <!DOCTYPE html>
        <html lang="en"><head><title>T</title><style>p { color: red }</style></head>
        <body>
          <nav><a href="/">Home</a></nav>
          <div>Subscribe now</div>
          <article>
            <h1>Fairshake &amp; friends</h1>
            <p>Spent   <b>$10&nbsp;million</b>
               on ads.</p><script>track('<p>no</p>')</script>
            <p hidden>secret</p>
            <ul><li>One</li><li>Two</li></ul>
            <p>Line one<br>line two<br><br>line four</p>
            <table><tr><th>Who</th><td>$1</td></tr><tr><th>What</th><td>$2</td></tr></table>
          </article>
          <footer>Imprint</footer>
        </body></html>
        """;

    assertThat(HtmlText.surelyHtml(page)).isTrue();
    assertThat(HtmlText.reduce(page))
        .isEqualTo(
            """
            Fairshake & friends

            Spent $10\u00a0million on ads.

            One
            Two

            Line one
            line two

            line four

            Who\t$1
            What\t$2""");
  }

  @Test
  void wordsAreNotJoinedAcrossBlocksNorPartedWithinThem() {
    assertThat(HtmlText.reduce("<div>a</div><div>b<i>c</i>d</div>e")).isEqualTo("a\n\nbcd\n\ne");
  }

  @Test
  void aTeaserIsNotTakenForTheArticle() {
    String story = "The story itself. ".repeat(20).strip();

    assertThat(HtmlText.reduce("<div>" + story + "</div><article>More news</article>"))
        .isEqualTo(story + "\n\nMore news");
  }

  @Test
  void preformattedTextKeepsItsLines() {
    assertThat(HtmlText.reduce("<p>a</p><pre>b\n  c</pre>")).isEqualTo("a\n\nb\n  c");
  }

  @Test
  void entitiesAreDecodedOnceOnly() {
    assertThat(HtmlText.reduce("<p>&lt;p&gt; &amp;amp; &#1605; &euro;5</p>"))
        .isEqualTo("<p> &amp; م €5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Plain text.",
        "a < b and b > c",
        "<3 crypto </p>",
        "<p unclosed and then text",
        "<sarcasm>Great.</sarcasm>",
        "He wrote <p>hello</p> in his post.",
        "<Reuters> - The <b>PAC</b>",
        "AT&amp;T",
        "<div",
      })
  void textIsNotTakenForHtml(String text) {
    assertThat(HtmlText.surelyHtml(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>One.</p>",
        "\n <P class=x>One.</P>",
        "<!doctype HTML><html><body>x</body></html>",
        "<!-- made by x --><div>One</div>",
        "<h2>Title</h2>Text",
      })
  void aTextThatBeginsWithABlockIsHtml(String text) {
    assertThat(HtmlText.surelyHtml(text)).isTrue();
  }

  @Test
  void hostileMarkupIsReducedTheSame() {
    int size = ArticleLimits.MESSAGE_BYTES / 8;

    assertThat(HtmlText.reduce("<div>".repeat(size / 5) + "x")).isEqualTo("x");
    assertThat(HtmlText.reduce("<b>".repeat(size / 3) + "x")).isEqualTo("x");
    assertThat(HtmlText.reduce("<a><p>".repeat(size / 6) + "x")).isEqualTo("x");
    assertThat(HtmlText.reduce("<table>".repeat(size / 7) + "x")).contains("x");
    assertThat(HtmlText.surelyHtml("<!--".repeat(size / 4))).isFalse();
    assertThat(HtmlText.surelyHtml("<p>" + "</p ".repeat(size / 4))).isFalse();
  }
}
