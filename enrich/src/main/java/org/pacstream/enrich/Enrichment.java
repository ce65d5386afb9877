package org.pacstream.enrich;

import java.util.List;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.RejectedArticle;

/** What became of an article. */
public sealed interface Enrichment {
  /** Read, or withdrawn by its producer. */
  record Accepted(EnrichedArticle article) implements Enrichment {}

  /** Not enriched: it names the stage and the reason. */
  record Rejected(RejectedArticle article) implements Enrichment {}

  default List<EnrichedArticle> accepted() {
    return this instanceof Accepted accepted ? List.of(accepted.article()) : List.of();
  }

  default List<RejectedArticle> rejected() {
    return this instanceof Rejected rejected ? List.of(rejected.article()) : List.of();
  }
}
