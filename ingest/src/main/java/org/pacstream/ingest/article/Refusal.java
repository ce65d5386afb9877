package org.pacstream.ingest.article;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why an article was not accepted.
 *
 * @param detail a sentence for people; text taken from the article is shortened and escaped in it
 * @param errors every field's problem at once; empty when the article could not be read at all
 */
public record Refusal(Kind kind, String detail, List<FieldProblem> errors) {
  /** The kinds, each with the HTTP status that says the same. */
  public enum Kind {
    /** Not JSON in UTF-8, or not one object. */
    MALFORMED(400, "Malformed article"),
    /** Longer than {@link ArticleLimits} allows. */
    TOO_LARGE(413, "Article too large"),
    /** Well-formed, but a field is missing or wrong. */
    INVALID(422, "Invalid article");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    public int status() {
      return status;
    }

    public String title() {
      return title;
    }
  }

  public Refusal {
    errors = List.copyOf(errors);
  }

  static Refusal malformed(String detail) {
    return new Refusal(Kind.MALFORMED, detail, List.of());
  }

  static Refusal tooLarge(String detail) {
    return new Refusal(Kind.TOO_LARGE, detail, List.of());
  }

  /** The detail and every field's problem, in one line. */
  @Override
  public String toString() {
    return errors.isEmpty()
        ? detail
        : errors.stream().map(FieldProblem::toString).collect(Collectors.joining("; "));
  }
}
