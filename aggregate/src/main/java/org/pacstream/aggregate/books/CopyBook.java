package org.pacstream.aggregate.books;

import static org.pacstream.aggregate.books.MarkIndex.ORDER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pacstream.aggregate.books.Publications.Article;
import org.pacstream.aggregate.state.CopyOf;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.total.Mark;
import org.pacstream.aggregate.total.Originals;
import org.pacstream.aggregate.total.Sayings;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.schemas.Copies;

/**
 * Of which articles others are copies: what {@link Originals} says, kept from one change at a time.
 * By its marks an article finds the one it copies among few, and those that are its own copies.
 */
final class CopyBook {
  private final Rows<String> rows;
  private final Rows<Saying> sayings;

  /**
   * @param rows of {@link org.pacstream.aggregate.state.Stores#SIGHTINGS}
   */
  CopyBook(Rows<String> rows, Rows<Saying> sayings) {
    this.rows = rows;
    this.sayings = sayings;
  }

  /** The same article, before and after it became a copy of another original. */
  record Replaced(Saying before, Saying now) {}

  /**
   * @param saying told of what it is a copy
   * @param others copies of other originals because of it
   */
  record Change(Saying saying, List<Replaced> others) {}

  /** The article that one is a copy of, or that one itself. */
  static Article original(Saying saying, int cycle) {
    return Sayings.copyOf(saying, cycle)
        .map(copy -> new Article(copy.getPublished(), copy.getArticleId()))
        .orElseGet(() -> article(saying));
  }

  private static Article article(Saying saying) {
    return new Article(saying.getPublished(), saying.getArticleId());
  }

  /**
   * Replaces what one article says, as far as copies are told from it. Writes no saying.
   *
   * @param before null when it said nothing
   * @param closedBefore of earlier cycles nothing is kept
   */
  Change replace(SubjectKey subject, Saying before, Saying now, int closedBefore) {
    SortedMap<Integer, Set<Mark>> were =
        before == null ? new TreeMap<>() : Originals.marks(before).tailMap(closedBefore);
    SortedMap<Integer, Set<Mark>> are = Originals.marks(now).tailMap(closedBefore);
    var cycles = new TreeSet<>(were.keySet());
    cycles.addAll(are.keySet());
    var settling = new Settling(subject, now);
    for (int cycle : cycles) {
      settling.replace(
          new MarkIndex(rows, subject, cycle),
          were.containsKey(cycle) ? new Marked(before, were.get(cycle)) : null,
          are.containsKey(cycle) ? new Marked(now, are.get(cycle)) : null);
    }
    return settling.change();
  }

  /** An article that copies may be told from. */
  private record Marked(Saying saying, Set<Mark> marks) {
    Article article() {
      return CopyBook.article(saying);
    }

    boolean isSame(Marked other) {
      return other != null
          && article().equals(other.article())
          && saying.getSignature().equals(other.saying.getSignature())
          && marks.equals(other.marks);
    }
  }

  /** What one article's change does. */
  private final class Settling {
    private final SubjectKey subject;
    private final String id;
    private final Map<String, Saying> read = new HashMap<>();
    private final Map<String, Saying> changed = new LinkedHashMap<>();

    Settling(SubjectKey subject, Saying now) {
      this.subject = subject;
      this.id = now.getArticleId();
      changed.put(id, now);
    }

    Change change() {
      var others = new ArrayList<Replaced>();
      changed.forEach(
          (article, saying) -> {
            if (!article.equals(id)) {
              others.add(new Replaced(read.get(article), saying));
            }
          });
      return new Change(changed.get(id), others);
    }

    /**
     * @param before null when the article had no mark
     * @param now null when it has none
     */
    void replace(MarkIndex index, Marked before, Marked now) {
      int cycle = index.cycle();
      if (now != null && now.isSame(before)) {
        note(id, cycle, original(before.saying(), cycle));
        return;
      }
      Set<Article> left = before == null ? Set.of() : copiesOf(index, before);
      if (before != null) {
        Article original = original(before.saying(), cycle);
        before.marks().forEach(mark -> index.remove(mark, before.article(), original));
      }
      if (now != null) {
        Article original = earliest(index, now);
        now.marks().forEach(mark -> index.put(mark, now.article(), original));
        note(id, cycle, original);
        for (Article later : copiesOfLater(index, now)) {
          if (!left.contains(later) && isCopy(now, later)) {
            move(index, marked(later, cycle), now.article());
          }
        }
      }
      for (Article copy : left) {
        Marked marked = marked(copy, cycle);
        move(index, marked, earliest(index, marked));
      }
    }

    private Marked marked(Article article, int cycle) {
      Saying saying = saying(article.id());
      return new Marked(saying, Originals.marks(saying).get(cycle));
    }

    /** Makes an article a copy of another original. */
    private void move(MarkIndex index, Marked copy, Article original) {
      Article before = original(copy.saying(), index.cycle());
      if (!original.equals(before)) {
        for (Mark mark : copy.marks()) {
          index.remove(mark, copy.article(), before);
          index.put(mark, copy.article(), original);
        }
        note(copy.article().id(), index.cycle(), original);
      }
    }

    private void note(String article, int cycle, Article original) {
      Saying last = saying(article);
      var copies = new ArrayList<CopyOf>();
      last.getCopies().stream().filter(copy -> copy.getCycle() != cycle).forEach(copies::add);
      if (!original.equals(article(last))) {
        copies.add(new CopyOf(cycle, original.id(), original.published()));
      }
      copies.sort(Comparator.comparing(CopyOf::getCycle));
      if (!copies.equals(last.getCopies())) {
        changed.put(article, Saying.newBuilder(last).setCopies(copies).build());
      }
    }

    /** The earliest that an article is a copy of; that one itself when it is none. */
    private Article earliest(MarkIndex index, Marked copy) {
      var search = new Search(copy);
      Instant from = copy.article().published().minus(Originals.WITHIN);
      copy.marks()
          .forEach(mark -> index.published(mark, from, search.found.published(), search::look));
      return search.found;
    }

    private final class Search {
      private final Marked copy;
      private final Set<Article> others = new TreeSet<>(ORDER);
      private Article found;

      Search(Marked copy) {
        this.copy = copy;
        this.found = copy.article();
      }

      /** Whether one that comes after may be an earlier one. */
      boolean look(Article article) {
        if (ORDER.compare(article, found) < 0 && !others.contains(article)) {
          if (isCopy(copy, article)) {
            found = article;
          } else {
            others.add(article);
          }
        }
        return !article.published().isAfter(found.published());
      }
    }

    private boolean isCopy(Marked marked, Article other) {
      return Copies.are(marked.saying().getSignature(), saying(other.id()).getSignature());
    }

    private Set<Article> copiesOf(MarkIndex index, Marked original) {
      var copies = new TreeSet<>(ORDER);
      Instant time = original.article().published();
      for (Mark mark : original.marks()) {
        index.copied(
            mark,
            time,
            time,
            (copy, of) -> {
              if (of.equals(original.article()) && !copy.equals(of)) {
                copies.add(copy);
              }
            });
      }
      return copies;
    }

    /** Later ones that are originals or copies of one that came after this. */
    private Set<Article> copiesOfLater(MarkIndex index, Marked earlier) {
      var copies = new TreeSet<>(ORDER);
      Instant from = earlier.article().published();
      Instant to = from.plus(Originals.WITHIN);
      for (Mark mark : earlier.marks()) {
        index.copied(
            mark,
            from,
            to,
            (copy, of) -> {
              if (ORDER.compare(of, earlier.article()) > 0 && !copy.published().isAfter(to)) {
                copies.add(copy);
              }
            });
      }
      return copies;
    }

    private Saying saying(String article) {
      Saying last = changed.get(article);
      return last != null ? last : read.computeIfAbsent(article, this::stored);
    }

    private Saying stored(String article) {
      return Objects.requireNonNull(
          sayings.get(Keys.saying(subject, article)),
          () -> "nothing is known of the article " + article + ", which has marks");
    }
  }
}
