package org.pacstream.aggregate.books;

import static org.pacstream.aggregate.books.FactKeys.ABSENT;
import static org.pacstream.aggregate.books.FactKeys.ANY;
import static org.pacstream.aggregate.books.FactKeys.breadth;
import static org.pacstream.aggregate.books.FactKeys.join;
import static org.pacstream.aggregate.books.FactKeys.kind;
import static org.pacstream.aggregate.books.FactKeys.reach;
import static org.pacstream.aggregate.books.FactKeys.sortable;
import static org.pacstream.aggregate.books.FactKeys.under;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.KeyValueIterator;
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

  /** By kind: the breadths of the ends, and of each with which reaches. */
  private final Map<String, Map<String, List<String>>> directories = new HashMap<>();

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

  /** Stops when {@code visit} says false. */
  void visit(Statement statement, Predicate<SingleId> visit) {
    Quantity quantity = statement.quantity();
    for (var breadths : directory(kind(statement)).entrySet()) {
      for (String ends : meant(statement, breadths.getKey())) {
        for (String reach : breadths.getValue()) {
          BigDecimal apart = reach(reach);
          boolean toTheEnd =
              FactIndex.visit(
                  FactIndex.range(
                      rows,
                      join(ends, reach),
                      quantity.value().subtract(apart).min(quantity.from()),
                      quantity.value().add(apart).max(quantity.to())),
                  visit);
          if (!toTheEnd) {
            return;
          }
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
    var members = new ArrayList<String>();
    try (KeyValueIterator<String, Integer> found = rows.prefix(under(key) + breadth)) {
      found.forEachRemaining(row -> members.add(row.key.substring(under(key).length())));
    }
    return members;
  }

  private Map<String, List<String>> directory(String kind) {
    return directories.computeIfAbsent(kind, this::read);
  }

  private Map<String, List<String>> read(String kind) {
    var directory = new HashMap<String, List<String>>();
    String key = under(join(scope, DIRECTORY, kind));
    try (KeyValueIterator<String, Integer> found = rows.prefix(key)) {
      found.forEachRemaining(
          row -> {
            String[] parts =
                row.key.substring(key.length()).split(String.valueOf(FactKeys.SEPARATOR), -1);
            directory.computeIfAbsent(parts[0], same -> new ArrayList<>()).add(parts[1]);
          });
    }
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
