package org.pacstream.aggregate.total;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A figure and who carries it. "25 million", "25,000,000" and "more than 25 million" of the same
 * parties are one figure told by three statements.
 */
public final class Carried {
  private final String name;
  private final List<Told> statements;
  private final List<Mention> mentions;
  private final Set<String> articles;
  private final Instant first;
  private final int sources;

  private Carried(String name, List<Told> statements) {
    this.name = name;
    this.statements =
        statements.stream()
            .sorted(Comparator.comparing(Told::statement, Agreement.HOLDING))
            .toList();
    this.mentions = statements.stream().flatMap(told -> told.mentions().stream()).toList();
    this.articles = mentions.stream().map(Mention::articleId).collect(Collectors.toSet());
    this.first = mentions.stream().map(Mention::published).min(Instant::compareTo).orElseThrow();
    this.sources = Mention.sources(mentions);
  }

  /** Every figure of a tree, by name. */
  static Collection<Carried> of(int cycle, Collection<Told> statements) {
    var named = new TreeMap<String, List<Told>>();
    for (Told told : statements) {
      String name = told.statement().carried(cycle);
      named.computeIfAbsent(name, same -> new ArrayList<>()).add(told);
    }
    var figures = new ArrayList<Carried>();
    for (Map.Entry<String, List<Told>> figure : named.entrySet()) {
      figures.add(new Carried(figure.getKey(), figure.getValue()));
    }
    return figures;
  }

  public String name() {
    return name;
  }

  /** The one that holds first: exact before open, fine before coarse. */
  public List<Told> statements() {
    return statements;
  }

  /** The statement that holds. */
  public Statement holding() {
    return statements.get(0).statement();
  }

  public Sum sum() {
    return holding().quantity().sum();
  }

  public BigDecimal value() {
    return holding().quantity().value();
  }

  public List<Mention> mentions() {
    return mentions;
  }

  /** Publication of the earliest report. */
  public Instant first() {
    return first;
  }

  /** Independent sources. */
  public int sources() {
    return sources;
  }

  /** The first of its statements in the order in which facts are counted. */
  Statement narrowest() {
    return statements.stream().map(Told::statement).min(Agreement.NARROWEST_FIRST).orElseThrow();
  }

  boolean isSole() {
    return sources == 1;
  }

  /** Whether one article states both. */
  boolean isStatedWith(Carried other) {
    var both = new HashSet<String>(articles);
    both.retainAll(other.articles);
    return !both.isEmpty();
  }

  /** Whether a number is this one with its decimal point slipped. */
  boolean showsSlipOf(BigDecimal number) {
    return statements.stream()
        .anyMatch(told -> Agreement.slipped(number, told.statement().quantity()));
  }
}
