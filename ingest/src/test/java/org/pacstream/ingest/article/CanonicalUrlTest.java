package org.pacstream.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # scheme and host in lower case, default ports, root
          HTTPS://News.Example.ORG/A          | https://news.example.org/A
          https://example.org:443/a           | https://example.org/a
          http://example.org:80/a             | http://example.org/a
          http://example.org:/a               | http://example.org/a
          http://example.org:8080/a           | http://example.org:8080/a
          https://example.org:80/a            | https://example.org:80/a
          https://example.org                 | https://example.org/
          https://example.org/                | https://example.org/
          https://example.org?                | https://example.org/
          https://example.org./a              | https://example.org/a
          https://[2001:DB8::1]:443/a         | https://[2001:db8::1]/a
          # international names, decomposed or not, full-width dots
          https://münchen.example/a           | https://xn--mnchen-3ya.example/a
          https://MÜNCHEN.example/a           | https://xn--mnchen-3ya.example/a
          https://xn--mnchen-3ya.example/a    | https://xn--mnchen-3ya.example/a
          https://أخبار.example/a             | https://xn--igbicxr.example/a
          https://example。org/a               | https://example.org/a
          # path: trailing slash, dot segments, one percent-encoding
          https://example.org/a/              | https://example.org/a
          https://example.org/a//             | https://example.org/a
          https://example.org/a//b            | https://example.org/a//b
          https://example.org/a/./b/../c      | https://example.org/a/c
          https://example.org/../../a         | https://example.org/a
          https://example.org/a/%2E%2e/b      | https://example.org/b
          https://example.org/%7euser         | https://example.org/~user
          https://example.org/caf%c3%a9       | https://example.org/caf%C3%A9
          https://example.org/café            | https://example.org/caf%C3%A9
          https://example.org/100%            | https://example.org/100%25
          https://example.org/a%2fb           | https://example.org/a%2Fb
          https://example.org/a^b"c           | https://example.org/a%5Eb%22c
          https://example.org/a;jsessionid=1F | https://example.org/a
          # fragments
          https://example.org/a#top           | https://example.org/a
          https://example.org/#               | https://example.org/
          # tracking parameters
          https://example.org/a?utm_source=x&utm_MEDIUM=y         | https://example.org/a
          https://example.org/a?id=7&fbclid=IwAR                  | https://example.org/a?id=7
          https://example.org/a?gclid=1&id=7&_ga=2.1              | https://example.org/a?id=7
          https://example.org/a?id=7&amp;utm_source=rss           | https://example.org/a?id=7
          https://example.org/a?&&                                | https://example.org/a
          https://example.org/a?at_medium=RSS&at_campaign=KARANGA | https://example.org/a
          # a word that only looks like one
          https://example.org/a?utm=1                             | https://example.org/a?utm=1
          https://example.org/a?ref=7                             | https://example.org/a?ref=7
          # order of parameters, kept among those of one name and where not all are name=value
          https://example.org/a?b=2&a=1                           | https://example.org/a?a=1&b=2
          https://example.org/a?x=2&a=0&x=1                       | https://example.org/a?a=0&x=2&x=1
          https://example.org/a?z/y&b=1                           | https://example.org/a?z/y&b=1
          https://example.org/a?q=%d9%85+x                        | https://example.org/a?q=%D9%85+x
          """)
  void oneAddressHasOneSpelling(String given, String canonical) throws Exception {
    assertThat(CanonicalUrl.of(given).text()).isEqualTo(canonical);
    assertThat(CanonicalUrl.of(canonical).text()).as("again").isEqualTo(canonical);
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "http://example.org/a, https://example.org/a",
    "http://example.org:80/a, https://example.org:443/a/",
  })
  void aPageIsTheSameOverHttpAndHttps(String one, String other) throws Exception {
    assertThat(CanonicalUrl.of(one).address()).isEqualTo(CanonicalUrl.of(other).address());
    assertThat(ArticleId.ofUrl(CanonicalUrl.of(one)))
        .isEqualTo(ArticleId.ofUrl(CanonicalUrl.of(other)));
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "https://example.org/a, https://www.example.org/a",
    "https://example.org/a, https://example.org/A",
    "https://example.org/a, https://example.org/a/index.html",
    "https://example.org/a?p=1, https://example.org/a?p=2",
    "https://example.org/a/b, https://example.org/a%2Fb",
    "https://example.org/a, https://example.org:8443/a",
  })
  void whatMayBeAnotherPageStaysAnother(String one, String other) throws Exception {
    assertThat(ArticleId.ofUrl(CanonicalUrl.of(one)))
        .isNotEqualTo(ArticleId.ofUrl(CanonicalUrl.of(other)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org/a",
        "/a",
        "//example.org/a",
        "ftp://example.org/a",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https:///a",
        "https://user:secret@example.org/a",
        "https://example.org:99999/a",
        "https://example.org:0/a",
        "https://example.org:x/a",
        "https://exa mple.org/a",
        "https://example.org/a b",
        "https://-example.org/a",
        "https://example..org/a",
        "https://ex%61mple.org/a",
        "https://exa\u0000mple.org/",
        "https://example.org/\uD800",
        "https://[::1/a",
      })
  void whatIsNoAddressOfAPageIsRefused(String given) {
    assertThatThrownBy(() -> CanonicalUrl.of(given)).isInstanceOf(CanonicalUrl.Invalid.class);
  }

  @Test
  void anIdIsTheSameOnEveryMachineAndInEveryRelease() throws Exception {
    assertThat(ArticleId.ofUrl(CanonicalUrl.of("https://example.org/a")))
        .isEqualTo("url-b296cb8d29a8f88c914a55934a50c33f");
  }
}
