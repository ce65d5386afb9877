package org.pacstream.enrich.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.Language;

/**
 * Tells the language of an article from the beginning of its body. The script decides where it
 * belongs to one language; else a fast classifier over 97 languages, unrestricted, so that foreign
 * text comes out as its own language; where the text is short or that classifier doubts, a second
 * one has to agree. Safe for use by several threads.
 */
public final class LanguageIdentifier {
  /** The code of a language that cannot be told. */
  public static final String UNDETERMINED = "und";

  /** With fewer letters a text tells nothing of itself; one ideograph counts as three letters. */
  private static final int SHORTEST = 12;

  /** From here on the first judge may decide alone. */
  private static final int ENOUGH = 60;

  /** Letters and blanks of words without a capital that are enough to ask the judges about. */
  private static final int ENOUGH_COMMON = 16;

  private static final Set<String> ISO_639_1 = Set.of(Locale.getISOLanguages());
  private static final double SURE = 0.99;
  private static final double SURE_OF_BEGINNING = 0.9999;

  /** With fewer letters a title is taken to be in the body's language. */
  private static final int ENOUGH_OF_A_TITLE = 30;

  private static final double LIKELY = 0.90;
  private static final double HINTED = 0.5;

  private final FirstJudge first = new FirstJudge();
  private final SecondJudge second = new SecondJudge();

  private LanguageIdentifier() {}

  /** Loads the first classifier; the second one loads when it is first asked. */
  public static LanguageIdentifier load() {
    return new LanguageIdentifier();
  }

  /**
   * @param texts title and body, without the empty ones
   * @param hint the producer's word (ISO 639-1), asked only where the text is too short to tell;
   *     null when not given
   * @return {@link #UNDETERMINED} with confidence 0 where text and hint tell nothing
   */
  public Language identify(List<Text> texts, String hint) {
    var samples = new Samples(texts);
    Sample beginning = samples.beginning();
    if (beginning.letters() >= ENOUGH && !Scripts.decides(beginning.script())) {
      Opinion one = judge(beginning.words(), beginning);
      if (one.confidence() >= SURE_OF_BEGINNING) {
        return new Language(one.code(), one.confidence());
      }
    }
    return identify(samples.whole(), hint);
  }

  /**
   * The language of a title that both judges tell to be in another one than the body.
   *
   * @param texts title and body, without the empty ones
   * @param language of the body
   * @return empty where title or body are missing, and where the title may be in the body's
   *     language
   */
  public Optional<Language> titleApart(List<Text> texts, Language language) {
    if (texts.size() < 2 || language.getCode().equals(UNDETERMINED)) {
      return Optional.empty();
    }
    Sample title = new Samples(texts.subList(0, 1)).whole();
    if (title.letters() < ENOUGH_OF_A_TITLE) {
      return Optional.empty();
    }
    Optional<String> script = Scripts.language(title);
    if (script.isPresent()) {
      return script
          .filter(own -> !own.equals(language.getCode()))
          .map(own -> new Language(own, 1.0));
    }
    Opinion one = judge(title.words(), title);
    if (one.code().equals(language.getCode())) {
      return Optional.empty();
    }
    Opinion two = corrected(title, second.judge(title.words().toString()));
    return one.confidence() >= SURE && two.code().equals(one.code())
        ? Optional.of(new Language(one.code(), one.confidence()))
        : Optional.empty();
  }

  private Language identify(Sample sample, String hint) {
    if (sample.letters() < SHORTEST) {
      return shortText(sample, hint);
    }
    Optional<String> script = Scripts.language(sample);
    if (script.isPresent()) {
      return new Language(script.get(), 1.0);
    }
    Opinion one = judge(sample.words(), sample);
    if (sample.letters() >= ENOUGH && one.confidence() >= SURE) {
      return new Language(one.code(), one.confidence());
    }
    return doubtful(sample, one, hint);
  }

  /** Only a script of its own can tell the language of so few letters. */
  private static Language shortText(Sample sample, String hint) {
    Optional<String> script =
        sample.letters() == 0 ? Optional.empty() : Scripts.ownLanguage(sample);
    if (script.isPresent()) {
      return new Language(script.get(), LIKELY);
    }
    return hinted(hint);
  }

  /** Both judges are asked; names, which speak no language, are left out where enough remains. */
  private Language doubtful(Sample sample, Opinion first, String hint) {
    Words common = sample.common();
    boolean plain = common.length() >= ENOUGH_COMMON;
    Opinion one = plain ? judge(common, sample) : first;
    Words words = plain ? common : sample.words();
    Opinion two = corrected(sample, second.judge(words.toString()));
    if (two.code().equals(one.code())) {
      return new Language(one.code(), Math.max(one.confidence(), LIKELY));
    }
    if (sample.letters() < ENOUGH && isHint(hint, one, two)) {
      return hinted(hint);
    }
    if (one.confidence() >= SURE && two.confidence() < LIKELY || two.confidence() == 0) {
      return one.confidence() >= LIKELY
          ? new Language(one.code(), LIKELY)
          : new Language(UNDETERMINED, 0.0);
    }
    if (two.confidence() >= LIKELY && one.confidence() < SURE && sample.letters() >= SHORTEST * 2) {
      return new Language(two.code(), HINTED);
    }
    boolean seconded = first.code().equals(one.code()) || first.code().equals(two.code());
    return seconded && first.confidence() >= LIKELY
        ? new Language(first.code(), HINTED)
        : new Language(UNDETERMINED, 0.0);
  }

  private Opinion judge(Words words, Sample sample) {
    return corrected(sample, first.judge(words));
  }

  private static Opinion corrected(Sample sample, Opinion opinion) {
    return Malay.corrected(sample.words(), Scripts.corrected(sample, opinion));
  }

  private static boolean isHint(String hint, Opinion one, Opinion two) {
    return hint != null && (hint.equals(one.code()) || hint.equals(two.code()));
  }

  private static Language hinted(String hint) {
    boolean known = hint != null && ISO_639_1.contains(hint);
    return known ? new Language(hint, HINTED) : new Language(UNDETERMINED, 0.0);
  }
}
