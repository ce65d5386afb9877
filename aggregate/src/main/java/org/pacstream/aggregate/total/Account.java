package org.pacstream.aggregate.total;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.MeasureTotal;

/**
 * One tree of a subject, from its reports to its figures, with everything in between.
 *
 * @param mentions every report that counts in it, by article
 */
public record Account(TreeKey key, List<Mention> mentions, Findings findings) {
  public Account {
    mentions = List.copyOf(mentions);
  }

  /**
   * @param mentions all reports of live articles that count in the tree; at least one
   */
  static Account of(TreeKey key, Collection<Mention> mentions) {
    Map<String, String> names = names(mentions);
    List<Mention> byArticle =
        mentions.stream()
            .map(mention -> mention.called(part -> new Part(part.id(), names.get(part.id()))))
            .sorted(Mention.BY_ARTICLE)
            .toList();
    return new Account(key, byArticle, Findings.of(key.cycle(), byArticle));
  }

  /** What each part is called: of all that reports call it the first in the alphabet. */
  private static Map<String, String> names(Collection<Mention> mentions) {
    var names = new HashMap<String, String>();
    for (Mention mention : mentions) {
      for (Part part : mention.statement().extent().parts()) {
        names.merge(part.id(), part.name(), BinaryOperator.minBy(Part.ALPHABET));
      }
    }
    return names;
  }

  public SortedMap<Measure, Total> totals() {
    Set<Measure> reported =
        mentions.stream().map(m -> m.statement().measure()).collect(Collectors.toSet());
    return TotalsCalculator.totals(key, reported, findings);
  }

  /** The parts as the larger figure has them; of equals, classes of recipients first. */
  public ExtentTree tree() {
    ExtentTree sideFirst = ExtentTree.sideFirst(findings);
    ExtentTree counterpartyFirst = ExtentTree.counterpartyFirst(findings);
    int more = sideFirst.known().best().compareTo(counterpartyFirst.known().best());
    boolean classes =
        key.tree() == Measure.CONTRIBUTED || key.tree() == Measure.PLEDGED_CONTRIBUTED;
    return more > 0 || more == 0 && classes ? sideFirst : counterpartyFirst;
  }

  public List<MeasureTotal> measureTotals() {
    var found = new ArrayList<MeasureTotal>();
    totals().forEach((measure, total) -> found.add(measureTotal(measure, total)));
    return found;
  }

  private MeasureTotal measureTotal(Measure measure, Total total) {
    List<Mention> own = mentionsOf(measure);
    // A measure can come to something by its siblings' levels alone; the tree's times hold.
    List<Mention> timed = own.isEmpty() ? mentions : own;
    var times = timed.stream().map(Mention::published).sorted().toList();
    return MeasureTotal.newBuilder()
        .setCycle(key.cycle())
        .setCurrency(key.currency())
        .setMeasure(measure)
        .setFigure(total.sum().figure())
        .setFacts(total.facts())
        .setReports(own.size())
        .setSources(Mention.sources(own))
        .setFirst(times.get(0))
        .setLast(times.get(times.size() - 1))
        .build();
  }

  /** The reports that count for one measure. */
  public List<Mention> mentionsOf(Measure measure) {
    return mentions.stream().filter(m -> m.statement().measure() == measure).toList();
  }
}
