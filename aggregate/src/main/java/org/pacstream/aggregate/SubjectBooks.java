package org.pacstream.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.Placement;
import org.pacstream.aggregate.total.Sayings;
import org.pacstream.aggregate.total.SubjectAccounts;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.SubjectTotals;
import org.pacstream.aggregate.total.Sum;
import org.pacstream.aggregate.total.TreeKey;
import org.pacstream.schemas.Figure;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.MeasureTotal;

/** The stores of a partition's subjects, kept in step. */
final class SubjectBooks {
  private final KeyValueStore<String, Saying> sayings;
  private final KeyValueStore<String, SubjectRow> totals;
  private final KeyValueStore<String, LedgerEntry> ledger;

  SubjectBooks(
      KeyValueStore<String, Saying> sayings,
      KeyValueStore<String, SubjectRow> totals,
      KeyValueStore<String, LedgerEntry> ledger) {
    this.sayings = sayings;
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
    sayings.put(key, silent ? null : saying);
    List<MeasureTotal> computed = computed(subject);
    List<LedgerEntry> entries = entries(subject, saying, now.getTotals(), computed);
    now.setTotals(computed);
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

  private List<MeasureTotal> computed(SubjectKey subject) {
    var said = new ArrayList<Saying>();
    try (KeyValueIterator<String, Saying> rows =
        sayings.prefixScan(Keys.under(Keys.subject(subject)), new StringSerializer())) {
      rows.forEachRemaining(row -> said.add(row.value));
    }
    return said.isEmpty() ? List.of() : SubjectAccounts.of(said).totals().totals();
  }

  /** An entry for each measure whose figure is another. */
  private static List<LedgerEntry> entries(
      SubjectKey subject, Saying saying, List<MeasureTotal> was, List<MeasureTotal> is) {
    var before = new TreeMap<MeasureKey, MeasureTotal>();
    was.forEach(total -> before.put(MeasureKey.of(total), total));
    var after = new TreeMap<MeasureKey, MeasureTotal>();
    is.forEach(total -> after.put(MeasureKey.of(total), total));
    var keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    var entries = new ArrayList<LedgerEntry>();
    for (MeasureKey key : keys) {
      Figure old = figure(before.get(key));
      Figure now = figure(after.get(key));
      if (!old.equals(now)) {
        entries.add(entry(subject, saying, key, old, now));
      }
    }
    return entries;
  }

  private static LedgerEntry entry(
      SubjectKey subject, Saying saying, MeasureKey key, Figure was, Figure is) {
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

  private static Figure figure(MeasureTotal total) {
    return total == null ? Sum.ZERO.figure() : total.getFigure();
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
}
