package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pacstream.aggregate.total.Agreement;
import org.pacstream.aggregate.total.Role;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.Sum;

/** What facts come to as of one hour, computed from all articles with nothing remembered. */
final class FactsFromScratch {
  private final List<Press.Article> articles;
  private final Map<Statement, Integer> counted = new LinkedHashMap<>();
  private final List<Statement> statements;

  FactsFromScratch(Collection<Press.Article> live, long hour) {
    this.articles = live.stream().filter(article -> Hours.of(article.published()) <= hour).toList();
    this.statements = all(Role.FACT).stream().sorted(Agreement.NARROWEST_FIRST).toList();
    count();
  }

  /** By extent and measure; what comes to nothing is not there. */
  Map<String, Standing> totals() {
    var totals = new TreeMap<String, Standing>();
    counted.forEach((fact, times) -> add(totals, fact, value(fact, times)));
    for (String figure : figures(statements)) {
      Statement slip = of(figure).get(0);
      if (isDoubtful(slip) && explanations(slip).isEmpty()) {
        add(totals, slip, Standing.doubtful(sum(figure).high()));
      }
    }
    totals.values().removeIf(Standing.NONE::equals);
    return totals;
  }

  private static void add(Map<String, Standing> totals, Statement at, Standing more) {
    totals.merge(at.extent().text() + " " + at.measure(), more, Standing::plus);
  }

  private void count() {
    for (Statement statement : statements) {
      if (isTrusted(statement)) {
        int left = multiplicity(statement);
        for (var earlier : counted.entrySet()) {
          if (Agreement.agree(earlier.getKey(), statement)
              || isVariant(earlier.getKey(), statement)) {
            left -= earlier.getValue();
          }
        }
        if (left > 0) {
          counted.put(statement, left);
        }
      }
    }
  }

  private Standing value(Statement fact, int times) {
    var accounts = new LinkedHashSet<String>();
    accounts.add(fact.figure());
    for (Statement other : statements) {
      if (isTrusted(other)
          && !counted.containsKey(other)
          && counted.keySet().stream().noneMatch(agreeing -> Agreement.agree(agreeing, other))
          && counted.keySet().stream()
              .filter(nearest -> isVariant(nearest, other))
              .findFirst()
              .equals(java.util.Optional.of(fact))) {
        accounts.add(other.figure());
      }
    }
    Sum own = sum(fact.figure());
    BigDecimal low =
        accounts.stream()
            .map(figure -> sum(figure).low())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    BigDecimal high =
        accounts.stream()
            .map(figure -> sum(figure).high())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    for (String figure : figures(statements)) {
      Statement slip = of(figure).get(0);
      if (isDoubtful(slip)
          && explanations(slip).stream().findFirst().equals(java.util.Optional.of(fact))) {
        high = high.max(sum(figure).high());
      }
    }
    String best =
        accounts.stream()
            .min(
                Comparator.<String>comparingInt(figure -> -sources(figure))
                    .thenComparing(this::first)
                    .thenComparing(figure -> of(figure).get(0), Agreement.NARROWEST_FIRST))
            .orElseThrow();
    Sum total = new Sum(low, sum(best).best(), high, sum(best).open());
    for (int more = 1; more < times; more++) {
      total = total.plus(own);
    }
    return new Standing(total, times);
  }

  private Sum sum(String figure) {
    return of(figure).stream().min(Agreement.HOLDING).orElseThrow().quantity().sum();
  }

  private boolean isVariant(Statement one, Statement other) {
    return Agreement.vary(one, first(one.figure()), other, first(other.figure()))
        && articles.stream()
            .noneMatch(article -> states(article, one.figure()) && states(article, other.figure()));
  }

  private static boolean states(Press.Article article, String figure) {
    return article.mentions().stream()
        .anyMatch(mention -> mention.statement().figure().equals(figure));
  }

  private boolean isTrusted(Statement statement) {
    return !repeats(statement) && betterSupported(statement).isEmpty();
  }

  private boolean isDoubtful(Statement statement) {
    return !repeats(statement) && !betterSupported(statement).isEmpty();
  }

  private boolean repeats(Statement statement) {
    return all(Role.LEVEL).stream().anyMatch(level -> Agreement.repeats(statement, level));
  }

  /** Figures from which a figure with one source slipped. */
  private Collection<String> betterSupported(Statement statement) {
    var better = new LinkedHashSet<String>();
    if (sources(statement.figure()) == 1) {
      for (Statement other : statements) {
        if (sources(other.figure()) >= 2 && Agreement.slipped(statement, other)) {
          better.add(other.figure());
        }
      }
    }
    return better;
  }

  private List<Statement> explanations(Statement slip) {
    Collection<String> better = betterSupported(slip);
    return counted.keySet().stream().filter(fact -> better.contains(fact.figure())).toList();
  }

  private List<Statement> of(String figure) {
    return statements.stream().filter(statement -> statement.figure().equals(figure)).toList();
  }

  private static Collection<String> figures(Collection<Statement> statements) {
    var figures = new LinkedHashSet<String>();
    statements.forEach(statement -> figures.add(statement.figure()));
    return figures;
  }

  private Collection<Statement> all(Role role) {
    var all = new LinkedHashSet<Statement>();
    for (Press.Article article : articles) {
      for (Press.Mention mention : article.mentions()) {
        if (mention.statement().role() == role) {
          all.add(mention.statement());
        }
      }
    }
    return all;
  }

  private int multiplicity(Statement statement) {
    return articles.stream()
        .mapToInt(
            article ->
                (int)
                    article.mentions().stream()
                        .filter(mention -> mention.statement().equals(statement))
                        .count())
        .max()
        .orElse(0);
  }

  private int sources(String figure) {
    var outlets = new HashSet<String>();
    var texts = new HashSet<String>();
    var originals = new HashSet<String>();
    for (Press.Article article : articles) {
      for (Press.Mention mention : article.mentions()) {
        if (mention.statement().figure().equals(figure)) {
          outlets.add(article.outlet());
          texts.add(mention.text());
          originals.add(article.original());
        }
      }
    }
    return Math.min(Math.min(outlets.size(), texts.size()), originals.size());
  }

  private Instant first(String figure) {
    var first = new ArrayList<Instant>();
    for (Press.Article article : articles) {
      if (states(article, figure)) {
        first.add(article.published());
      }
    }
    return first.stream().min(Comparator.naturalOrder()).orElseThrow();
  }
}
