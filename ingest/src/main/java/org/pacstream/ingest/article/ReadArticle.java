package org.pacstream.ingest.article;

import java.util.List;
import java.util.Optional;
import org.pacstream.schemas.RawArticle;

/** What became of one article that was read: accepted or refused. */
public sealed interface ReadArticle {
  /**
   * @param article complete: with id, revision and canonical URL
   * @param warnings what was kept out or taken as given; empty when there is nothing to say
   */
  record Accepted(RawArticle article, List<String> warnings) implements ReadArticle {
    public Accepted {
      warnings = List.copyOf(warnings);
    }
  }

  record Refused(Refusal refusal) implements ReadArticle {}

  /** The article; empty when it was refused. */
  default Optional<RawArticle> accepted() {
    return this instanceof Accepted accepted ? Optional.of(accepted.article()) : Optional.empty();
  }

  /** Why it was refused; empty when it was accepted. */
  default Optional<Refusal> refused() {
    return this instanceof Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
  }
}
