package org.pacstream.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.schemas.RawArticle;

class ArticleFilesTest {
  private static final String LINE =
      "{\"id\": \"%s\", \"body\": \"T\", \"published\": \"2024-10-18\"}\n";

  @TempDir Path folder;
  private final ArticleReader reader = new ArticleReader(Clock.systemUTC());

  @Test
  void aFolderGivesItsArticlesInOrder() throws IOException {
    Files.createDirectories(folder.resolve("b/.git"));
    write("b/one.jsonl", LINE.formatted("b1") + "oops\n" + LINE.formatted("b3"));
    write("a.ndjson", LINE.formatted("a1"));
    write("c.JSON", LINE.formatted("c1"));
    write("b/.git/x.json", LINE.formatted("hidden"));
    write("readme.md", "no article");
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("d.jsonl.gz")))) {
      out.write(LINE.formatted("d1").getBytes(UTF_8));
    }

    assertThat(read(ArticleFields.NONE, ArticleFiles.find(List.of(folder))))
        .containsExactly(
            "a.ndjson:1 a1",
            "b/one.jsonl:1 b1",
            "b/one.jsonl:2 400",
            "b/one.jsonl:3 b3",
            "c.JSON c1",
            "d.jsonl.gz:1 d1");
  }

  @Test
  void aTextFileNeedsItsPublicationTimeGiven() throws IOException {
    write("story.txt", "\uFEFFA story.\n\nAT&T < all.");

    Refusal refusal = one(ArticleFields.NONE, "story.txt").result().refused().orElseThrow();
    RawArticle article =
        one(ArticleFields.NONE.withPublished("2024-10-18").withSource("Wire"), "story.txt")
            .result()
            .accepted()
            .orElseThrow();

    assertThat(refusal.errors()).extracting(FieldProblem::field).containsExactly("published");
    assertThat(article.getBody()).isEqualTo("A story.\n\nAT&T < all.");
    assertThat(article.getSource()).isEqualTo("Wire");
  }

  @Test
  void aPageSaysOfItselfWhatItIs() throws IOException {
    write(
        "page.html",
        """
        <html lang="it-IT"><head><title>Titolo | Gazzetta</title>
        <link rel="canonical" href="https://example.org/1?utm_source=x">
        <meta property="og:title" content="Titolo">
        <meta property="og:site_name" content="Gazzetta">
        <meta property="article:published_time" content="2024-10-18T13:05:00+02:00">
        <meta property="article:modified_time" content="2024-10-19T13:05:00+02:00">
        </head><body><article><p>Il testo.</p></article></body></html>
        """);

    RawArticle article = one(ArticleFields.NONE, "page.html").result().accepted().orElseThrow();
    RawArticle given =
        one(ArticleFields.NONE.withSource("Altra"), "page.html").result().accepted().orElseThrow();

    assertThat(article)
        .isEqualTo(
            RawArticle.newBuilder()
                .setId(article.getId())
                .setRevision(Instant.parse("2024-10-19T11:05:00Z").toEpochMilli())
                .setUrl("https://example.org/1")
                .setSource("Gazzetta")
                .setTitle("Titolo")
                .setBody("Il testo.")
                .setPublished(Instant.parse("2024-10-18T11:05:00Z"))
                .setLanguageHint("it")
                .build());
    assertThat(given.getSource()).isEqualTo("Altra");
  }

  @Test
  void aPageIsReadInTheEncodingItDeclares() throws IOException {
    Files.write(
        folder.resolve("page.html"),
        "<html><head><meta charset=windows-1256></head><body><p>مرحبا</p></body></html>"
            .getBytes(Charset.forName("windows-1256")));

    assertThat(
            one(ArticleFields.NONE.withPublished("2024-10-18"), "page.html")
                .result()
                .accepted()
                .orElseThrow()
                .getBody())
        .isEqualTo("مرحبا");
  }

  @Test
  void whatCannotBeReadIsRefusedAndTheNextFollows() throws IOException {
    write("a.pdf", "x");
    Files.write(folder.resolve("b.txt"), new byte[] {(byte) 0xFF});
    write("c.jsonl.gz", "not zipped");
    Files.write(folder.resolve("d.json"), new byte[ArticleLimits.MESSAGE_BYTES + 1]);
    write("e.json", LINE.formatted("e1"));

    assertThat(
            read(
                ArticleFields.NONE,
                List.of(
                    folder.resolve("a.pdf"),
                    folder.resolve("b.txt"),
                    folder.resolve("c.jsonl.gz"),
                    folder.resolve("d.json"),
                    folder.resolve("e.json"))))
        .containsExactly("a.pdf 400", "b.txt 400", "c.jsonl.gz:1 400", "d.json 413", "e.json e1");
  }

  @Test
  void standardInputIsJsonLines() throws IOException {
    var items = new ArrayList<ArticleItem>();
    var in = new ByteArrayInputStream((LINE.formatted("s1") + "oops").getBytes(UTF_8));

    new ArticleFiles(reader, ArticleFields.NONE, in)
        .read(ArticleFiles.find(List.of(Path.of("-"))), items::add);

    assertThat(items).extracting(ArticleItem::place).containsExactly("-:1", "-:2");
  }

  @Test
  void aPathThatIsNotThereIsNamed() {
    Path missing = folder.resolve("missing.jsonl");

    assertThatThrownBy(() -> ArticleFiles.find(List.of(missing)))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(missing.toString());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private ArticleItem one(ArticleFields given, String name) {
    var items = new ArrayList<ArticleItem>();
    new ArticleFiles(reader, given, InputStream.nullInputStream())
        .read(List.of(folder.resolve(name)), items::add);
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private List<String> read(ArticleFields given, List<Path> files) {
    var results = new ArrayList<String>();
    new ArticleFiles(reader, given, InputStream.nullInputStream())
        .read(
            files,
            item ->
                results.add(
                    folder.relativize(item.file())
                        + (item.line() == 0 ? " " : ":" + item.line() + " ")
                        + item.result()
                            .accepted()
                            .map(RawArticle::getId)
                            .orElseGet(
                                () ->
                                    String.valueOf(
                                        item.result().refused().orElseThrow().kind().status()))));
    return results;
  }
}
