package org.pacstream.enrich.tagger;

import java.nio.file.Path;

/** What a tagger's jar names in {@code META-INF/services}. */
public interface MentionTaggerProvider {
  /**
   * Loads a model and tries it.
   *
   * @throws IllegalArgumentException naming the file that is missing or cannot be used, and what
   *     was expected
   */
  MentionTagger open(Path model);
}
