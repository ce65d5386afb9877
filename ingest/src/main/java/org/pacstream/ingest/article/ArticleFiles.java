package org.pacstream.ingest.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Articles in files: JSON Lines ({@code .jsonl}, {@code .ndjson}, each also with {@code .gz}), one
 * article as {@code .json}, a page as {@code .html} or {@code .htm}, text as {@code .txt}, and
 * {@code -} for JSON Lines on standard input. A file that cannot be read is a refused item, and the
 * next one follows. The date of a file is never taken for a publication time.
 */
public final class ArticleFiles {
  /** Stands for standard input. */
  public static final Path STANDARD_INPUT = Path.of("-");

  private enum Kind {
    LINES,
    ZIPPED_LINES,
    JSON,
    HTML,
    TEXT
  }

  private static final Map<String, Kind> KINDS =
      Map.of(
          ".jsonl", Kind.LINES,
          ".ndjson", Kind.LINES,
          ".jsonl.gz", Kind.ZIPPED_LINES,
          ".ndjson.gz", Kind.ZIPPED_LINES,
          ".json", Kind.JSON,
          ".html", Kind.HTML,
          ".htm", Kind.HTML,
          ".txt", Kind.TEXT);

  private final ArticleReader reader;
  private final ArticleFields given;
  private final InputStream standardInput;

  /**
   * @param given fields for HTML and text files, which stand above what a page says of itself; JSON
   *     says everything itself
   */
  public ArticleFiles(ArticleReader reader, ArticleFields given, InputStream standardInput) {
    this.reader = reader;
    this.given = given;
    this.standardInput = standardInput;
  }

  /**
   * Files in the order given, and for a folder the files in it that end as articles do, at any
   * depth, in the order of their names; hidden ones are left out and links are not followed.
   *
   * @throws NoSuchFileException naming a path that is not there
   */
  public static List<Path> find(List<Path> paths) throws IOException {
    var found = new ArrayList<Path>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        found.addAll(inFolder(path));
      } else if (path.equals(STANDARD_INPUT) || Files.exists(path)) {
        found.add(path);
      } else {
        throw new NoSuchFileException(path.toString());
      }
    }
    return found;
  }

  /** Every article of every file, one after another; only one is held at a time. */
  public void read(List<Path> files, Consumer<ArticleItem> consumer) {
    for (Path file : files) {
      read(file, consumer);
    }
  }

  private void read(Path file, Consumer<ArticleItem> consumer) {
    Optional<Kind> kind =
        file.equals(STANDARD_INPUT) ? Optional.of(Kind.LINES) : kind(file.getFileName().toString());
    if (kind.isEmpty()) {
      consumer.accept(
          refused(file, 0, "expected a file that ends in .jsonl, .ndjson, .json, .html or .txt"));
    } else if (kind.get() == Kind.LINES || kind.get() == Kind.ZIPPED_LINES) {
      lines(file, kind.get(), consumer);
    } else {
      consumer.accept(whole(file, kind.get()));
    }
  }

  private void lines(Path file, Kind kind, Consumer<ArticleItem> consumer) {
    long last = 0;
    try (InputStream in = open(file, kind)) {
      ArticleLines lines = reader.lines(in);
      while (true) {
        last = lines.lines();
        Optional<ArticleLine> line = lines.next();
        if (line.isEmpty()) {
          return;
        }
        consumer.accept(new ArticleItem(file, line.get().number(), line.get().result()));
      }
    } catch (IOException e) {
      consumer.accept(refused(file, last + 1, "cannot be read: " + e));
    }
  }

  private InputStream open(Path file, Kind kind) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return standardInput;
    }
    InputStream in = Files.newInputStream(file);
    return kind == Kind.ZIPPED_LINES ? new GZIPInputStream(in) : in;
  }

  private ArticleItem whole(Path file, Kind kind) {
    try {
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(ArticleLimits.MESSAGE_BYTES + 1);
      }
      if (bytes.length > ArticleLimits.MESSAGE_BYTES) {
        return new ArticleItem(file, 0, new ReadArticle.Refused(ArticleJson.tooLong()));
      }
      return new ArticleItem(file, 0, article(bytes, kind));
    } catch (CharacterCodingException e) {
      return refused(file, 0, "not UTF-8");
    } catch (IOException e) {
      return refused(file, 0, "cannot be read: " + e);
    }
  }

  private ReadArticle article(byte[] bytes, Kind kind) throws IOException {
    return switch (kind) {
      case JSON -> reader.read(bytes);
      case HTML -> reader.check(given.or(HtmlPage.read(bytes)));
      default -> reader.check(given.or(text(bytes)));
    };
  }

  private static ArticleFields text(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return ArticleFields.NONE
        .withBody(text.startsWith("\uFEFF") ? text.substring(1) : text)
        .withContentType("text/plain");
  }

  private static ArticleItem refused(Path file, long line, String detail) {
    return new ArticleItem(file, line, new ReadArticle.Refused(Refusal.malformed(detail)));
  }

  private static Optional<Kind> kind(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return KINDS.entrySet().stream()
        .filter(kind -> lower.endsWith(kind.getKey()))
        .map(Map.Entry::getValue)
        .findAny();
  }

  private static List<Path> inFolder(Path folder) throws IOException {
    var found = new ArrayList<Path>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path child, BasicFileAttributes attributes) {
            return hidden(child) && !child.equals(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                && !hidden(file)
                && kind(file.getFileName().toString()).isPresent()) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    return found;
  }

  private static boolean hidden(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(".");
  }
}
