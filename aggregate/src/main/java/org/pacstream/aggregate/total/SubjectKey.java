package org.pacstream.aggregate.total;

import java.util.Comparator;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.schemas.SubjectType;

/**
 * Which subject. A name the catalogue does not know can be a candidate's in one article and a
 * committee's in another, so the type is part of it.
 */
public record SubjectKey(SubjectType type, String id) implements Comparable<SubjectKey> {
  private static final Comparator<SubjectKey> ORDER =
      Comparator.comparing(SubjectKey::type).thenComparing(SubjectKey::id);

  public static SubjectKey of(Saying saying) {
    return new SubjectKey(saying.getSubjectType(), saying.getSubject());
  }

  /** The inverse of {@link #text()}. */
  public static SubjectKey parse(String text) {
    int space = text.indexOf(' ');
    return new SubjectKey(SubjectType.valueOf(text.substring(0, space)), text.substring(space + 1));
  }

  /** As {@code COMMITTEE CMTE:fairshake}. */
  public String text() {
    return type + " " + id;
  }

  @Override
  public int compareTo(SubjectKey other) {
    return ORDER.compare(this, other);
  }
}
