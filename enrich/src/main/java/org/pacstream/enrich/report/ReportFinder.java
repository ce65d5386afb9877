package org.pacstream.enrich.report;

import java.util.List;
import org.pacstream.enrich.entity.Catalogue;
import org.pacstream.schemas.Report;

/** Finds the statements of an article that political money flows or would flow. */
public final class ReportFinder {
  private final Catalogue catalogue;

  private ReportFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * With the rule files of every language.
   *
   * @throws IllegalArgumentException naming file and key of a rule that cannot be used
   */
  public static ReportFinder load(Catalogue catalogue) {
    return new ReportFinder(catalogue);
  }

  /** In text order, each statement once. A language without rules has none. */
  public List<Report> find(Reading reading) {
    return List.of();
  }
}
