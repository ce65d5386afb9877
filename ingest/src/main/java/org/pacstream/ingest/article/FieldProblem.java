package org.pacstream.ingest.article;

/**
 * One field that cannot be accepted.
 *
 * @param field its name in the article's JSON
 * @param problem what was found and what was expected
 */
public record FieldProblem(String field, String problem) {
  @Override
  public String toString() {
    return field + ": " + problem;
  }
}
