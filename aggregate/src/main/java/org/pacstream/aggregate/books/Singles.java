package org.pacstream.aggregate.books;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.pacstream.aggregate.state.FactRow;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.state.Statements;
import org.pacstream.aggregate.total.Statement;

/**
 * The fact statements of a tree that one change has to do with: each is read once and written once.
 */
final class Singles {
  private final Rows<FactRow> rows;
  private final String scope;

  /** By figure and wording. */
  private final Map<String, TreeMap<String, Single>> read = new TreeMap<>();

  /** By figure. */
  private final Map<String, Collection<Single>> complete = new HashMap<>();

  Singles(Rows<FactRow> rows, String scope) {
    this.rows = rows;
    this.scope = scope;
  }

  /** One that may be new. */
  Single of(Statement statement) {
    SingleId id = SingleId.of(statement);
    Single known = known(id);
    return known == null ? keep(id, statement, rows.get(key(id))) : known;
  }

  /** One that is there. */
  Single get(SingleId id) {
    Single known = known(id);
    if (known != null) {
      return known;
    }
    FactRow row = rows.get(key(id));
    if (row == null) {
      throw new IllegalStateException(
          "the index of facts leads to " + key(id) + ", which is not there");
    }
    return keep(id, Statements.statement(row.getStatement()), row);
  }

  /** All statements of a figure, those that are gone now among them. */
  Collection<Single> figure(String figure) {
    return complete.computeIfAbsent(figure, this::readFigure);
  }

  private Collection<Single> readFigure(String figure) {
    String key = Keys.under(Keys.join(scope, figure));
    try (KeyValueIterator<String, FactRow> found = rows.prefix(key)) {
      found.forEachRemaining(
          row -> {
            SingleId id = SingleId.endOf(row.key);
            if (known(id) == null) {
              keep(id, Statements.statement(row.value.getStatement()), row.value);
            }
          });
    }
    return read.getOrDefault(figure, new TreeMap<>()).values();
  }

  private Single known(SingleId id) {
    TreeMap<String, Single> figure = read.get(id.figure());
    return figure == null ? null : figure.get(id.wording());
  }

  private Single keep(SingleId id, Statement statement, FactRow row) {
    var single = new Single(id, statement, row);
    read.computeIfAbsent(id.figure(), same -> new TreeMap<>()).put(id.wording(), single);
    return single;
  }

  /** All that were read, in a fixed order. */
  List<Single> all() {
    var all = new ArrayList<Single>();
    read.values().forEach(figure -> all.addAll(figure.values()));
    return all;
  }

  void write() {
    for (Single single : all()) {
      if (single.isChanged()) {
        rows.put(key(single.id()), single.isGone() ? null : single.row());
      }
    }
  }

  private String key(SingleId id) {
    return Keys.join(scope, id.text());
  }
}
