package org.pacstream.enrich.evaluation;

import java.util.Locale;

/** What is compared with the gold annotations. */
enum Layer {
  /** (min, max, currency) of every printed sum. */
  MONEY,
  /** Canonical names, each once an article. */
  ENTITIES,
  /** The same for candidates and committees, which totals hang on. */
  ACTORS,
  /** Reports with all their roles. */
  REPORTS,
  /** What a total depends on, of reports that count. */
  TOTALS_CORE;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
