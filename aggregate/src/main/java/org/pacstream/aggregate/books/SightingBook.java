package org.pacstream.aggregate.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.pacstream.aggregate.state.FigureRow;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.state.MadeRow;
import org.pacstream.aggregate.total.Agreement;
import org.pacstream.aggregate.total.Role;
import org.pacstream.aggregate.total.Statement;

/**
 * Which articles make which statements of a subject's tree, and who carries each figure. One more
 * copy of what is known costs a few rows, whatever their number.
 */
final class SightingBook {
  private static final String FIGURE = "F";
  private static final String STATEMENT = "S";
  private static final String BOTH = "B";

  private final Rows<String> rows;
  private final Rows<MadeRow> statements;
  private final Rows<FigureRow> figures;
  private final Carriers carriers;

  SightingBook(Rows<String> rows, Rows<MadeRow> statements, Rows<FigureRow> figures) {
    this.rows = rows;
    this.statements = statements;
    this.figures = figures;
    this.carriers = new Carriers(rows);
  }

  /**
   * What one article says in a tree.
   *
   * @param published when its live revision was
   */
  record Said(String articleId, Instant published, List<Placed> reports) {
    static Said nothing(String articleId) {
      return new Said(articleId, Instant.EPOCH, List.of());
    }
  }

  /**
   * What has changed in a tree.
   *
   * @param made statements made more or less often, or since another time
   * @param singles names of figures of facts that others carry, or since another time
   * @param runningTotals the same of running totals and balances
   */
  record Change(List<Made> made, Set<String> singles, Set<String> runningTotals) {
    private void carried(Statement statement, int cycle) {
      (statement.role() == Role.FACT ? singles : runningTotals).add(statement.carried(cycle));
    }
  }

  /**
   * Replaces what one article says in a tree.
   *
   * @param others whose articles are copies of other originals because of it
   */
  Change replace(String scope, int cycle, Said before, Said now, Recarried others) {
    var change = new Change(new ArrayList<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    recarry(scope, cycle, Recarried.of(before.reports(), now.reports()).and(others), change);
    restate(scope, before, now, change.singles);
    change.made.addAll(remake(scope, before, now));
    return change;
  }

  private void recarry(String scope, int cycle, Recarried reports, Change change) {
    var figuresCarried = new LinkedHashMap<String, Recarriers>();
    reports.went().forEach(report -> of(report, cycle, figuresCarried).went.add(report.carrier()));
    reports.came().forEach(report -> of(report, cycle, figuresCarried).came.add(report.carrier()));
    for (Placed report : reports.stayed()) {
      Recarriers recarriers = figuresCarried.get(report.placement().statement().carried(cycle));
      if (recarriers != null) {
        recarriers.stayed.add(report.carrier().articleId());
      }
    }
    figuresCarried.forEach(
        (name, recarriers) -> {
          if (recarry(figure(scope, name), recarriers)) {
            change.carried(recarriers.statement, cycle);
          }
        });
  }

  private static Recarriers of(Placed report, int cycle, Map<String, Recarriers> figures) {
    Statement statement = report.placement().statement();
    return figures.computeIfAbsent(statement.carried(cycle), name -> new Recarriers(statement));
  }

  /** Who carries a figure no longer, who does now, and which of their articles do anyway. */
  private static final class Recarriers {
    private final Statement statement;
    private final List<Carrier> went = new ArrayList<>();
    private final List<Carrier> came = new ArrayList<>();
    private final Set<String> stayed = new LinkedHashSet<>();

    Recarriers(Statement statement) {
      this.statement = statement;
    }
  }

  /** Whether a figure's sources are others. */
  private boolean recarry(String figure, Recarriers change) {
    boolean counts = !carriers.replace(figure, change.went, change.came, change.stayed).isEmpty();
    FigureRow row = figures.get(figure);
    Seen before = row == null ? null : seen(row);
    Seen now = seen(figure, before, change);
    if (Objects.equals(now, before)) {
      return counts;
    }
    figures.put(figure, now == null ? null : row(now));
    return true;
  }

  /** Looks for who carries a figure only where what was known does not tell. */
  private Seen seen(String figure, Seen before, Recarriers change) {
    Seen seen = before;
    boolean told = change.went.stream().noneMatch(carrier -> matters(carrier, before));
    for (Carrier carrier : change.came) {
      if (seen == null) {
        seen = Seen.alone(carrier);
      } else if (carrier.published().equals(seen.first())) {
        told = false;
      } else if (carrier.published().isBefore(seen.first())) {
        seen = Seen.alone(carrier).before(seen);
      } else {
        seen = seen.with(carrier.hour(), carrier.outlet(), carrier.text(), carrier.original().id());
      }
    }
    return told ? seen : carriers.seen(figure).orElse(null);
  }

  private static boolean matters(Carrier carrier, Seen seen) {
    return carrier.published().equals(seen.first())
        || carrier.hour() == seen.otherOutlet()
        || carrier.hour() == seen.otherText()
        || carrier.hour() == seen.otherOriginal();
  }

  /** Which pairs of figures an article states side by side. */
  private void restate(String scope, Said before, Said now, Set<String> changed) {
    Set<Pair> were = pairs(before);
    Set<Pair> are = pairs(now);
    boolean sameTime = before.published().equals(now.published());
    for (Pair pair : were) {
      if (!sameTime || !are.contains(pair)) {
        state(scope, pair, before, null, changed);
      }
    }
    for (Pair pair : are) {
      if (!sameTime || !were.contains(pair)) {
        state(scope, pair, now, "", changed);
      }
    }
  }

  private void state(String scope, Pair pair, Said said, String value, Set<String> changed) {
    long hour = statedBoth(scope, pair.one(), pair.other());
    rows.put(
        Keys.join(both(scope, pair), Keys.sortable(said.published()), said.articleId()), value);
    if (statedBoth(scope, pair.one(), pair.other()) != hour) {
      changed.add(pair.one());
      changed.add(pair.other());
    }
  }

  private static Set<Pair> pairs(Said said) {
    List<Statement> facts =
        said.reports().stream()
            .map(report -> report.placement().statement())
            .filter(statement -> statement.role() == Role.FACT)
            .distinct()
            .toList();
    var pairs = new LinkedHashSet<Pair>();
    for (int i = 0; i < facts.size(); i++) {
      for (Statement other : facts.subList(i + 1, facts.size())) {
        if (Agreement.mayVary(facts.get(i), other)) {
          pairs.add(Pair.of(facts.get(i).figure(), other.figure()));
        }
      }
    }
    return pairs;
  }

  private List<Made> remake(String scope, Said before, Said now) {
    Map<Statement, Integer> was = counts(before);
    Map<Statement, Integer> is = counts(now);
    boolean sameTime = before.published().equals(now.published());
    var all = new LinkedHashSet<>(was.keySet());
    all.addAll(is.keySet());
    var made = new ArrayList<Made>();
    for (Statement statement : all) {
      int times = is.getOrDefault(statement, 0);
      int timesBefore = was.getOrDefault(statement, 0);
      if (!sameTime || times != timesBefore) {
        remake(scope, statement, before, timesBefore, now, times).ifPresent(made::add);
      }
    }
    return made;
  }

  private static Map<Statement, Integer> counts(Said said) {
    var counts = new LinkedHashMap<Statement, Integer>();
    said.reports().forEach(report -> counts.merge(report.placement().statement(), 1, Integer::sum));
    return counts;
  }

  private Optional<Made> remake(
      String scope, Statement statement, Said before, int was, Said now, int is) {
    String key = Keys.join(scope, statement.id());
    String support = Keys.join(scope, STATEMENT, statement.id());
    for (int times = 1; times <= was; times++) {
      rows.put(support(support, times, before), null);
    }
    for (int times = 1; times <= is; times++) {
      rows.put(support(support, times, now), "");
    }
    MadeRow row = statements.get(key);
    List<Instant> reachedBefore = row == null ? List.of() : row.getReached();
    List<Instant> reached =
        was == 0 ? earlier(reachedBefore, now.published(), is) : reached(support);
    if (reached.equals(reachedBefore)) {
      return Optional.empty();
    }
    statements.put(key, reached.isEmpty() ? null : new MadeRow(reached));
    return Optional.of(new Made(statement, reached));
  }

  private static List<Instant> earlier(List<Instant> reached, Instant published, int times) {
    var now = new ArrayList<>(reached);
    for (int k = 0; k < times; k++) {
      if (k == now.size()) {
        now.add(published);
      } else if (published.isBefore(now.get(k))) {
        now.set(k, published);
      }
    }
    return now;
  }

  private List<Instant> reached(String support) {
    var reached = new ArrayList<Instant>();
    while (true) {
      String under = Keys.join(support, Keys.sortable(reached.size() + 1));
      try (KeyValueIterator<String, String> found = rows.prefix(Keys.under(under))) {
        if (!found.hasNext()) {
          return reached;
        }
        reached.add(Keys.publishedIn(found.next().key, under));
      }
    }
  }

  private static String support(String support, int times, Said said) {
    return Keys.join(
        support, Keys.sortable(times), Keys.sortable(said.published()), said.articleId());
  }

  /** Since when a statement is made; empty when nobody makes it. */
  Optional<Instant> madeSince(String scope, Statement statement) {
    MadeRow row = statements.get(Keys.join(scope, statement.id()));
    return row == null ? Optional.empty() : Optional.of(row.getReached().get(0));
  }

  /** What a tree's figures are carried by. */
  Sightings of(String scope) {
    return new Sightings() {
      @Override
      public Optional<Seen> seen(String name) {
        return Optional.ofNullable(figures.get(figure(scope, name))).map(SightingBook::seen);
      }

      @Override
      public List<Long> sources(String name) {
        return carriers.sources(figure(scope, name));
      }

      @Override
      public long statedBoth(String one, String other) {
        return SightingBook.this.statedBoth(scope, one, other);
      }
    };
  }

  private long statedBoth(String scope, String one, String other) {
    String under = both(scope, Pair.of(one, other));
    try (KeyValueIterator<String, String> found = rows.prefix(Keys.under(under))) {
      return found.hasNext() ? Hours.of(Keys.publishedIn(found.next().key, under)) : Hours.NEVER;
    }
  }

  private static String both(String scope, Pair pair) {
    return Keys.join(scope, BOTH, Statement.hash(pair.one()), Statement.hash(pair.other()));
  }

  private static String figure(String scope, String name) {
    return Keys.join(scope, FIGURE, Statement.hash(name));
  }

  private static FigureRow row(Seen seen) {
    return new FigureRow(
        seen.first(),
        seen.outlet(),
        seen.text(),
        seen.original(),
        seen.otherOutlet(),
        seen.otherText(),
        seen.otherOriginal());
  }

  private static Seen seen(FigureRow row) {
    return new Seen(
        row.getFirst(),
        row.getOutlet(),
        row.getText(),
        row.getOriginal(),
        row.getOtherOutlet(),
        row.getOtherText(),
        row.getOtherOriginal());
  }

  /** Two figures, in the order of their names. */
  private record Pair(String one, String other) {
    static Pair of(String one, String other) {
      return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }
}
