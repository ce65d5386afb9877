package org.pacstream.tagger;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.tagger.MentionTagger;
import org.pacstream.enrich.tagger.TaggedSpan;

/** Names in a text by a model: its windows labelled token by token, and put together again. */
final class OnnxTagger implements MentionTagger {
  private static final String TRIAL = "Jane Roe of Example Ltd.";

  private final List<Label> labels;
  private final WindowReader reader;
  private final Classifier classifier;
  private final String hash;

  private OnnxTagger(List<Label> labels, WindowReader reader, Classifier classifier, String hash) {
    this.labels = labels;
    this.reader = reader;
    this.classifier = classifier;
    this.hash = hash;
  }

  /**
   * @throws IllegalArgumentException naming the file that cannot be used
   */
  static OnnxTagger open(ModelFolder folder) {
    WindowReader reader = WindowReader.open(folder.tokenizer(), folder.maxTokens());
    Classifier classifier;
    try {
      classifier = Classifier.open(folder.model(), folder.labels().size());
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
    var tagger = new OnnxTagger(folder.labels(), reader, classifier, folder.hash());
    try {
      List<TaggedSpan> unused = tagger.tag(TRIAL);
      return tagger;
    } catch (RuntimeException e) {
      tagger.close();
      throw new IllegalArgumentException(folder.folder() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public List<TaggedSpan> tag(String text) {
    List<Window> windows = reader.windows(text);
    var tokens = new ArrayList<LabelledToken>();
    for (int i = 0; i < windows.size(); i++) {
      // Of what two windows share, each gives the half that it sees more around.
      int skipped = i == 0 ? 0 : reader.overlap() - reader.overlap() / 2;
      int left = i == windows.size() - 1 ? 0 : reader.overlap() / 2;
      List<LabelledToken> labelled = labelled(windows.get(i));
      tokens.addAll(
          labelled.subList(
              Math.min(skipped, labelled.size()), Math.max(skipped, labelled.size() - left)));
    }
    return Names.of(text, Words.of(text, tokens));
  }

  private List<LabelledToken> labelled(Window window) {
    FloatBuffer logits = classifier.logits(window);
    var scores = new float[labels.size()];
    var tokens = new ArrayList<LabelledToken>(window.size());
    for (int i = 0; i < window.size(); i++) {
      logits.get(scores);
      if (window.begins()[i] >= 0) {
        int best = best(scores);
        tokens.add(
            new LabelledToken(
                window.begins()[i], window.ends()[i], labels.get(best), share(scores, best)));
      }
    }
    return tokens;
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  /** Softmax of the best. */
  private static double share(float[] scores, int best) {
    double sum = 0;
    for (float score : scores) {
      sum += StrictMath.exp((double) score - scores[best]);
    }
    return 1 / sum;
  }

  @Override
  public String modelHash() {
    return hash;
  }

  @Override
  public void close() {
    classifier.close();
    reader.close();
  }
}
