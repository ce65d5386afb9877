package org.pacstream.aggregate.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.utils.Utils;
import org.pacstream.aggregate.Figures;
import org.pacstream.aggregate.TopologyHarness;
import org.pacstream.aggregate.Universe;
import org.pacstream.aggregate.books.MeasureKey;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.OfflineTotals;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.SubjectTotals;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.schemas.EnrichedArticle;

/** A rolling window is the difference of two pasts that plain code computes. */
class WindowsPropertyTest {
  @Provide
  Arbitrary<List<EnrichedArticle>> articles() {
    return Universe.articles();
  }

  @Provide
  Arbitrary<Window> windows() {
    return Arbitraries.of("1h", "25h", "1d", "30d", "31d", "60d", "370d")
        .map(text -> Window.parse(text).orElseThrow());
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void newlyReportedIsByHowMuchItsEndExceedsItsBegin(
      @ForAll("articles") List<EnrichedArticle> articles, @ForAll("windows") Window window)
      throws IOException {
    var plain = OfflineTotals.of(articles);
    Path folder = Files.createTempDirectory("windows");
    try (var topology = TopologyHarness.inMemory(folder)) {
      articles.forEach(topology::publish);

      var books = new Books(new FromDriver(topology));
      var totals = new TotalsAt(books);
      for (EnrichedArticle article : articles) {
        for (Duration later : List.of(Duration.ZERO, window.length())) {
          Instant end = article.getPublished().plus(later);
          Map<String, Sum> then = figures(plain.asOf(end));
          Map<String, Sum> before = figures(plain.asOf(end.minus(window.length())));
          for (SubjectTotals subject : plain.totals()) {
            var key = new SubjectKey(subject.type(), subject.id());
            SubjectRow row = books.subject(key).orElseThrow();
            List<TotalsAt.MeasureAt> measures = totals.of(row, end, window);
            assertThat(measures)
                .extracting(measure -> name(key, measure.key()))
                .containsExactlyInAnyOrderElementsOf(under(key, then));
            for (TotalsAt.MeasureAt measure : measures) {
              String which = name(key, measure.key());
              Sum sum = then.getOrDefault(which, Sum.ZERO);
              Sum newly = sum.since(before.getOrDefault(which, Sum.ZERO));
              assertThat(text(measure.newlyReported().orElseThrow()))
                  .as("%s over %s up to %s", which, window.text(), end)
                  .isEqualTo(text(newly));
              assertThat(text(measure.sum())).as("%s as of %s", which, end).isEqualTo(text(sum));
            }
          }
        }
      }
    } finally {
      Utils.delete(folder.toFile());
    }
  }

  private static Map<String, Sum> figures(OfflineTotals plain) {
    var figures = new TreeMap<String, Sum>();
    for (SubjectTotals subject : plain.totals()) {
      var key = new SubjectKey(subject.type(), subject.id());
      subject
          .totals()
          .forEach(
              total -> figures.put(name(key, MeasureKey.of(total)), Sum.of(total.getFigure())));
    }
    return figures;
  }

  private static List<String> under(SubjectKey subject, Map<String, Sum> figures) {
    return figures.keySet().stream().filter(name -> name.startsWith(name(subject, ""))).toList();
  }

  private static String name(SubjectKey subject, Object measure) {
    return subject.text() + " " + measure;
  }

  private static String text(Sum sum) {
    return Figures.text(sum.figure());
  }
}
