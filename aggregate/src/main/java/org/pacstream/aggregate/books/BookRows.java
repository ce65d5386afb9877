package org.pacstream.aggregate.books;

import java.util.List;
import org.pacstream.aggregate.state.ExtentRow;
import org.pacstream.aggregate.state.FactRow;
import org.pacstream.aggregate.state.FigureRow;
import org.pacstream.aggregate.state.MadeRow;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.state.Stores;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.state.SumRow;
import org.pacstream.schemas.LedgerEntry;

/** The rows that books are kept in; {@link Stores} says what lies in each. */
public record BookRows(
    Rows<Saying> sayings,
    Rows<String> sightings,
    Rows<MadeRow> statements,
    Rows<FigureRow> figures,
    Rows<FactRow> facts,
    Rows<Integer> factIndex,
    Rows<LevelRow> levels,
    Rows<String> levelIndex,
    Rows<ExtentRow> extents,
    Rows<SumRow> sums,
    Rows<TimelineRow> timelines,
    Rows<SubjectRow> subjects,
    Rows<LedgerEntry> ledger) {

  /** Finds the rows of a store by its name. */
  public interface Source {
    <V> Rows<V> rows(String store);
  }

  /** Those whose keys go on with a cycle after the subject; names lie after all cycles. */
  List<Rows<?>> byCycle() {
    return List.of(
        sightings,
        statements,
        figures,
        facts,
        factIndex,
        levels,
        levelIndex,
        extents,
        sums,
        timelines);
  }

  public static BookRows of(Source source) {
    return new BookRows(
        source.rows(Stores.SAYINGS),
        source.rows(Stores.SIGHTINGS),
        source.rows(Stores.STATEMENTS),
        source.rows(Stores.FIGURES),
        source.rows(Stores.FACTS),
        source.rows(Stores.FACT_INDEX),
        source.rows(Stores.LEVELS),
        source.rows(Stores.LEVEL_INDEX),
        source.rows(Stores.EXTENTS),
        source.rows(Stores.SUMS),
        source.rows(Stores.TIMELINES),
        source.rows(Stores.TOTALS),
        source.rows(Stores.LEDGER));
  }
}
