package org.pacstream.enrich.topic;

import java.util.List;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.text.Text;

/** Tells articles about the crypto industry acting in electoral politics from all others. */
public final class TopicClassifier {
  private TopicClassifier() {}

  public static TopicClassifier load() {
    return new TopicClassifier();
  }

  public boolean isCryptoPolitical(List<Text> texts, String language, List<Mention> mentions) {
    return false;
  }
}
