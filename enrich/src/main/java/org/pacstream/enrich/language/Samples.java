package org.pacstream.enrich.language;

import java.util.List;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.TextField;

/**
 * The words a language is told from: of the beginning of the body, with the title where that is
 * little, without links, handles, tickers and figures, without what stands in quotation marks where
 * enough is left, and of the prevailing script only, so that names in Latin letters do not speak
 * for a Chinese text. A longer sample goes on where a shorter one ended.
 */
final class Samples {
  private static final int TITLE_LETTERS = 200;
  private static final int BODY_LETTERS = 600;

  /** Of most texts so much tells the language as well as {@link #BODY_LETTERS} do. */
  private static final int FIRST_LETTERS = 240;

  /** With fewer letters outside a body's quotations, the title and then the quotations are read. */
  private static final int ENOUGH_UNQUOTED = 80;

  private final List<Text> texts;
  private final CollectedWords unquotedOfBody = new CollectedWords();
  private WordReader body;

  /**
   * @param texts title and body, without the empty ones
   */
  Samples(List<Text> texts) {
    this.texts = texts;
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).field() == TextField.BODY) {
        body = new WordReader(texts.get(i), true);
      }
    }
  }

  /** Of a shorter beginning of the body; to be asked for before the {@link #whole}. */
  Sample beginning() {
    return sample(FIRST_LETTERS);
  }

  Sample whole() {
    return sample(BODY_LETTERS);
  }

  private Sample sample(int bodyLetters) {
    if (body != null) {
      body.read(bodyLetters, unquotedOfBody);
    }
    var sample = new Sample(unquotedOfBody);
    if (sample.letters() < ENOUGH_UNQUOTED) {
      sample = ofAll(true, bodyLetters);
    }
    return sample.letters() < ENOUGH_UNQUOTED ? ofAll(false, bodyLetters) : sample;
  }

  private Sample ofAll(boolean unquotedOnly, int bodyLetters) {
    var collected = new CollectedWords();
    for (Text text : texts) {
      int limit = text.field() == TextField.TITLE ? TITLE_LETTERS : bodyLetters;
      new WordReader(text, unquotedOnly).read(limit, collected);
    }
    return new Sample(collected);
  }
}
