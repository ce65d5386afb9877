package org.pacstream.aggregate.books;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The running totals of one extent, and what they come to from hour to hour. */
final class RunningTotals {
  private final Rows<String> rows;
  private final LevelKeys keys;
  private final LevelFigures figures;
  private final LevelSlips slips;
  private final Witnesses witnesses;
  private final Ranking ranking;

  RunningTotals(Rows<String> rows, LevelKeys keys, LevelFigures figures) {
    this.rows = rows;
    this.keys = keys;
    this.figures = figures;
    this.slips = new LevelSlips(rows, keys);
    this.witnesses = new Witnesses(rows, keys, figures);
    this.ranking = new Ranking(rows, keys, figures);
  }

  /** Takes in what is told otherwise; says what of it is to be counted otherwise. */
  void replace(Collection<LevelChange> told, LevelSteps steps) {
    for (LevelChange change : told) {
      index(said(change.before()), said(change.now()));
      put(change);
    }
    Collection<LevelChange> judged = judged(told);
    for (LevelChange change : judged) {
      index(doubts(change.before()), doubts(change.now()));
      put(change);
    }
    for (Reading reading : Reading.values()) {
      read(reading, judged, steps);
    }
    for (LevelChange change : judged) {
      if (change.before() != null) {
        steps.count(change.before(), -1);
      }
      if (change.now() != null) {
        steps.count(change.now(), 1);
      }
    }
  }

  private void put(LevelChange change) {
    if (change.now() == null) {
      figures.remove(change.before());
    } else {
      figures.put(change.now());
    }
  }

  /** What others are found and judged by. */
  private Map<String, String> said(LevelFigure figure) {
    var entries = new TreeMap<String, String>();
    if (figure != null) {
      entries.put(keys.started(figure), figure.value().toPlainString());
      witnesses.witness(figure, entries);
      slips.support(figure, entries);
      ranking.rank(figure, entries);
    }
    return entries;
  }

  /** By what it is found when it is to be judged again. */
  private Map<String, String> doubts(LevelFigure figure) {
    var entries = new TreeMap<String, String>();
    if (figure != null) {
      slips.doubt(figure, entries);
      witnesses.contest(figure, entries);
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

  private void read(Reading reading, Collection<LevelChange> judged, LevelSteps steps) {
    var stair =
        new Stair(
            rows,
            keys.of("stair", reading.name()),
            (hour, less, more) -> steps.change(hour, reading.sum(less), reading.sum(more)));
    for (LevelChange change : judged) {
      List<Stretch> before = stretches(reading, change.before());
      stretches(reading, change.now()).stream()
          .filter(stretch -> !before.contains(stretch))
          .forEach(stair::raise);
    }
    for (LevelChange change : judged) {
      for (Stretch stretch : stretches(reading, change.before())) {
        Stretch gone = stretch;
        for (Stretch still : stretches(reading, change.now())) {
          gone = gone == null ? null : gone.without(still);
        }
        if (gone != null) {
          stair.lower(gone, ranking.downwards(reading, gone.held().amount()));
        }
      }
    }
  }

  private static List<Stretch> stretches(Reading reading, LevelFigure figure) {
    return figure == null ? List.of() : reading.stretches(figure);
  }
}
