package org.pacstream.enrich.tagger;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Finds names of people and bodies in plain text with a model that the user brings. The same text
 * gives the same spans. Threads may share one; it is closed after the last of them is done.
 */
public interface MentionTagger extends AutoCloseable {
  /**
   * The names in a text, in any order.
   *
   * @throws RuntimeException when the model cannot read the text
   */
  List<TaggedSpan> tag(String text);

  /** SHA-256 of the model and of what it is used with, hexadecimal. */
  String modelHash();

  @Override
  void close();

  /**
   * With the first {@link MentionTaggerProvider} on the class path.
   *
   * @param model folder of the model
   * @throws IllegalArgumentException telling what is wrong with the folder, or what to do when
   *     there is no provider
   */
  static MentionTagger load(Path model) {
    MentionTaggerProvider provider;
    try {
      provider = ServiceLoader.load(MentionTaggerProvider.class).findFirst().orElse(null);
    } catch (ServiceConfigurationError e) {
      throw new IllegalArgumentException("the tagger in plugins cannot be used: " + e, e);
    }
    if (provider == null) {
      throw new IllegalArgumentException(
          "there is no tagger on the class path; mvn -Ptagger -Dquick -DskipTests package puts one"
              + " into plugins/, where ./pacstream finds it");
    }
    return provider.open(model);
  }
}
