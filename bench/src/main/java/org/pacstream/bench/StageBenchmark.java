package org.pacstream.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.pacstream.enrich.Enricher;
import org.pacstream.enrich.Origin;
import org.pacstream.enrich.signature.BodySignature;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.RawArticle;

/**
 * Time per article of about 3 kB, over as many articles of every language. The whole reads them
 * twice: in turn, so that each finds the caches full of other languages' tables, and language by
 * language. What warms up is the compiler: the whole takes half a minute until it is as fast as it
 * stays. Java has the options with which the service starts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(StageBenchmark.ARTICLES)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC", "-XX:InlineSmallCode=1000"})
@Warmup(iterations = 15, time = 2)
@Measurement(iterations = 5, time = 2)
public class StageBenchmark {
  static final int LANGUAGES = 20;
  static final int OF_EACH_LANGUAGE = 8;
  static final int ARTICLES = LANGUAGES * OF_EACH_LANGUAGE;
  static final int BYTES = 3_000;

  private static final Origin ORIGIN = new Origin("articles.raw", 0, 0);

  private Enricher enricher;
  private EnrichStages stages;
  private List<StagedArticle> articles;
  private List<RawArticle> inTurn;
  private List<RawArticle> byLanguage;
  private List<RawArticle> denseArticles;
  private Yardstick yardstick;

  @Setup
  public void readTheArticles() {
    enricher = Enricher.load();
    stages = EnrichStages.load();
    inTurn = press();
    byLanguage = byLanguage(inTurn);
    articles = inTurn.stream().map(article -> StagedArticle.of(article, stages)).toList();
    denseArticles = dense();
    yardstick = new Yardstick(inTurn);
  }

  static List<RawArticle> dense() {
    CorpusArticles corpus = CorpusArticles.load();
    return inputs(corpus, language -> corpus.dense(language, OF_EACH_LANGUAGE, BYTES));
  }

  static List<RawArticle> press() {
    CorpusArticles corpus = CorpusArticles.load();
    return inputs(corpus, language -> corpus.press(language, OF_EACH_LANGUAGE, BYTES));
  }

  /** The first of every language, the second of every language, and so on. */
  private static List<RawArticle> inputs(
      CorpusArticles corpus, Function<String, List<RawArticle>> articlesIn) {
    List<List<RawArticle>> languages = corpus.languages().stream().map(articlesIn).toList();
    var inputs = new ArrayList<RawArticle>();
    for (int i = 0; i < OF_EACH_LANGUAGE; i++) {
      for (List<RawArticle> ofOne : languages) {
        inputs.add(ofOne.get(i));
      }
    }
    if (inputs.size() != ARTICLES) {
      throw new IllegalStateException(
          "%d languages are expected, the corpus has %s".formatted(LANGUAGES, corpus.languages()));
    }
    return inputs;
  }

  /** The same articles, those of one language after those of another. */
  static List<RawArticle> byLanguage(List<RawArticle> inTurn) {
    var sorted = new ArrayList<RawArticle>();
    for (int language = 0; language < LANGUAGES; language++) {
      for (int i = language; i < inTurn.size(); i += LANGUAGES) {
        sorted.add(inTurn.get(i));
      }
    }
    return sorted;
  }

  @Benchmark
  public void whole(Blackhole hole, CoreTime time) {
    enrich(inTurn, hole, time);
  }

  @Benchmark
  public void wholeByLanguage(Blackhole hole, CoreTime time) {
    enrich(byLanguage, hole, time);
  }

  @Benchmark
  public void dense(Blackhole hole, CoreTime time) {
    enrich(denseArticles, hole, time);
  }

  /**
   * The whole, and after every round of articles the yardstick, so that both have the same host.
   * The caches are full of its own tables when it is measured.
   */
  @Benchmark
  public void wholeByYardstick(Blackhole hole, CoreTime time, YardstickTime yardstickTime) {
    enrich(inTurn, hole, time);
    yardstick.measure(hole);
    yardstickTime.begin();
    yardstick.measure(hole);
    yardstickTime.end();
  }

  private void enrich(List<RawArticle> inputs, Blackhole hole, CoreTime time) {
    time.begin();
    for (RawArticle article : inputs) {
      hole.consume(enricher.enrich(article, ORIGIN));
    }
    time.end(ARTICLES);
  }

  @Benchmark
  public void text(Blackhole hole, CoreTime time) {
    time.begin();
    for (StagedArticle article : articles) {
      hole.consume(Text.ofArticle(article.raw().getTitle(), article.raw().getBody()));
    }
    time.end(ARTICLES);
  }

  @Benchmark
  public void language(Blackhole hole, CoreTime time) {
    time.begin();
    for (StagedArticle article : articles) {
      hole.consume(stages.identifier().identify(article.texts(), null));
    }
    time.end(ARTICLES);
  }

  @Benchmark
  public void money(Blackhole hole, CoreTime time) {
    time.begin();
    for (StagedArticle article : articles) {
      hole.consume(stages.amountFinder().find(article.texts(), article.language()));
    }
    time.end(ARTICLES);
  }

  @Benchmark
  public void entity(Blackhole hole, CoreTime time) {
    time.begin();
    for (StagedArticle article : articles) {
      hole.consume(
          stages.linker().link(article.texts(), article.language(), article.raw().getPublished()));
    }
    time.end(ARTICLES);
  }

  @Benchmark
  public void topic(Blackhole hole, CoreTime time) {
    time.begin();
    for (StagedArticle article : articles) {
      hole.consume(
          stages
              .classifier()
              .isCryptoPolitical(article.texts(), article.language(), article.mentions()));
    }
    time.end(ARTICLES);
  }

  @Benchmark
  public void report(Blackhole hole, CoreTime time) {
    time.begin();
    for (StagedArticle article : articles) {
      hole.consume(stages.reportFinder().find(article.reading()));
    }
    time.end(ARTICLES);
  }

  @Benchmark
  public void signature(Blackhole hole, CoreTime time) {
    time.begin();
    for (StagedArticle article : articles) {
      hole.consume(BodySignature.of(article.texts(), article.language(), stages.reportFinder()));
    }
    time.end(ARTICLES);
  }
}
