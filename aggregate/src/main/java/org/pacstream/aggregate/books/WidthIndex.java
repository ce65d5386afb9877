package org.pacstream.aggregate.books;

import static org.pacstream.aggregate.books.FactKeys.ABSENT;
import static org.pacstream.aggregate.books.FactKeys.ANY;
import static org.pacstream.aggregate.books.FactKeys.breadth;
import static org.pacstream.aggregate.books.FactKeys.kind;
import static org.pacstream.aggregate.books.FactKeys.reach;
import static org.pacstream.aggregate.books.FactKeys.sortable;
import static org.pacstream.aggregate.state.Keys.join;
import static org.pacstream.aggregate.state.Keys.under;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.total.End;
import org.pacstream.aggregate.total.Quantity;
import org.pacstream.aggregate.total.Statement;

/**
 * Finds statements by who their ends may mean. A statement has one row for each way of naming or
 * leaving aside its named ends, so that both "Coinbase gave" and "someone gave" lead to it; under
 * each, rows go by reach of the rounding, then by figure. A directory tells which breadths and
 * reaches there are at all, so that nothing is looked for that cannot be there.
 */
final class WidthIndex {
  private static final String WIDTHS = "widths";
  private static final String DIRECTORY = "breadths";
  private static final String MEMBERS = "members";

  private final Rows<Integer> rows;
  private final String scope;

  /** As read, by kind. */
  private final Map<String, List<Width>> directories = new HashMap<>();

  /** As read, by key. */
  private final Map<String, List<String>> members = new HashMap<>();

  WidthIndex(Rows<Integer> rows, String scope) {
    this.rows = rows;
    this.scope = scope;
  }

  void add(SingleId id, Statement statement) {
    put(id, statement, 1);
  }

  void remove(SingleId id, Statement statement) {
    put(id, statement, -1);
  }

  private void put(SingleId id, Statement statement, int more) {
    String reach = reach(statement.quantity());
    String value = sortable(statement.quantity().value());
    for (String payer : named(statement.payer())) {
      for (String recipient : named(statement.recipient())) {
        for (String candidate : named(statement.candidate())) {
          rows.put(
              join(widths(kind(statement), payer, recipient, candidate), reach, value, id.text()),
              more > 0 ? 1 : null);
        }
      }
    }
    count(join(scope, DIRECTORY, kind(statement), breadths(statement), reach), more);
    directories.remove(kind(statement));
    members.clear();
    for (End end : ends(statement)) {
      if (end != null && end.network() != null) {
        count(join(network(end), token(end)), more);
      }
      if (end != null && end.campaign() != null) {
        count(join(campaign(end), token(end)), more);
      }
    }
  }

  private void count(String key, int more) {
    Integer count = rows.get(key);
    int sum = (count == null ? 0 : count) + more;
    rows.put(key, sum == 0 ? null : (Integer) sum);
  }

  /**
   * How many statements there are whose ends have these breadths, and whose rounding this reach.
   */
  private record Width(String breadths, String reach, int statements) {}

  /** Stops when {@code visit} says false; goes first where there are most. */
  void visit(Statement statement, Predicate<SingleId> visit) {
    Quantity quantity = statement.quantity();
    for (Width width : directory(kind(statement))) {
      BigDecimal apart = reach(width.reach());
      for (String ends : meant(statement, width.breadths())) {
        boolean toTheEnd =
            FactIndex.visit(
                FactIndex.range(
                    rows,
                    join(ends, width.reach()),
                    quantity.value().subtract(apart).min(quantity.from()),
                    quantity.value().add(apart).max(quantity.to())),
                visit);
        if (!toTheEnd) {
          return;
        }
      }
    }
  }

  /** Keys of the ends of these breadths that may mean those of a statement, or be meant by them. */
  private List<String> meant(Statement statement, String breadths) {
    var keys = new ArrayList<String>();
    for (String payer : meant(statement.payer(), breadths.charAt(0))) {
      for (String recipient : meant(statement.recipient(), breadths.charAt(1))) {
        for (String candidate : meant(statement.candidate(), breadths.charAt(2))) {
          keys.add(widths(kind(statement), payer, recipient, candidate));
        }
      }
    }
    return keys;
  }

  private Set<String> meant(End end, char breadth) {
    if (breadth == ABSENT) {
      return Set.of(String.valueOf(ABSENT));
    }
    boolean many = end == null || end.breadth() == End.Breadth.GROUP || breadth == '2';
    if (many) {
      return Set.of(breadth + ANY);
    }
    var meant = new LinkedHashSet<String>();
    meant.add(breadth + end.id());
    boolean wide = breadth == '1';
    if (end.network() != null && (wide || end.breadth() == End.Breadth.NETWORK)) {
      meant.addAll(members(network(end), breadth));
    }
    if (end.campaign() != null && (wide || end.breadth() == End.Breadth.CAMPAIGN)) {
      meant.addAll(members(campaign(end), breadth));
    }
    return meant;
  }

  private List<String> members(String key, char breadth) {
    return members.computeIfAbsent(under(key) + breadth, this::readMembers);
  }

  private List<String> readMembers(String key) {
    var found = new ArrayList<String>();
    try (KeyValueIterator<String, Integer> rowsFound = rows.prefix(key)) {
      rowsFound.forEachRemaining(row -> found.add(row.key.substring(key.length() - 1)));
    }
    return found;
  }

  private List<Width> directory(String kind) {
    return directories.computeIfAbsent(kind, this::readDirectory);
  }

  private List<Width> readDirectory(String kind) {
    var directory = new ArrayList<Width>();
    String key = under(join(scope, DIRECTORY, kind));
    try (KeyValueIterator<String, Integer> found = rows.prefix(key)) {
      found.forEachRemaining(
          row -> {
            int between = row.key.indexOf(Keys.SEPARATOR, key.length());
            directory.add(
                new Width(
                    row.key.substring(key.length(), between),
                    row.key.substring(between + 1),
                    row.value));
          });
    }
    directory.sort(Comparator.comparing(Width::statements).reversed());
    return directory;
  }

  private String widths(String kind, String payer, String recipient, String candidate) {
    return join(scope, WIDTHS, kind, payer, recipient, candidate);
  }

  private String network(End end) {
    return join(scope, MEMBERS, "network", end.network());
  }

  private String campaign(End end) {
    return join(scope, MEMBERS, "campaign", end.campaign());
  }

  /** The ways to lead to an end. */
  private static List<String> named(End end) {
    return end == null ? List.of(token(null)) : List.of(token(end), breadth(end) + ANY);
  }

  private static String token(End end) {
    return end == null ? String.valueOf(ABSENT) : breadth(end) + end.id();
  }

  private static String breadths(Statement statement) {
    return new String(
        new char[] {
          breadth(statement.payer()), breadth(statement.recipient()), breadth(statement.candidate())
        });
  }

  private static List<End> ends(Statement statement) {
    var ends = new ArrayList<End>();
    ends.add(statement.payer());
    ends.add(statement.recipient());
    ends.add(statement.candidate());
    return ends;
  }
}
