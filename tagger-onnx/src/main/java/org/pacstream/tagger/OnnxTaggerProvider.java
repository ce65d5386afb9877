package org.pacstream.tagger;

import java.nio.file.Path;
import org.pacstream.enrich.tagger.MentionTagger;
import org.pacstream.enrich.tagger.MentionTaggerProvider;

/** Opens models in ONNX form. */
public final class OnnxTaggerProvider implements MentionTaggerProvider {
  @Override
  public MentionTagger open(Path model) {
    ModelFolder folder = ModelFolder.of(model);
    try {
      return OnnxTagger.open(folder);
    } catch (LinkageError e) {
      throw new IllegalArgumentException(
          "the native libraries of ONNX Runtime and the tokenizers do not run on this machine: "
              + e,
          e);
    }
  }
}
