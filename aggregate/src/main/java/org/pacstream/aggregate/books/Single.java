package org.pacstream.aggregate.books;

import java.util.TreeMap;
import java.util.TreeSet;
import org.pacstream.aggregate.state.CountedFrom;
import org.pacstream.aggregate.state.FactRow;
import org.pacstream.aggregate.state.StandingFrom;
import org.pacstream.aggregate.state.Statements;
import org.pacstream.aggregate.state.ToldFrom;
import org.pacstream.aggregate.total.Statement;
import org.pacstream.aggregate.total.Sum;

/** A fact statement while a change is worked in: what held before, and what holds now. */
final class Single {
  private final SingleId id;
  private final Statement statement;

  /** As stored; a row that is not there yet holds nothing. */
  final Held before;

  private Held now;

  /**
   * @param row null when there is none
   */
  Single(SingleId id, Statement statement, FactRow row) {
    this.id = id;
    this.statement = statement;
    this.before = row == null ? Held.NOTHING : held(row);
    this.now = before;
  }

  /**
   * All that is known of a statement.
   *
   * @param counted as how many facts
   * @param told key of the statement it is told with, as a variant or slip; empty for none
   * @param standing what it adds to its extent
   */
  record Held(
      Situation situation,
      OverHours<Integer> counted,
      OverHours<String> told,
      OverHours<Standing> standing) {
    static final Held NOTHING =
        new Held(
            Situation.GONE,
            OverHours.nothing(0),
            OverHours.nothing(""),
            OverHours.nothing(Standing.NONE));

    /** Whether it might be a variant: no fact, though nothing is wrong with it. */
    boolean isLoose(long hour) {
      return situation.isTrusted(hour) && counted.at(hour) == 0;
    }

    /** When any of it but its standing changes. */
    TreeSet<Long> hours() {
      TreeSet<Long> hours = situation.hours();
      hours.addAll(counted.hours());
      hours.addAll(told.hours());
      return hours;
    }
  }

  SingleId id() {
    return id;
  }

  Statement statement() {
    return statement;
  }

  Held now() {
    return now;
  }

  Situation situation() {
    return now.situation();
  }

  boolean isGone() {
    return now.situation().isGone();
  }

  boolean isChanged() {
    return !now.equals(before);
  }

  void situate(Situation situation) {
    now = new Held(situation, now.counted(), now.told(), now.standing());
  }

  void count(OverHours<Integer> counted) {
    now = new Held(now.situation(), counted, now.told(), now.standing());
  }

  void tell(OverHours<String> told) {
    now = new Held(now.situation(), now.counted(), told, now.standing());
  }

  void stand(OverHours<Standing> standing) {
    now = new Held(now.situation(), now.counted(), now.told(), standing);
  }

  FactRow row() {
    return FactRow.newBuilder()
        .setStatement(Statements.fields(statement))
        .setReached(now.situation().reached())
        .setFirst(now.situation().first())
        .setSecond(now.situation().second())
        .setRepeats(now.situation().repeats())
        .setSlipped(now.situation().slipped())
        .setCounted(
            now.counted().from().entrySet().stream()
                .map(from -> new CountedFrom(from.getKey(), from.getValue()))
                .toList())
        .setTold(
            now.told().from().entrySet().stream()
                .map(from -> new ToldFrom(from.getKey(), from.getValue()))
                .toList())
        .setStanding(
            now.standing().from().entrySet().stream()
                .map(
                    from ->
                        new StandingFrom(
                            from.getKey(), from.getValue().sum().figure(), from.getValue().facts()))
                .toList())
        .build();
  }

  private static Held held(FactRow row) {
    var counted = new TreeMap<Long, Integer>();
    row.getCounted().forEach(from -> counted.put(from.getHour(), from.getTimes()));
    var told = new TreeMap<Long, String>();
    row.getTold().forEach(from -> told.put(from.getHour(), from.getWith()));
    var standing = new TreeMap<Long, Standing>();
    row.getStanding()
        .forEach(
            from ->
                standing.put(from.getHour(), new Standing(Sum.of(from.getSum()), from.getFacts())));
    return new Held(
        new Situation(
            row.getReached(), row.getFirst(), row.getSecond(), row.getRepeats(), row.getSlipped()),
        OverHours.changingAt(counted.keySet(), 0, counted::get),
        OverHours.changingAt(told.keySet(), "", told::get),
        OverHours.changingAt(standing.keySet(), Standing.NONE, standing::get));
  }
}
