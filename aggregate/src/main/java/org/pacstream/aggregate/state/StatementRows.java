package org.pacstream.aggregate.state;

import java.util.List;
import org.pacstream.aggregate.total.Supported;

/** Statements as rows of a store, and back. */
public final class StatementRows {
  private StatementRows() {}

  public static StatementRow row(Supported supported, int reports) {
    return StatementRow.newBuilder()
        .setStatement(Statements.fields(supported.statement()))
        .setReached(supported.reached())
        .setLast(supported.latest())
        .setReports(reports)
        .build();
  }

  public static Supported supported(StatementRow row) {
    return new Supported(
        Statements.statement(row.getStatement()), List.copyOf(row.getReached()), row.getLast());
  }
}
