package org.pacstream.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pacstream.ingest.article.ArticleFields;
import org.pacstream.ingest.article.ArticleFiles;
import org.pacstream.ingest.article.ArticleReader;
import org.pacstream.schemas.Settings;
import org.pacstream.standalone.Addresses;
import org.pacstream.standalone.local.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pacstream ingest}. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Publishes articles of files.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  pacstream ingest articles.jsonl",
      "  pacstream ingest archive/ --url http://127.0.0.1:8080",
      "  pacstream ingest page.html --article-url https://example.org/a --published 2026-02-03",
      "  zcat articles.jsonl.gz | pacstream ingest - --kafka broker1:9092",
      "",
      "JSON Lines: {\"id\"?, \"version\"?, \"url\", \"source\", \"title\", \"body\", \"published\", \"lang\"?}",
      "A line for each article tells what became of it. Exit code 1 when one was refused; to send the",
      "same file again changes nothing that was accepted."
    })
final class IngestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;
  @Mixin private ClusterOptions cluster;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files that end in .jsonl, .ndjson (each also with .gz), .json, .html or .txt; folders of"
              + " such; - for JSON Lines on standard input.")
  private List<String> paths;

  @Option(
      names = "--url",
      paramLabel = "URL",
      converter = ServiceUrl.class,
      description =
          "The ingest to send to. Default: the one of this machine (ingest.host, ingest.port)."
              + " With --kafka articles go straight to Kafka.")
  private String url;

  @Option(
      names = "--api-key",
      paramLabel = "KEY",
      description = "What ingest asks of producers (setting ingest.api.key).")
  private String apiKey;

  @Option(
      names = "--published",
      paramLabel = "TIME",
      description = "Publication time of HTML and text files, which seldom say it themselves.")
  private String published;

  @Option(
      names = "--article-url",
      paramLabel = "URL",
      description = "URL of the article in an HTML or text file.")
  private String articleUrl;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Outlet of the articles in HTML and text files.")
  private String source;

  @Option(
      names = {"-q", "--quiet"},
      description = "Only what was refused, and the summary.")
  private boolean quiet;

  private int accepted;
  private int refused;

  @Override
  public Integer call() {
    for (String path : paths) {
      if (path.matches("(?i)https?://.*")) {
        throw new Failure(
            path + ": URLs and feeds are not read yet: save the page, and name the file");
      }
    }
    Settings settings =
        options.read(
            apiKey == null
                ? cluster.settings()
                : with(cluster.settings(), "ingest.api.key", apiKey));
    var given = ArticleFields.NONE.withPublished(published).withUrl(articleUrl).withSource(source);
    var files = new ArticleFiles(new ArticleReader(Clock.systemUTC()), given, System.in);
    List<Path> found = find();
    try (var progress = new Progress("ingest", -1);
        ArticleSender sender = sender(settings, progress)) {
      files.read(found, item -> sender.accept(item.place(), item.result()));
      sender.finish();
    }
    spec.commandLine().getOut().printf("%d published, %d refused%n", accepted, refused);
    return refused == 0 ? 0 : 1;
  }

  private ArticleSender sender(Settings settings, Progress progress) {
    if (!cluster.settings().isEmpty() && url == null) {
      return new KafkaSender(settings, result -> report(result, progress));
    }
    return new HttpSender(
        url != null ? url : Addresses.ingest(settings),
        settings.values().get("ingest.api.key"),
        result -> report(result, progress));
  }

  private void report(ArticleSender.Result result, Progress progress) {
    progress.step();
    PrintWriter out = spec.commandLine().getOut();
    if (result.published()) {
      accepted++;
      if (!quiet) {
        out.println(result.place() + ": published as " + result.id());
      }
    } else {
      refused++;
      out.println(result.place() + ": refused: " + result.problem());
    }
  }

  private List<Path> find() {
    try {
      return ArticleFiles.find(paths.stream().map(Path::of).toList());
    } catch (NoSuchFileException e) {
      throw new Failure(e.getMessage() + ": no such file or folder", e);
    } catch (IOException e) {
      throw new Failure("cannot read a folder: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> with(Map<String, String> settings, String key, String value) {
    settings.put(key, value);
    return settings;
  }
}
