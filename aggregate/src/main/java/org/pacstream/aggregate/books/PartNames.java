package org.pacstream.aggregate.books;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.total.Part;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.aggregate.total.TreeKey;

/**
 * What live articles call the parts of a tree. Every spelling has a row that counts its articles;
 * they lie in the order of the alphabet, and the first of them is what a part is called, whichever
 * came first.
 */
public final class PartNames {
  private static final String NAME = "N";

  private final Rows<String> rows;

  public PartNames(Rows<String> rows) {
    this.rows = rows;
  }

  /** A part of a tree as an article calls it. */
  private record Called(TreeKey tree, String id, String name) {}

  /** Replaces what one article calls the parts of a subject's trees. */
  void replace(SubjectKey subject, Collection<Placed> before, Collection<Placed> now) {
    Set<Called> went = called(before);
    Set<Called> came = called(now);
    for (Called part : went) {
      if (!came.contains(part)) {
        count(subject, part, -1);
      }
    }
    for (Called part : came) {
      if (!went.contains(part)) {
        count(subject, part, 1);
      }
    }
  }

  private static Set<Called> called(Collection<Placed> reports) {
    var called = new LinkedHashSet<Called>();
    for (Placed report : reports) {
      for (Part part : report.placement().statement().extent().parts()) {
        called.add(new Called(report.placement().tree(), part.id(), part.name()));
      }
    }
    return called;
  }

  private void count(SubjectKey subject, Called part, int more) {
    String key = Keys.join(Keys.tree(subject, part.tree()), NAME, part.id(), part.name());
    String row = rows.get(key);
    int articles = (row == null ? 0 : Integer.parseInt(row)) + more;
    rows.put(key, articles == 0 ? null : String.valueOf(articles));
  }

  /**
   * What a part is called; empty when no live article speaks of it.
   *
   * @param scope begin of the keys of the tree
   */
  public Optional<String> of(String scope, String part) {
    String under = Keys.under(Keys.join(scope, NAME, part));
    try (KeyValueIterator<String, String> names = rows.prefix(under)) {
      return names.hasNext()
          ? Optional.of(names.next().key.substring(under.length()))
          : Optional.empty();
    }
  }
}
