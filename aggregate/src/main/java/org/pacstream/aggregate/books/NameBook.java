package org.pacstream.aggregate.books;

import org.apache.kafka.streams.state.KeyValueIterator;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.aggregate.total.Part;
import org.pacstream.aggregate.total.SubjectKey;

/**
 * What live articles call a subject. The name most of them give it, of several the first in the
 * alphabet, stands in its row; every other has rows of its own, one to count it and one to find the
 * most common, so that no number of spellings makes a row grow.
 */
final class NameBook {
  private static final String COUNT = "NAME";
  private static final String BY_COUNT = "NAMES";

  private final Rows<String> rows;

  NameBook(Rows<String> rows) {
    this.rows = rows;
  }

  /** One more article gives it a name. */
  void came(SubjectRow subject, String name) {
    if (subject.getNamed() == 0) {
      hold(subject, name, 1);
    } else if (subject.getName().equals(name)) {
      subject.setNamed(subject.getNamed() + 1);
    } else {
      count(subject, name, 1);
      holdMostCommon(subject);
    }
  }

  /** One article less does; the last name of all stays. */
  void went(SubjectRow subject, String name) {
    if (subject.getName().equals(name)) {
      subject.setNamed(subject.getNamed() - 1);
    } else {
      count(subject, name, -1);
    }
    holdMostCommon(subject);
  }

  private static void hold(SubjectRow subject, String name, int articles) {
    subject.setName(name);
    subject.setNamed(articles);
  }

  private void count(SubjectRow subject, String name, int more) {
    String key = Keys.join(scope(subject), COUNT, name);
    String row = rows.get(key);
    int before = row == null ? 0 : Integer.parseInt(row);
    int now = before + more;
    rows.put(key, now == 0 ? null : String.valueOf(now));
    if (before > 0) {
      rows.put(byCount(subject, before, name), null);
    }
    if (now > 0) {
      rows.put(byCount(subject, now, name), "");
    }
  }

  private void holdMostCommon(SubjectRow subject) {
    Name other = mostCommonOther(subject);
    if (other != null && other.isBefore(new Name(subject.getName(), subject.getNamed()))) {
      count(subject, other.name(), -other.articles());
      if (subject.getNamed() > 0) {
        count(subject, subject.getName(), subject.getNamed());
      }
      hold(subject, other.name(), other.articles());
    }
  }

  /** Null when there is none. */
  private Name mostCommonOther(SubjectRow subject) {
    String under = Keys.join(scope(subject), BY_COUNT);
    try (KeyValueIterator<String, String> others = rows.prefix(Keys.under(under))) {
      if (!others.hasNext()) {
        return null;
      }
      String key = others.next().key;
      int articles = Math.toIntExact(-Keys.numberIn(key, under));
      return new Name(key.substring(byCount(subject, articles, "").length()), articles);
    }
  }

  private record Name(String name, int articles) {
    boolean isBefore(Name other) {
      return articles > other.articles
          || articles == other.articles && Part.ALPHABET.compare(name, other.name) < 0;
    }
  }

  private static String byCount(SubjectRow subject, int articles, String name) {
    return Keys.join(scope(subject), BY_COUNT, Keys.sortable((long) -articles), name);
  }

  private static String scope(SubjectRow subject) {
    return Keys.subject(new SubjectKey(subject.getType(), subject.getId()));
  }
}
