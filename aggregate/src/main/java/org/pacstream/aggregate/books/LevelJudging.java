package org.pacstream.aggregate.books;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Keeps the levels of one extent in the index, and says which are doubtful. */
final class LevelJudging {
  private final Rows<String> rows;
  private final LevelKeys keys;
  private final LevelFigures figures;
  private final LevelSlips slips;
  private final Witnesses witnesses;

  LevelJudging(Rows<String> rows, LevelKeys keys, LevelFigures figures) {
    this.rows = rows;
    this.keys = keys;
    this.figures = figures;
    this.slips = new LevelSlips(rows, keys);
    this.witnesses = new Witnesses(rows, keys, figures);
  }

  /** What else is kept of a level. */
  interface Entries {
    void of(LevelFigure figure, Map<String, String> entries);
  }

  /**
   * Takes in what is told otherwise; says what of it is to be counted otherwise.
   *
   * @param said what is kept of a level whether it is doubtful or not
   * @param judged what is kept once that is known
   */
  Collection<LevelChange> replace(Collection<LevelChange> told, Entries said, Entries judged) {
    for (LevelChange change : told) {
      index(said(change.before(), said), said(change.now(), said));
      put(change);
    }
    Collection<LevelChange> changes = judged(told);
    for (LevelChange change : changes) {
      index(doubts(change.before(), judged), doubts(change.now(), judged));
      put(change);
    }
    return changes;
  }

  private void put(LevelChange change) {
    if (change.now() == null) {
      figures.remove(change.before());
    } else {
      figures.put(change.now());
    }
  }

  /** What others are found and judged by. */
  private Map<String, String> said(LevelFigure figure, Entries more) {
    var entries = new TreeMap<String, String>();
    if (figure != null) {
      entries.put(keys.started(figure), figure.value().toPlainString());
      witnesses.witness(figure, entries);
      slips.support(figure, entries);
      more.of(figure, entries);
    }
    return entries;
  }

  /** By what it is found when it is to be judged again. */
  private Map<String, String> doubts(LevelFigure figure, Entries more) {
    var entries = new TreeMap<String, String>();
    if (figure != null) {
      slips.doubt(figure, entries);
      witnesses.contest(figure, entries);
      more.of(figure, entries);
    }
    return entries;
  }

  private void index(Map<String, String> before, Map<String, String> now) {
    before.keySet().stream()
        .filter(key -> !now.containsKey(key))
        .forEach(key -> rows.put(key, null));
    now.forEach(
        (key, value) -> {
          if (!value.equals(before.get(key))) {
            rows.put(key, value);
          }
        });
  }

  private Collection<LevelChange> judged(Collection<LevelChange> told) {
    var judged = new LinkedHashMap<String, LevelChange>();
    Set<String> own = new HashSet<>();
    told.forEach(change -> own.add(LevelKeys.id(change.either())));
    for (LevelChange change : told) {
      for (String id : slips.concerned(change.before(), change.now())) {
        if (!own.contains(id)) {
          LevelChange other = judged.computeIfAbsent(id, this::unchanged);
          long slipped = slips.since(other.now(), change.before(), change.now());
          judged.put(id, other.to(other.now().judged(slipped, other.now().contest())));
        }
      }
      for (String id : witnesses.concerned(change.before(), change.now())) {
        if (!own.contains(id)) {
          LevelChange other = judged.computeIfAbsent(id, this::unchanged);
          Contest contest = witnesses.contest(other.now(), change.before(), change.now());
          judged.put(id, other.to(other.now().judged(other.now().slipped(), contest)));
        }
      }
    }
    judged.values().removeIf(change -> change.now().equals(change.before()));
    for (LevelChange change : told) {
      LevelFigure now = change.now();
      judged.put(
          LevelKeys.id(change.either()),
          now == null ? change : change.to(now.judged(slips.since(now), witnesses.contest(now))));
    }
    return judged.values();
  }

  private LevelChange unchanged(String id) {
    LevelFigure figure = figures.known(id);
    return new LevelChange(figure, figure);
  }
}
