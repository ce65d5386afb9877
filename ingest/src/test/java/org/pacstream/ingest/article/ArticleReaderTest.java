package org.pacstream.ingest.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.schemas.RawArticle;

class ArticleReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private final ArticleReader reader = new ArticleReader(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void anArticleIsReadWithEveryField() {
    RawArticle article =
        accepted(
            """
            {"id": "dev-001", "version": 3, "url": "https://Example.org/en/ohio/?utm_source=rss",
             "source": "Buckeye Wire", "title": "Crypto super PAC tops $40 million",
             "body": "COLUMBUS, Ohio — A super PAC.\\n\\nIt spent $40.1 million.",
             "published": "2024-10-18T13:05:00Z", "lang": "en-US"}
            """);

    assertThat(article)
        .isEqualTo(
            RawArticle.newBuilder()
                .setId("dev-001")
                .setRevision(3)
                .setUrl("https://example.org/en/ohio")
                .setSource("Buckeye Wire")
                .setTitle("Crypto super PAC tops $40 million")
                .setBody("COLUMBUS, Ohio — A super PAC.\n\nIt spent $40.1 million.")
                .setPublished(Instant.parse("2024-10-18T13:05:00Z"))
                .setLanguageHint("en")
                .build());
  }

  @Test
  void anArticleNeedsABodyAndAPublicationTimeOnly() {
    RawArticle article = accepted("{\"body\": \"Text.\", \"published\": \"2024-10-18\"}");

    assertThat(article.getId()).matches("text-[0-9a-f]{32}");
    assertThat(article.getTitle()).isEmpty();
    assertThat(article.getUrl()).isNull();
    assertThat(article.getSource()).isNull();
    assertThat(article.getRevision()).isEqualTo(1_729_252_800_000L);
    assertThat(article.getPublished()).isEqualTo(Instant.parse("2024-10-18T12:00:00Z"));
  }

  @Test
  void theSameArticleTwiceIsTheSameToTheByte() throws IOException {
    String json = "{\"url\": \"http://e.org/a\", \"body\": \"T\", \"published\": \"2024-10-18\"}";
    String other =
        "{\"published\":\"2024-10-18T12:00Z\",\"body\":\"T\",\"url\":\"http://E.org/a#x\"}";

    assertThat(accepted(json).toByteBuffer()).isEqualTo(accepted(other).toByteBuffer());
  }

  @Test
  void theRevisionIsTheModificationTimeElseThePublicationTime() {
    assertThat(
            accepted(
                    "{\"body\": \"T\", \"published\": \"2024-10-18\", \"modified\": \"2024-10-19T01:00Z\"}")
                .getRevision())
        .isEqualTo(Instant.parse("2024-10-19T01:00:00Z").toEpochMilli());
    assertThat(
            accepted(
                    "{\"body\": \"T\", \"published\": \"2024-10-18\", \"modified\": \"2024-10-19\", \"revision\": 7}")
                .getRevision())
        .isEqualTo(7);
  }

  @Test
  void contentMakesTheIdWhereThereIsNoAddress() {
    String one = accepted("{\"body\": \"One\", \"published\": \"2024-10-18\"}").getId();

    assertThat(accepted("{\"body\": \"One\", \"published\": \"2024-10-18\"}").getId())
        .isEqualTo(one);
    assertThat(accepted("{\"body\": \"Two\", \"published\": \"2024-10-18\"}").getId())
        .isNotEqualTo(one);
    assertThat(accepted("{\"body\": \"One\", \"published\": \"2024-10-19\"}").getId())
        .isNotEqualTo(one);
    assertThat(
            accepted("{\"title\": \"One\", \"body\": \" e\", \"published\": \"2024-10-18\"}")
                .getId())
        .isNotEqualTo(
            accepted("{\"title\": \"On\", \"body\": \"e e\", \"published\": \"2024-10-18\"}")
                .getId());
  }

  @Test
  void unknownFieldsAreKeptOutWithAWarning() {
    assertThat(
            warnings(
                "{\"body\": \"T\", \"published\": \"2024-10-18\", \"synthetic\": false, \"x\": {\"y\": [1]}}"))
        .containsExactly(
            "unknown field \"synthetic\" was kept out", "unknown field \"x\" was kept out");
  }

  @Test
  void manyUnknownFieldsAreCountedRatherThanNamed() {
    var json = new StringBuilder("{\"body\": \"T\", \"published\": \"2024-10-18\"");
    for (int i = 0; i < 1_000; i++) {
      json.append(", \"f").append(i).append("\": 1");
    }

    assertThat(warnings(json + "}"))
        .hasSize(21)
        .last()
        .isEqualTo("980 more unknown fields were kept out");
  }

  @Test
  void aTimeWithoutAnOffsetIsTakenAsUtcWithAWarning() {
    assertThat(warnings("{\"body\": \"T\", \"published\": \"2024-10-18T10:00:00\"}"))
        .containsExactly("published has no offset and was taken as UTC");
  }

  @Test
  void aHintThatCannotBeUsedIsKeptOutWithAWarning() {
    assertThat(warnings("{\"body\": \"T\", \"published\": \"2024-10-18\", \"lang\": \"english\"}"))
        .containsExactly("lang \"english\" was kept out: expected ISO 639-1, as en");
  }

  @Test
  void everyProblemIsToldAtOnce() {
    Refusal refusal =
        refused(
            "{\"id\": \"a b\", \"url\": \"ftp://example.org\", \"source\": 7, \"title\": \"\\u0000\","
                + " \"published\": \"soon\", \"modified\": \"2027-01-01\", \"version\": -1}");

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(refusal.errors())
        .containsExactlyInAnyOrder(
            new FieldProblem("source", "expected text, got a number"),
            new FieldProblem("title", "control character U+0000 at character 0 is not allowed"),
            new FieldProblem("body", "missing: expected the article's text"),
            new FieldProblem(
                "published", "\"soon\": expected ISO 8601, as 2026-11-03T18:30:00Z or 2026-11-03"),
            new FieldProblem(
                "modified",
                "2027-01-01T12:00:00Z is more than an hour ahead (a date without a time is 12:00 UTC;"
                    + " give the time as well)"),
            new FieldProblem("url", "scheme \"ftp\": expected http or https"),
            new FieldProblem("version", "-1: expected 0 or more"),
            new FieldProblem("id", "has a blank in it"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          body      | "body": " \\n "
          body      | "body": null
          body      | "body": ["T"]
          body      | "body": "lone \\uD800 surrogate"
          body      | "body": "bell \\u0007"
          body      | "body": "\\uFFFE"
          published | "published": null
          published | "published": 1729252800
          published | "published": ""
          published | "published": "2024-02-30"
          published | "published": "2026-11-21T09:00:01Z"
          published | "published": "2026-11-21"
          published | "published": "1969-12-31T23:59:59Z"
          published | "published": "999999999-12-31T00:00:00Z"
          url       | "url": "example.org"
          url       | "url": {"href": "https://example.org"}
          id        | "id": ""
          id        | "id": 12
          source    | "source": "two\\nlines"
          version   | "version": "2"
          version   | "version": 1.5
          version   | "version": 99999999999999999999
          revision  | "revision": -1
          version   | "revision": 1, "version": 2
          contentType | "contentType": "application/pdf"
          """)
  void aWrongFieldIsNamed(String field, String json) {
    var fields = new ArrayList<String>();
    if (!json.contains("\"body\"")) {
      fields.add("\"body\": \"T\"");
    }
    if (!json.contains("\"published\"")) {
      fields.add("\"published\": \"2024-10-18\"");
    }
    fields.add(json);

    Refusal refusal = refused("{" + String.join(", ", fields) + "}");

    assertThat(refusal.errors()).extracting(FieldProblem::field).containsExactly(field);
    assertThat(refusal.kind().status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "null",
        "12",
        "\"text\"",
        "{",
        "{}}",
        "{} {}",
        "{\"body\": \"T\"} trailing",
        "{\"body\": \"T\", \"body\": \"U\"}",
        "{\"x\": {\"y\": 1, \"y\": 2}}",
        "{\"version\": NaN}",
        "{\"version\": 01}",
        "{\"version\": Infinity}",
        "{'body': 'T'}",
        "{\"body\": \"T\",}",
        "{\"body\": \"a\nb\"}",
        "{\"body\": \"\\uZZZZ\"}",
        "{/* comment */}",
        "\u0000",
      })
  void whatIsNotOneJsonObjectIsMalformed(String json) {
    assertThat(refused(json).kind()).isEqualTo(Refusal.Kind.MALFORMED);
  }

  @Test
  void deepNestingIsMalformedNotACrash() {
    assertThat(refused("{\"x\": " + "[".repeat(1_000_000)).kind())
        .isEqualTo(Refusal.Kind.MALFORMED);
    assertThat(refused("{\"x\": " + "{\"a\":".repeat(600_000)).kind())
        .isEqualTo(Refusal.Kind.MALFORMED);
  }

  @Test
  void bytesThatAreNotUtf8AreMalformed() {
    byte[] latin1 = "{\"body\": \"caf\u00e9\"}".getBytes(ISO_8859_1);
    byte[] utf16 = "{\"body\": \"T\"}".getBytes(UTF_16);

    assertThat(reader.read(latin1).refused().orElseThrow().detail()).isEqualTo("not UTF-8");
    assertThat(reader.read(utf16).refused().orElseThrow().kind()).isEqualTo(Refusal.Kind.MALFORMED);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheArticle() {
    assertThat(accepted("\uFEFF{\"body\": \"T\", \"published\": \"2024-10-18\"}").getBody())
        .isEqualTo("T");
  }

  @Test
  void aBodyMayHoldAMebibyteInUtf8AndNoByteMore() {
    String full = "é".repeat(ArticleLimits.BODY_BYTES / 2);

    assertThat(accepted("{\"body\": \"" + full + "\", \"published\": \"2024-10-18\"}").getBody())
        .hasSize(ArticleLimits.BODY_BYTES / 2);
    Refusal refusal = refused("{\"body\": \"" + full + "x\", \"published\": \"2024-10-18\"}");
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
    assertThat(refusal.errors())
        .containsExactly(new FieldProblem("body", "longer than 1048576 bytes in UTF-8"));
  }

  @Test
  void plainTextSurvivesToTheCharacter() {
    String text = "  if a < b & c > d; AT&amp;T said <p>1</p> \\u00a0\\ud83d\\ude00\\r\\n\\tend  ";

    assertThat(accepted("{\"body\": \"" + text + "\", \"published\": \"2024-10-18\"}").getBody())
        .isEqualTo("  if a < b & c > d; AT&amp;T said <p>1</p> \u00a0\ud83d\ude00\r\n\tend  ");
  }

  @Test
  void anHtmlBodyIsReducedToItsText() {
    String json =
        "{\"contentType\": \"text/html; charset=utf-8\", \"published\": \"2024-10-18\","
            + " \"body\": \"Fairshake &amp; allies<br>spent <b>$10 million</b>.\"}";

    assertThat(accepted(json).getBody()).isEqualTo("Fairshake & allies\nspent $10 million.");
  }

  @Test
  void aWithdrawalIsMadeAtTheClocksTime() {
    assertThat(reader.withdrawal("a", null).accepted())
        .contains(
            RawArticle.newBuilder()
                .setId("a")
                .setRevision(NOW.toEpochMilli())
                .setWithdrawn(true)
                .setPublished(NOW)
                .build());
    assertThat(reader.withdrawal("a", 7L).accepted().orElseThrow().getRevision()).isEqualTo(7);
    assertThat(reader.withdrawal("a b", -1L).refused().orElseThrow().errors())
        .extracting(FieldProblem::field)
        .containsExactly("id", "revision");
  }

  @Test
  void linesAreReadInOrderAndABadOneDoesNotStopTheRest() throws IOException {
    String good = "{\"id\": \"%s\", \"body\": \"T\", \"published\": \"2024-10-18\"}";
    String lines =
        String.join(
            "\n",
            good.formatted("a"),
            "",
            "not json",
            "  \r",
            "{\"id\": \"no-body\", \"published\": \"2024-10-18\"}",
            "{\"body\": \"" + "x".repeat(10_000_000) + "\"}",
            good.formatted("b") + "\r",
            good.formatted("c"));

    assertThat(read(new ByteArrayInputStream(lines.getBytes(UTF_8))))
        .containsExactly("1 a", "3 400", "5 422", "6 413", "7 b", "8 c");
  }

  @Test
  void anEmptyStreamGivesNothing() throws IOException {
    assertThat(read(InputStream.nullInputStream())).isEmpty();
    assertThat(read(new ByteArrayInputStream("\n\n".getBytes(UTF_8)))).isEmpty();
  }

  @Test
  void linesMayComeInAnyPieces() throws IOException {
    String line = "{\"id\": \"%s\", \"body\": \"مرحبا\", \"published\": \"2024-10-18\"}\n";
    byte[] bytes = (line.formatted("a") + line.formatted("b")).getBytes(UTF_8);
    var dripping =
        new InputStream() {
          private int next;

          @Override
          public int read() {
            return next < bytes.length ? bytes[next++] & 0xFF : -1;
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            int c = read();
            if (c < 0) {
              return -1;
            }
            into[offset] = (byte) c;
            return 1;
          }
        };

    assertThat(read(dripping)).containsExactly("1 a", "2 b");
  }

  @Test
  void aStreamThatBreaksOffGivesNoHalfReadLine() {
    byte[] whole =
        "{\"id\": \"a\", \"body\": \"T\", \"published\": \"2024-10-18\"}\n{\"id\": \"b\""
            .getBytes(UTF_8);
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };
    var seen = new ArrayList<ArticleLine>();

    assertThatThrownBy(
            () ->
                reader.read(
                    new SequenceInputStream(new ByteArrayInputStream(whole), broken), seen::add))
        .isInstanceOf(IOException.class);
    assertThat(seen).hasSize(1);
  }

  private List<String> read(InputStream in) throws IOException {
    var results = new ArrayList<String>();
    reader.read(
        in,
        line ->
            results.add(
                line.number()
                    + " "
                    + line.result()
                        .accepted()
                        .map(RawArticle::getId)
                        .orElseGet(
                            () ->
                                String.valueOf(
                                    line.result().refused().orElseThrow().kind().status()))));
    return results;
  }

  private RawArticle accepted(String json) {
    ReadArticle read = reader.read(json.getBytes(UTF_8));
    return read.accepted().orElseThrow(() -> new AssertionError(read));
  }

  private List<String> warnings(String json) {
    return ((ReadArticle.Accepted) reader.read(json.getBytes(UTF_8))).warnings();
  }

  private Refusal refused(String json) {
    ReadArticle read = reader.read(json.getBytes(UTF_8));
    return read.refused().orElseThrow(() -> new AssertionError(read));
  }
}
