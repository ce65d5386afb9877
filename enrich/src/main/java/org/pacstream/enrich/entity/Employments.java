package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.entity.Cue.Kind;
import org.pacstream.schemas.EntityType;

/**
 * People whom a text introduces by whom they work for: "Ripple co-founder Chris Larsen", "the head
 * of Coinbase, Brian Armstrong".
 */
final class Employments {
  private Employments() {}

  /** The mentions of an article, in text order, with what tells who works for whom. */
  static List<Mention> described(Article article, Cues cues) {
    List<Found> found = article.found();
    var mentions = new ArrayList<Mention>(found.size());
    for (int i = 0; i < found.size(); i++) {
      Found one = found.get(i);
      Marks marks = article.marks(one.source(), cues);
      Mention mention = one.mention();
      Found before = i == 0 ? null : found.get(i - 1);
      if (before != null && isEmployed(before, one)) {
        mention = mention.describedFrom(begin(before, one, marks));
      } else if (isOrganization(one)
          && !isOfPerson(before, one.source(), one.from())
          && !introduces(one, i + 1 < found.size() ? found.get(i + 1) : null, marks)
          && isOfSomebody(one, marks)) {
        mention = mention.asEmployer();
      }
      mentions.add(mention);
    }
    return List.copyOf(mentions);
  }

  private static boolean isEmployed(Found employer, Found person) {
    return person.mention().named()
        && person.mention().type() == EntityType.PERSON
        && isOrganization(employer)
        && employer.source() == person.source()
        && employer.to() <= person.from()
        && employer.source().sentence(employer.from()) == person.source().sentence(person.from());
  }

  /** "Ripple co-founder Chris Larsen": the text names who it is. */
  private static boolean introduces(Found employer, Found next, Marks marks) {
    return next != null
        && isEmployed(employer, next)
        && begin(employer, next, marks) < next.mention().begin();
  }

  /** "Chris Larsen, co-founder of Ripple": a name before the company in its sentence. */
  private static boolean isOfPerson(Found before, Source source, int employer) {
    return before != null
        && before.source() == source
        && source.sentence(before.from()) == source.sentence(employer)
        && (before.mention().type() == EntityType.PERSON
            || before.mention().type() == EntityType.CANDIDATE);
  }

  private static boolean isOrganization(Found found) {
    return found.mention().named() && found.mention().type() == EntityType.ORGANIZATION;
  }

  /** "A Ripple executive", "an executive of Ripple". */
  private static boolean isOfSomebody(Found employer, Marks marks) {
    Source source = employer.source();
    int to = employer.to();
    boolean before = to < source.size() && source.isJoined(to) && marks.at(to, Kind.ROLE) != null;
    return before
        || marks.wordBefore(employer.from(), Kind.OF) != null
            && roleAt(source, marks, employer.from()) != null;
  }

  /** Where the words that introduce a person begin: where its name does, when there are none. */
  private static int begin(Found employer, Found person, Marks marks) {
    Source source = person.source();
    if (employer.to() < person.from()) {
      return isRoleBetween(source, marks, employer.to(), person.from())
          ? employer.mention().begin()
          : person.mention().begin();
    }
    Marks.Mark role =
        isBeside(source, person.from()) ? roleAt(source, marks, employer.from()) : null;
    return role == null ? person.mention().begin() : source.begin(role.from(), role.skipped());
  }

  /** "Ripple's co-founder and chairman Chris Larsen": nothing but roles. */
  private static boolean isRoleBetween(Source source, Marks marks, int from, int to) {
    boolean role = false;
    int at = from;
    while (at < to && source.isJoined(at)) {
      Marks.Mark mark = marks.at(at, Kind.ROLE);
      role |= mark != null;
      mark = mark == null ? marks.wordAt(at, Kind.AND) : mark;
      if (mark == null && source.key(at).length() > 1) {
        return false;
      }
      at = mark == null ? at + 1 : mark.to();
    }
    return role && at == to && source.isJoined(to);
  }

  /** "The founder and head of the exchange Coinbase": the first of the roles, or null. */
  private static Marks.Mark roleAt(Source source, Marks marks, int employer) {
    Marks.Mark role = null;
    int at = employer;
    while (at > 0 && source.isJoined(at)) {
      Marks.Mark mark = marks.before(at, Kind.ROLE);
      role = mark == null ? role : mark;
      mark = mark == null ? between(marks, at, role == null) : mark;
      if (mark == null) {
        return role;
      }
      at = mark.from();
    }
    return role;
  }

  private static Marks.Mark between(Marks marks, int at, boolean beforeEmployer) {
    if (!beforeEmployer) {
      return marks.wordBefore(at, Kind.AND);
    }
    Marks.Mark of = marks.wordBefore(at, Kind.OF);
    return of == null ? marks.before(at, Kind.ORGANIZATION) : of;
  }

  private static boolean isBeside(Source source, int unit) {
    String gap = source.between(unit - 1, unit).strip();
    return gap.isEmpty() || gap.length() == 1 && ",،、，".contains(gap);
  }
}
