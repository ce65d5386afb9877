package org.pacstream.aggregate.books;

import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.total.Statement;

/**
 * Names a fact statement within its tree.
 *
 * @param figure the same for all statements of one figure
 * @param wording printed unit and bound
 */
record SingleId(String figure, String wording) {

  static SingleId of(Statement statement) {
    return new SingleId(Statement.hash(statement.figure()), statement.quantity().wording());
  }

  /** The one a key ends with. */
  static SingleId endOf(String key) {
    int wording = key.lastIndexOf(Keys.SEPARATOR);
    int figure = key.lastIndexOf(Keys.SEPARATOR, wording - 1);
    return new SingleId(key.substring(figure + 1, wording), key.substring(wording + 1));
  }

  String text() {
    return figure + Keys.SEPARATOR + wording;
  }
}
