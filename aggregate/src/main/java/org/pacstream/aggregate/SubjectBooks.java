package org.pacstream.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.state.StatementRow;
import org.pacstream.aggregate.state.StatementRows;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.MeasureTotals;
import org.pacstream.aggregate.total.Placement;
import org.pacstream.aggregate.total.Role;
import org.pacstream.aggregate.total.Sayings;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.SubjectTotals;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.aggregate.total.Supported;
import org.pacstream.aggregate.total.Total;
import org.pacstream.aggregate.total.TotalsCalculator;
import org.pacstream.aggregate.total.TreeKey;
import org.pacstream.schemas.Figure;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.MeasureTotal;

/**
 * The stores of a partition's subjects, kept in step. Replacing a saying touches the statements it
 * makes or made; figures are computed anew, from statements alone, for the trees in which what is
 * said has changed. One more copy of a known statement computes none.
 */
final class SubjectBooks {
  private final KeyValueStore<String, Saying> sayings;
  private final KeyValueStore<String, StatementRow> statements;
  private final KeyValueStore<String, String> supports;
  private final KeyValueStore<String, Integer> outlets;
  private final KeyValueStore<String, SubjectRow> totals;
  private final KeyValueStore<String, LedgerEntry> ledger;

  SubjectBooks(
      KeyValueStore<String, Saying> sayings,
      KeyValueStore<String, StatementRow> statements,
      KeyValueStore<String, String> supports,
      KeyValueStore<String, Integer> outlets,
      KeyValueStore<String, SubjectRow> totals,
      KeyValueStore<String, LedgerEntry> ledger) {
    this.sayings = sayings;
    this.statements = statements;
    this.supports = supports;
    this.outlets = outlets;
    this.totals = totals;
    this.ledger = ledger;
  }

  /** What replacing changes; empty when no total and no name does. */
  Optional<TotalsChange> replace(Saying saying) {
    var subject = SubjectKey.of(saying);
    String key = Keys.saying(subject, saying.getArticleId());
    Saying before = sayings.get(key);
    boolean silent = saying.getReports().isEmpty();
    if (before == null && silent) {
      return Optional.empty();
    }
    SubjectRow row = totals.get(Keys.subject(subject));
    SubjectRow now = row == null ? newRow(subject) : SubjectRow.newBuilder(row).build();
    var change = new Change(subject, saying, now.getTotals());
    change.take(before, saying);
    sayings.put(key, silent ? null : saying);

    List<LedgerEntry> entries = change.entries();
    now.setTotals(change.totals());
    introduce(now, before, saying);
    for (LedgerEntry entry : entries) {
      ledger.put(Keys.ledger(subject, now.getEntries()), entry);
      now.setEntries(now.getEntries() + 1);
    }
    totals.put(Keys.subject(subject), now);
    SubjectTotals was = row == null ? totals(newRow(subject)) : totals(row);
    SubjectTotals is = totals(now);
    boolean shows = !was.totals().isEmpty() || !is.totals().isEmpty();
    return shows && !is.equals(was) ? Optional.of(new TotalsChange(entries, is)) : Optional.empty();
  }

  private static SubjectRow newRow(SubjectKey subject) {
    return SubjectRow.newBuilder()
        .setId(subject.id())
        .setType(subject.type())
        .setName("")
        .setNames(Map.of())
        .setFecIds(Map.of())
        .setArticles(0)
        .setEntries(0)
        .setLatest(Instant.EPOCH)
        .build();
  }

  private static SubjectTotals totals(SubjectRow row) {
    return new SubjectTotals(
        row.getType(),
        row.getId(),
        row.getName(),
        List.copyOf(new TreeSet<>(row.getFecIds().keySet())),
        row.getTotals());
  }

  private static void introduce(SubjectRow row, Saying before, Saying now) {
    var names = new TreeMap<>(row.getNames());
    var fecIds = new TreeMap<>(row.getFecIds());
    if (before != null) {
      add(names, before.getName(), -1);
      before.getFecIds().forEach(id -> add(fecIds, id, -1));
      row.setArticles(row.getArticles() - 1);
    }
    if (!now.getReports().isEmpty()) {
      add(names, now.getName(), 1);
      now.getFecIds().forEach(id -> add(fecIds, id, 1));
      row.setArticles(row.getArticles() + 1);
    }
    row.setNames(names);
    row.setFecIds(fecIds);
    if (!names.isEmpty()) {
      row.setName(SubjectTotals.nameAmong(names));
    }
    if (now.getPublished().isAfter(row.getLatest())) {
      row.setLatest(now.getPublished());
    }
  }

  private static void add(Map<String, Integer> counts, String what, int count) {
    counts.merge(what, count, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
  }

  /** One saying's way into the stores. */
  private final class Change {
    private final SubjectKey subject;
    private final Saying saying;
    private final Map<MeasureKey, MeasureTotal> before = new TreeMap<>();
    private final Map<MeasureKey, MeasureTotal> after = new TreeMap<>();
    private final Map<MeasureKey, Tally> tallies = new TreeMap<>();

    /** Trees whose figures, or first and last publication, have to be computed anew. */
    private final Set<TreeKey> stale = new LinkedHashSet<>();

    Change(SubjectKey subject, Saying saying, List<MeasureTotal> totals) {
      this.subject = subject;
      this.saying = saying;
      totals.forEach(total -> before.put(MeasureKey.of(total), total));
      after.putAll(before);
    }

    void take(Saying old, Saying now) {
      Map<Placement, Integer> made = old == null ? Map.of() : counts(old);
      Map<Placement, Integer> makes = counts(now);
      boolean sameTime =
          old != null
              && old.getPublished().equals(now.getPublished())
              && Sayings.outlet(old).equals(Sayings.outlet(now));
      var all = new HashSet<>(made.keySet());
      all.addAll(makes.keySet());
      for (Placement placement : all) {
        int was = made.getOrDefault(placement, 0);
        int is = makes.getOrDefault(placement, 0);
        if (was != is || !sameTime) {
          move(placement, old, was, now, is);
        }
      }
      tallies.forEach(this::count);
      stale.forEach(this::compute);
    }

    private void move(Placement placement, Saying old, int was, Saying now, int is) {
      String key = Keys.statement(subject, placement.tree(), placement.statement().id());
      StatementRow row = statements.get(key);
      for (int times = 1; times <= was; times++) {
        supports.delete(Keys.support(key, times, old.getPublished(), old.getArticleId()));
      }
      for (int times = 1; times <= is; times++) {
        supports.put(
            Keys.support(key, times, now.getPublished(), now.getArticleId()), Sayings.outlet(now));
      }
      Tally tally =
          tallies.computeIfAbsent(MeasureKey.of(placement), measure -> new Tally(placement.tree()));
      tally.reports += is - was;
      if (was > 0) {
        tally.outlets.merge(Sayings.outlet(old), -was, Integer::sum);
        tally.left(old.getPublished());
      }
      if (is > 0) {
        tally.outlets.merge(Sayings.outlet(now), is, Integer::sum);
        tally.came(now.getPublished());
      }
      StatementRow next = next(placement, key, row, was, is, now.getPublished());
      statements.put(key, next);
      boolean balance = placement.statement().role() == Role.BALANCE;
      if (balance || timesMade(row) != timesMade(next)) {
        stale.add(placement.tree());
      }
    }

    private StatementRow next(
        Placement placement, String key, StatementRow row, int was, int is, Instant published) {
      int reports = (row == null ? 0 : row.getReports()) + is - was;
      if (reports == 0) {
        return null;
      }
      var reached = new ArrayList<Instant>();
      Instant last;
      if (was == 0 && row != null) {
        reached.addAll(row.getReached());
        for (int times = 0; times < is; times++) {
          if (times == reached.size()) {
            reached.add(published);
          } else if (published.isBefore(reached.get(times))) {
            reached.set(times, published);
          }
        }
        last = published.isAfter(row.getLast()) ? published : row.getLast();
      } else {
        for (int times = 1; ; times++) {
          Optional<Instant> first = firstOf(Keys.supports(key, times));
          if (first.isEmpty()) {
            break;
          }
          reached.add(first.get());
        }
        last = lastOf(Keys.supports(key, 1));
      }
      return StatementRows.row(new Supported(placement.statement(), reached, last), reports);
    }

    /** What one more or fewer copy means for the measure it counts for. */
    private void count(MeasureKey key, Tally tally) {
      MeasureTotal total = after.get(key);
      int sources = total == null ? 0 : total.getSources();
      for (var outlet : tally.outlets.entrySet()) {
        sources += countOutlet(key, tally.tree, outlet.getKey(), outlet.getValue());
      }
      if (total == null) {
        stale.add(tally.tree);
        total = newTotal(key, tally.first);
      } else {
        total = MeasureTotal.newBuilder(total).build();
      }
      if (tally.takesEndOf(total)) {
        stale.add(tally.tree);
      }
      total.setReports(total.getReports() + tally.reports);
      total.setSources(sources);
      if (tally.first != null && tally.first.isBefore(total.getFirst())) {
        total.setFirst(tally.first);
      }
      if (tally.last != null && tally.last.isAfter(total.getLast())) {
        total.setLast(tally.last);
      }
      after.put(key, total);
    }

    /** One more source, one fewer, or as many as before. */
    private int countOutlet(MeasureKey measure, TreeKey tree, String outlet, int reports) {
      if (reports == 0) {
        return 0;
      }
      String key = Keys.outlet(subject, tree, measure.measure(), outlet);
      Integer before = outlets.get(key);
      int now = (before == null ? 0 : before) + reports;
      outlets.put(key, now == 0 ? null : Integer.valueOf(now));
      return (now == 0 ? 0 : 1) - (before == null ? 0 : 1);
    }

    private void compute(TreeKey tree) {
      var said = new ArrayList<Supported>();
      try (KeyValueIterator<String, StatementRow> rows =
          statements.prefixScan(Keys.under(Keys.tree(subject, tree)), new StringSerializer())) {
        rows.forEachRemaining(row -> said.add(StatementRows.supported(row.value)));
      }
      Map<Measure, Total> computed = TotalsCalculator.totals(tree, said);
      for (Measure measure : Measure.values()) {
        var key = new MeasureKey(tree.cycle(), tree.currency(), measure);
        boolean belongs = after.containsKey(key) && TreeKey.treeOf(measure) == tree.tree();
        if (belongs && !computed.containsKey(measure)) {
          after.remove(key);
        }
      }
      computed.forEach(
          (measure, total) -> {
            var key = new MeasureKey(tree.cycle(), tree.currency(), measure);
            List<Supported> own =
                said.stream().filter(s -> s.statement().measure() == measure).toList();
            // A measure can come to something by its siblings' levels alone; their times hold.
            List<Supported> timed = own.isEmpty() ? said : own;
            Instant first =
                timed.stream().map(s -> s.reached().get(0)).min(Instant::compareTo).orElseThrow();
            MeasureTotal was = after.get(key);
            MeasureTotal now =
                was == null ? newTotal(key, first) : MeasureTotal.newBuilder(was).build();
            now.setFigure(total.sum().figure());
            now.setFacts(total.facts());
            now.setFirst(first);
            now.setLast(
                timed.stream().map(Supported::latest).max(Instant::compareTo).orElseThrow());
            after.put(key, now);
          });
    }

    List<MeasureTotal> totals() {
      return after.values().stream().sorted(MeasureTotals.ORDER).toList();
    }

    /** An entry for each measure whose figure is another. */
    List<LedgerEntry> entries() {
      var keys = new TreeSet<>(before.keySet());
      keys.addAll(after.keySet());
      var entries = new ArrayList<LedgerEntry>();
      for (MeasureKey key : keys) {
        Figure was = figure(before.get(key));
        Figure is = figure(after.get(key));
        if (!was.equals(is)) {
          entries.add(entry(key, was, is));
        }
      }
      return entries;
    }

    private LedgerEntry entry(MeasureKey key, Figure was, Figure is) {
      List<Integer> causes =
          Sayings.counted(saying).stream()
              .filter(counted -> MeasureKey.of(counted.placement()).equals(key))
              .map(Sayings.Counted::position)
              .distinct()
              .toList();
      return LedgerEntry.newBuilder()
          .setSubject(subject.id())
          .setSubjectType(subject.type())
          .setCycle(key.cycle())
          .setCurrency(key.currency())
          .setMeasure(key.measure())
          .setBefore(was)
          .setAfter(is)
          .setEventTime(saying.getPublished())
          .setArticleId(saying.getArticleId())
          .setRevision(saying.getRevision())
          .setReports(causes)
          .build();
    }
  }

  private static MeasureTotal newTotal(MeasureKey key, Instant time) {
    return MeasureTotal.newBuilder()
        .setCycle(key.cycle())
        .setCurrency(key.currency())
        .setMeasure(key.measure())
        .setFigure(Sum.ZERO.figure())
        .setFacts(0)
        .setReports(0)
        .setSources(0)
        .setFirst(time)
        .setLast(time)
        .build();
  }

  private static Figure figure(MeasureTotal total) {
    return total == null ? Sum.ZERO.figure() : total.getFigure();
  }

  private static int timesMade(StatementRow row) {
    return row == null ? 0 : row.getReached().size();
  }

  private static Map<Placement, Integer> counts(Saying saying) {
    var counts = new HashMap<Placement, Integer>();
    for (Sayings.Counted counted : Sayings.counted(saying)) {
      counts.merge(counted.placement(), 1, Integer::sum);
    }
    return counts;
  }

  private Optional<Instant> firstOf(String supportsKey) {
    try (KeyValueIterator<String, String> rows =
        supports.range(Keys.under(supportsKey), Keys.after(supportsKey))) {
      return rows.hasNext() ? Optional.of(Keys.publishedOf(rows.next().key)) : Optional.empty();
    }
  }

  private Instant lastOf(String supportsKey) {
    try (KeyValueIterator<String, String> rows =
        supports.reverseRange(Keys.under(supportsKey), Keys.after(supportsKey))) {
      return Keys.publishedOf(rows.next().key);
    }
  }

  private record MeasureKey(int cycle, String currency, Measure measure)
      implements Comparable<MeasureKey> {
    static MeasureKey of(MeasureTotal total) {
      return new MeasureKey(total.getCycle(), total.getCurrency(), total.getMeasure());
    }

    static MeasureKey of(Placement placement) {
      TreeKey tree = placement.tree();
      return new MeasureKey(tree.cycle(), tree.currency(), placement.statement().measure());
    }

    @Override
    public int compareTo(MeasureKey other) {
      return new TreeKey(cycle, currency, measure)
          .compareTo(new TreeKey(other.cycle, other.currency, other.measure));
    }
  }

  /** What comes to a measure and what leaves it. */
  private static final class Tally {
    private final TreeKey tree;
    private final Map<String, Integer> outlets = new TreeMap<>();
    private int reports;
    private Instant first;
    private Instant last;
    private Instant leftFirst;
    private Instant leftLast;

    Tally(TreeKey tree) {
      this.tree = tree;
    }

    void came(Instant published) {
      first = first == null || published.isBefore(first) ? published : first;
      last = last == null || published.isAfter(last) ? published : last;
    }

    void left(Instant published) {
      leftFirst = leftFirst == null || published.isBefore(leftFirst) ? published : leftFirst;
      leftLast = leftLast == null || published.isAfter(leftLast) ? published : leftLast;
    }

    /** Whether what leaves was the first or last that the total had. */
    boolean takesEndOf(MeasureTotal total) {
      return leftFirst != null
          && (!leftFirst.isAfter(total.getFirst()) || !leftLast.isBefore(total.getLast()));
    }
  }
}
