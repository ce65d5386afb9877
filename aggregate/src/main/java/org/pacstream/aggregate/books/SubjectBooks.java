package org.pacstream.aggregate.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.RecipientClasses;
import org.pacstream.aggregate.total.Sayings;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.SubjectTotals;
import org.pacstream.aggregate.total.TreeKey;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.MeasureTotal;
import org.pacstream.schemas.SubjectType;

/**
 * All that is kept of a partition's subjects, in step: what each article says to them, what that
 * comes to now and in every hour, and the ledger of its changes. The work of a change depends on
 * what it changes, and not on how much is known.
 */
public final class SubjectBooks {
  private final Rows<Saying> sayings;
  private final Rows<SubjectRow> subjects;
  private final Rows<LedgerEntry> ledger;
  private final TreeBook trees;
  private final MeasureBook measures;
  private final NameBook names;
  private final PartNames parts;
  private final ClosedCycles closed;
  private final CopyBook copies;
  private final Publications publications;

  /** With every cycle open. */
  SubjectBooks(BookRows rows) {
    this(rows, ClosedCycles.before(OptionalInt.empty(), rows));
  }

  public SubjectBooks(BookRows rows, ClosedCycles closed) {
    this.closed = closed;
    this.sayings = rows.sayings();
    this.subjects = rows.subjects();
    this.ledger = rows.ledger();
    this.trees =
        new TreeBook(
            new SightingBook(rows.sightings(), rows.statements(), rows.figures()),
            new FactBook(rows.facts(), rows.factIndex()),
            new LevelBook(rows.levels(), rows.levelIndex()),
            new ExtentBook(rows.extents(), rows.sums(), rows.timelines()));
    this.measures = new MeasureBook(rows.timelines(), rows.sightings());
    this.names = new NameBook(rows.sightings());
    this.parts = new PartNames(rows.sightings());
    this.publications = new Publications(rows.sightings());
    this.copies = new CopyBook(rows.sightings(), rows.sayings());
  }

  /** What replacing changes; empty when no total and no name does. */
  public Optional<TotalsChange> replace(Saying saying) {
    var subject = SubjectKey.of(saying);
    String key = Keys.saying(subject, saying.getArticleId());
    Saying before = sayings.get(key);
    boolean silent = saying.getReports().isEmpty();
    if (before == null && silent) {
      return Optional.empty();
    }
    SubjectRow row = subjects.get(Keys.subject(subject));
    SubjectRow now = row == null ? newRow(subject) : SubjectRow.newBuilder(row).build();
    closed.close(now);
    SortedMap<MeasureKey, MeasureTotal> was = totals(now.getTotals());
    CopyBook.Change copied = copies.replace(subject, before, saying, now.getClosedBefore());
    Saying told = copied.saying();
    List<Placed> reports = reports(told, now.getClosedBefore());
    List<Placed> were = before == null ? List.of() : reports(before, now.getClosedBefore());
    Recarried others = others(copied, now.getClosedBefore());
    SortedMap<MeasureKey, MeasureTotal> is =
        change(subject, was, before, were, told, reports, others);
    sayings.put(key, silent ? null : ClosedCycles.noted(told, now));
    copied
        .others()
        .forEach(
            other -> sayings.put(Keys.saying(subject, other.now().getArticleId()), other.now()));
    parts.replace(subject, were, reports);
    publications.replace(subject, before, silent ? null : saying);

    List<LedgerEntry> entries = LedgerEntries.between(was, is, saying, reports);
    now.setTotals(List.copyOf(is.values()));
    introduce(now, before, saying);
    for (LedgerEntry entry : entries) {
      ledger.put(Keys.ledger(subject, now.getEntries()), entry);
      now.setEntries(now.getEntries() + 1);
    }
    subjects.put(Keys.subject(subject), now);
    SubjectTotals last = totals(row == null ? newRow(subject) : row);
    SubjectTotals tell = totals(now);
    boolean shows = !last.totals().isEmpty() || !tell.totals().isEmpty();
    return shows && !tell.equals(last)
        ? Optional.of(new TotalsChange(entries, tell))
        : Optional.empty();
  }

  private static SortedMap<MeasureKey, MeasureTotal> totals(List<MeasureTotal> totals) {
    var sorted = new TreeMap<MeasureKey, MeasureTotal>();
    totals.forEach(total -> sorted.put(MeasureKey.of(total), total));
    return sorted;
  }

  /** Those that count in cycles that are open. */
  private static List<Placed> reports(Saying saying, int closedBefore) {
    var reports = new ArrayList<Placed>();
    for (Sayings.Counted counted : Sayings.counted(saying)) {
      if (counted.placement().tree().cycle() >= closedBefore) {
        reports.add(
            new Placed(
                counted.placement(),
                new Carrier(
                    saying.getArticleId(),
                    counted.position(),
                    saying.getPublished(),
                    Sayings.outlet(saying),
                    Sayings.text(saying, counted.said().getReport()),
                    CopyBook.original(saying, counted.placement().tree().cycle()))));
      }
    }
    return reports;
  }

  private static Recarried others(CopyBook.Change copied, int closedBefore) {
    Recarried all = Recarried.NOTHING;
    for (CopyBook.Replaced other : copied.others()) {
      all =
          Recarried.of(reports(other.before(), closedBefore), reports(other.now(), closedBefore))
              .and(all);
    }
    return all;
  }

  private SortedMap<MeasureKey, MeasureTotal> change(
      SubjectKey subject,
      SortedMap<MeasureKey, MeasureTotal> totals,
      Saying before,
      List<Placed> were,
      Saying saying,
      List<Placed> now,
      Recarried others) {
    var changes = new MeasureChanges();
    Recarried all = Recarried.of(were, now).and(others);
    all.went().forEach(changes::went);
    all.came().forEach(changes::came);

    var trees = new TreeSet<TreeKey>();
    Stream.concat(all.went().stream(), all.came().stream())
        .forEach(report -> trees.add(report.placement().tree()));
    for (TreeKey tree : trees) {
      changes.known(
          tree,
          this.trees.replace(
              Keys.tree(subject, tree),
              tree,
              subject.type() == SubjectType.NETWORK || RecipientClasses.part(tree),
              said(before == null ? saying : before, were, tree),
              said(saying, now, tree),
              others.in(tree)));
    }
    all.stayed().forEach(changes::stayed);
    var after = new TreeMap<>(totals);
    changes
        .all()
        .forEach(
            (measure, change) ->
                measures
                    .apply(measure.key(subject), measure, totals.get(measure), change)
                    .ifPresentOrElse(
                        total -> after.put(measure, total), () -> after.remove(measure)));
    trees.forEach(tree -> lendTimes(after, tree));
    return after;
  }

  private static SightingBook.Said said(Saying saying, List<Placed> reports, TreeKey tree) {
    return new SightingBook.Said(
        saying.getArticleId(),
        saying.getPublished(),
        reports.stream().filter(report -> report.placement().tree().equals(tree)).toList());
  }

  /** A measure can come to something by its siblings' levels alone; then the tree's times hold. */
  private static void lendTimes(SortedMap<MeasureKey, MeasureTotal> totals, TreeKey tree) {
    List<MeasureTotal> siblings =
        totals.entrySet().stream()
            .filter(total -> total.getKey().tree().equals(tree))
            .map(Map.Entry::getValue)
            .toList();
    List<MeasureTotal> told = siblings.stream().filter(total -> total.getReports() > 0).toList();
    for (MeasureTotal total : siblings) {
      if (total.getReports() == 0) {
        total.setFirst(
            told.stream().map(MeasureTotal::getFirst).min(Instant::compareTo).orElseThrow());
        total.setLast(
            told.stream().map(MeasureTotal::getLast).max(Instant::compareTo).orElseThrow());
      }
    }
  }

  private SubjectRow newRow(SubjectKey subject) {
    SubjectRow row =
        SubjectRow.newBuilder()
            .setId(subject.id())
            .setType(subject.type())
            .setName("")
            .setNamed(0)
            .setFecIds(Map.of())
            .setArticles(0)
            .setEntries(0)
            .setLatest(Instant.EPOCH)
            .build();
    closed.closeNew(row);
    return row;
  }

  private static SubjectTotals totals(SubjectRow row) {
    return new SubjectTotals(
        row.getType(),
        row.getId(),
        row.getName(),
        List.copyOf(new TreeSet<>(row.getFecIds().keySet())),
        row.getTotals());
  }

  private void introduce(SubjectRow row, Saying before, Saying now) {
    var fecIds = new TreeMap<>(row.getFecIds());
    if (before != null) {
      names.went(row, before.getName());
      before.getFecIds().forEach(id -> add(fecIds, id, -1));
      row.setArticles(row.getArticles() - 1);
    }
    if (!now.getReports().isEmpty()) {
      names.came(row, now.getName());
      now.getFecIds().forEach(id -> add(fecIds, id, 1));
      row.setArticles(row.getArticles() + 1);
    }
    row.setFecIds(fecIds);
    if (now.getPublished().isAfter(row.getLatest())) {
      row.setLatest(now.getPublished());
    }
  }

  private static void add(Map<String, Integer> counts, String what, int count) {
    counts.merge(what, count, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
  }
}
