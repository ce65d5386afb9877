package org.pacstream.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.pacstream.enrich.Enricher;
import org.pacstream.enrich.Enrichment;
import org.pacstream.enrich.Origin;
import org.pacstream.schemas.RawArticle;

/** Threads share an enricher: what one reads must not show in what another reads. */
class SharedEnricherTest {
  private static final int THREADS = 4;
  private static final int ARTICLES = 40;

  private final Enricher enricher = Enricher.load();

  @Test
  void threadsReadWhatOneReadsAlone() throws Exception {
    List<RawArticle> articles = CorpusArticles.raw().subList(0, ARTICLES);
    List<Enrichment> alone = read(articles, 0);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      var tasks = new ArrayList<Callable<List<Enrichment>>>();
      for (int i = 0; i < THREADS; i++) {
        int first = i * ARTICLES / THREADS;
        tasks.add(() -> read(articles, first));
      }
      for (Future<List<Enrichment>> read : threads.invokeAll(tasks)) {
        assertThat(read.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** In the order of the articles, though read from one of them on. */
  private List<Enrichment> read(List<RawArticle> articles, int first) {
    var read = new Enrichment[articles.size()];
    for (int i = 0; i < read.length; i++) {
      int at = (first + i) % read.length;
      read[at] = enricher.enrich(articles.get(at), new Origin("corpus", 0, at));
    }
    return List.of(read);
  }
}
