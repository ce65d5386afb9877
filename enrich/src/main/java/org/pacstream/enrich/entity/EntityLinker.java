package org.pacstream.enrich.entity;

import java.time.Instant;
import java.util.List;
import org.pacstream.enrich.text.Text;

/** Finds names in an article and decides whom they mean. */
public final class EntityLinker {
  private final Catalogue catalogue;

  public EntityLinker(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * Every mention, in text order: names, and words that only refer to one.
   *
   * @param texts title and body, without the empty ones
   * @param published decides which names are valid
   */
  public List<Mention> link(List<Text> texts, String language, Instant published) {
    return List.of();
  }
}
