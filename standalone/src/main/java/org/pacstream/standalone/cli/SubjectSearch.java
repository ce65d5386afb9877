package org.pacstream.standalone.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pacstream.aggregate.total.SubjectAccounts;
import org.pacstream.schemas.SubjectType;
import org.pacstream.standalone.Spelling;
import org.pacstream.standalone.local.Failure;

/** Finds a candidate, committee or network by what people call it. */
record SubjectSearch(List<SubjectAccounts> subjects) {
  private static final int NEAR = 5;

  /**
   * By id, else by FEC id, else by name; several only where they bear the same.
   *
   * @throws Failure if there is none, with those it may have meant
   */
  List<SubjectAccounts> find(String asked) {
    String wanted = folded(asked);
    return Stream.<Predicate<SubjectAccounts>>of(
            subject -> folded(subject.subject().id()).equals(wanted),
            subject -> isFecId(subject, wanted) && subject.subject().type() != SubjectType.NETWORK,
            subject -> folded(subject.name()).equals(wanted))
        .map(is -> subjects.stream().filter(is).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElseThrow(() -> new Failure(unknown(asked)));
  }

  private static boolean isFecId(SubjectAccounts subject, String wanted) {
    return subject.fecIds().stream().anyMatch(id -> folded(id).equals(wanted));
  }

  private String unknown(String asked) {
    String wanted = folded(asked);
    List<String> near =
        subjects.stream()
            .filter(subject -> distance(subject, wanted) <= 3 + wanted.length() / 5)
            .sorted(Comparator.comparingInt(subject -> distance(subject, wanted)))
            .map(s -> Printable.line(s.name()) + " (" + Printable.line(s.subject().id()) + ")")
            .distinct()
            .limit(NEAR)
            .toList();
    return "no article speaks to \""
        + Printable.line(asked)
        + '"'
        + (near.isEmpty()
            ? "; totals without --why lists everyone"
            : "; did you mean " + String.join(", ", near) + "?");
  }

  private static int distance(SubjectAccounts subject, String wanted) {
    String name = folded(subject.name());
    if (!wanted.isEmpty() && name.contains(wanted)) {
      return 1;
    }
    return Math.min(
        Spelling.edits(wanted, name), Spelling.edits(wanted, folded(subject.subject().id())));
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
