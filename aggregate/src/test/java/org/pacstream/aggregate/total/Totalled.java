package org.pacstream.aggregate.total;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.pacstream.aggregate.Figures;
import org.pacstream.aggregate.Given.ArticleBuilder;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.MeasureTotal;

/** What some articles come to, as short text. */
record Totalled(OfflineTotals offline) {
  static Totalled totals(ArticleBuilder... articles) {
    return new Totalled(OfflineTotals.of(Stream.of(articles).map(ArticleBuilder::build).toList()));
  }

  Totalled asOf(Instant time) {
    return new Totalled(offline.asOf(time));
  }

  List<MeasureTotal> of(String id) {
    return offline.totals().stream()
        .filter(total -> total.id().equals(id))
        .findFirst()
        .map(SubjectTotals::totals)
        .orElse(List.of());
  }

  MeasureTotal of(String id, Measure measure) {
    return of(id).stream().filter(total -> total.getMeasure() == measure).findFirst().orElseThrow();
  }

  /** Figures as {@link Figures} writes them. */
  String text(String id) {
    return Figures.text(of(id));
  }

  /** The figure with how many facts, reports and sources are behind it. */
  String support(String id) {
    return String.join(
        "; ",
        of(id).stream()
            .map(
                total ->
                    "%s (%d facts, %d reports, %d sources)"
                        .formatted(
                            Figures.text(total),
                            total.getFacts(),
                            total.getReports(),
                            total.getSources()))
            .toList());
  }

  Account account(String id, Measure tree) {
    return offline.accounts().stream()
        .filter(subject -> subject.subject().id().equals(id))
        .flatMap(subject -> subject.accounts().stream())
        .filter(account -> account.key().tree() == tree)
        .findFirst()
        .orElseThrow();
  }

  List<String> subjects() {
    return offline.totals().stream().map(SubjectTotals::id).toList();
  }
}
