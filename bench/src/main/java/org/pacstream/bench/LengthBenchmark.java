package org.pacstream.bench;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pacstream.enrich.Enricher;
import org.pacstream.enrich.Enrichment;
import org.pacstream.enrich.Origin;
import org.pacstream.schemas.RawArticle;

/** Whether the time an article takes grows with its length and no faster, hostile ones included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC", "-XX:InlineSmallCode=1000"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class LengthBenchmark {
  static final Origin ORIGIN = new Origin("articles.raw", 0, 0);

  /** What the article is made of. */
  public enum Kind {
    NEWS(""),
    DIGITS("7"),
    ALIAS("Fairshake "),
    OPENING_QUOTES("“"),
    COMBINING_MARKS("\u0301");

    private final String unit;

    Kind(String unit) {
      this.unit = unit;
    }

    /** Of about so many bytes of UTF-8. */
    RawArticle article(int bytes) {
      if (this == NEWS) {
        return CorpusArticles.load().press("en", 1, bytes).get(0);
      }
      int times = bytes / unit.getBytes(StandardCharsets.UTF_8).length;
      return CorpusArticles.article("hostile", "", unit.repeat(times));
    }
  }

  @Param public Kind kind;

  @Param({"10", "100", "1000"})
  public int kilobytes;

  private Enricher enricher;
  private RawArticle article;

  @Setup
  public void writeTheArticle() {
    enricher = Enricher.load();
    article = kind.article(kilobytes * 1000);
  }

  @Benchmark
  public Enrichment enrich(CoreTime time) {
    time.begin();
    Enrichment enrichment = enricher.enrich(article, ORIGIN);
    time.end(1);
    return enrichment;
  }
}
