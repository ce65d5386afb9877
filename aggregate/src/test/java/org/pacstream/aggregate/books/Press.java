package org.pacstream.aggregate.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pacstream.aggregate.total.Agreement;
import org.pacstream.aggregate.total.Role;
import org.pacstream.aggregate.total.Statement;

/** Live articles, and what a facts engine is told when one of them changes. */
final class Press implements Sightings {
  static final int CYCLE = 2024;

  record Mention(Statement statement, String text) {}

  /**
   * @param original what the article is a copy of, if anything
   */
  record Article(String outlet, String original, Instant published, List<Mention> mentions) {}

  private final Map<Integer, Article> live = new TreeMap<>();

  /** What is to be told. */
  record News(Collection<Made> made, Collection<String> figures, Map<Statement, Long> repeats) {}

  /** Articles with nothing in them are withdrawn. */
  News publish(Map<Integer, Article> articles) {
    Map<Statement, List<Instant>> madeBefore = made();
    Map<String, List<Object>> seenBefore = seen();
    Map<Statement, Long> repeatsBefore = repeats();
    articles.forEach(
        (number, article) -> {
          if (article.mentions().isEmpty()) {
            live.remove(number);
          } else {
            live.put(number, article);
          }
        });
    Map<Statement, List<Instant>> made = made();
    var changed = new ArrayList<Made>();
    for (Statement statement : union(madeBefore.keySet(), made.keySet())) {
      List<Instant> reached = made.getOrDefault(statement, List.of());
      if (!reached.equals(madeBefore.getOrDefault(statement, List.of()))) {
        changed.add(new Made(statement, reached));
      }
    }
    Map<String, List<Object>> seen = seen();
    var figures = new TreeSet<String>();
    for (String figure : union(seenBefore.keySet(), seen.keySet())) {
      if (!seen.getOrDefault(figure, List.of())
          .equals(seenBefore.getOrDefault(figure, List.of()))) {
        figures.add(figure);
      }
    }
    Map<Statement, Long> repeats = repeats();
    var repeating = new LinkedHashMap<Statement, Long>();
    for (Statement statement : made.keySet()) {
      long from = repeats.getOrDefault(statement, Hours.NEVER);
      boolean isNew = !madeBefore.containsKey(statement);
      if (from != (isNew ? Hours.NEVER : repeatsBefore.getOrDefault(statement, Hours.NEVER))) {
        repeating.put(statement, from);
      }
    }
    return new News(changed, figures, repeating);
  }

  static <T> Set<T> union(Set<T> one, Set<T> other) {
    var union = new HashSet<>(one);
    union.addAll(other);
    return union;
  }

  Collection<Article> live() {
    return live.values();
  }

  private Map<Statement, List<Instant>> made() {
    var made = new LinkedHashMap<Statement, List<Instant>>();
    for (Statement statement : statements(Role.FACT)) {
      var reached = new ArrayList<Instant>();
      for (int times = 1; ; times++) {
        int enough = times;
        Optional<Instant> first =
            live.values().stream()
                .filter(article -> count(article, statement) >= enough)
                .map(Article::published)
                .min(Instant::compareTo);
        if (first.isEmpty()) {
          break;
        }
        reached.add(first.get());
      }
      made.put(statement, reached);
    }
    return made;
  }

  private static long count(Article article, Statement statement) {
    return article.mentions().stream()
        .filter(mention -> mention.statement().equals(statement))
        .count();
  }

  private Set<Statement> statements(Role role) {
    var statements = new HashSet<Statement>();
    for (Article article : live.values()) {
      for (Mention mention : article.mentions()) {
        if (mention.statement().role() == role) {
          statements.add(mention.statement());
        }
      }
    }
    return statements;
  }

  private Map<String, List<Object>> seen() {
    var figures = new TreeSet<String>();
    statements(Role.FACT).forEach(statement -> figures.add(statement.figure()));
    var seen = new TreeMap<String, List<Object>>();
    for (String figure : figures) {
      List<Object> all = new ArrayList<>(List.of(seen(figure), sources(figure)));
      figures.forEach(other -> all.add(other + statedBoth(figure, other)));
      all.removeIf(text -> text instanceof String with && with.endsWith("" + Hours.NEVER));
      seen.put(figure, all);
    }
    return seen;
  }

  private Map<Statement, Long> repeats() {
    var repeats = new LinkedHashMap<Statement, Long>();
    for (Statement single : statements(Role.FACT)) {
      for (Article article : live.values()) {
        for (Mention level : article.mentions()) {
          if (level.statement().role() == Role.LEVEL
              && Agreement.repeats(single, level.statement())) {
            repeats.merge(single, Hours.of(article.published()), Math::min);
          }
        }
      }
    }
    return repeats;
  }

  /** One report of a figure. */
  private record Carried(Instant published, String outlet, String text, String original) {}

  private List<Carried> carried(String figure) {
    var carried = new ArrayList<Carried>();
    for (Article article : live.values()) {
      for (Mention mention : article.mentions()) {
        if (mention.statement().carried(CYCLE).equals(figure)) {
          carried.add(
              new Carried(
                  article.published(), article.outlet(), mention.text(), article.original()));
        }
      }
    }
    carried.sort(
        (one, other) -> {
          int order = one.published().compareTo(other.published());
          return order != 0 ? order : one.toString().compareTo(other.toString());
        });
    return carried;
  }

  @Override
  public Optional<Seen> seen(String figure) {
    List<Carried> carried = carried(figure);
    if (carried.isEmpty()) {
      return Optional.empty();
    }
    Carried first = carried.get(0);
    long otherOutlet = Hours.NEVER;
    long otherText = Hours.NEVER;
    long otherOriginal = Hours.NEVER;
    for (Carried report : carried) {
      long hour = Hours.of(report.published());
      otherOutlet =
          report.outlet().equals(first.outlet()) ? otherOutlet : Math.min(otherOutlet, hour);
      otherText = report.text().equals(first.text()) ? otherText : Math.min(otherText, hour);
      otherOriginal =
          report.original().equals(first.original())
              ? otherOriginal
              : Math.min(otherOriginal, hour);
    }
    return Optional.of(
        new Seen(
            first.published(),
            first.outlet(),
            first.text(),
            first.original(),
            otherOutlet,
            otherText,
            otherOriginal));
  }

  @Override
  public List<Long> sources(String figure) {
    var outlets = new HashSet<String>();
    var texts = new HashSet<String>();
    var originals = new HashSet<String>();
    var sources = new ArrayList<Long>();
    for (Carried report : carried(figure)) {
      outlets.add(report.outlet());
      texts.add(report.text());
      originals.add(report.original());
      int least = Math.min(Math.min(outlets.size(), texts.size()), originals.size());
      if (least > sources.size()) {
        sources.add(Hours.of(report.published()));
      }
    }
    return sources;
  }

  @Override
  public long statedBoth(String figure, String other) {
    return live.values().stream()
        .filter(article -> states(article, figure) && states(article, other))
        .mapToLong(article -> Hours.of(article.published()))
        .min()
        .orElse(Hours.NEVER);
  }

  private static boolean states(Article article, String figure) {
    return article.mentions().stream()
        .anyMatch(mention -> mention.statement().carried(CYCLE).equals(figure));
  }
}
