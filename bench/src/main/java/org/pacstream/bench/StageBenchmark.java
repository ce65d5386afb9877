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
 * Time per article of about 3 kB, over as many articles of every language. What warms up is the
 * compiler: the whole takes half a minute until it is as fast as it stays.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(StageBenchmark.ARTICLES)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 15, time = 2)
@Measurement(iterations = 5, time = 2)
public class StageBenchmark {
  static final int LANGUAGES = 20;
  static final int OF_EACH_LANGUAGE = 2;
  static final int ARTICLES = LANGUAGES * OF_EACH_LANGUAGE;
  static final int BYTES = 3_000;

  private static final Origin ORIGIN = new Origin("articles.raw", 0, 0);

  private Enricher enricher;
  private EnrichStages stages;
  private List<StagedArticle> articles;
  private List<RawArticle> denseArticles;

  @Setup
  public void readTheArticles() {
    enricher = Enricher.load();
    stages = EnrichStages.load();
    articles = press().stream().map(article -> StagedArticle.of(article, stages)).toList();
    denseArticles = dense();
  }

  static List<RawArticle> dense() {
    CorpusArticles corpus = CorpusArticles.load();
    return inputs(corpus, language -> corpus.dense(language, OF_EACH_LANGUAGE, BYTES));
  }

  static List<RawArticle> press() {
    CorpusArticles corpus = CorpusArticles.load();
    return inputs(corpus, language -> corpus.press(language, OF_EACH_LANGUAGE, BYTES));
  }

  private static List<RawArticle> inputs(
      CorpusArticles corpus, Function<String, List<RawArticle>> articlesIn) {
    var inputs = new ArrayList<RawArticle>();
    for (String language : corpus.languages()) {
      inputs.addAll(articlesIn.apply(language));
    }
    if (inputs.size() != ARTICLES) {
      throw new IllegalStateException(
          "%d languages are expected, the corpus has %s".formatted(LANGUAGES, corpus.languages()));
    }
    return inputs;
  }

  @Benchmark
  public void whole(Blackhole hole, CoreTime time) {
    time.begin();
    for (StagedArticle article : articles) {
      hole.consume(enricher.enrich(article.raw(), ORIGIN));
    }
    time.end(ARTICLES);
  }

  @Benchmark
  public void dense(Blackhole hole, CoreTime time) {
    time.begin();
    for (RawArticle article : denseArticles) {
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
