package org.pacstream.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pacstream.enrich.language.LanguageIdentifier;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.RawArticle;

/** How well the language of a single sentence is told, names, furniture and all. */
class SentenceLanguagesTest {
  private static final int SHORTEST = 20;
  private static final double RIGHT_IN_ALL = 0.97;
  private static final double RIGHT_IN_EACH = 0.75;
  private static final double WRONG_AT_MOST = 0.025;

  private final LanguageIdentifier identifier = LanguageIdentifier.load();
  private final Map<String, Count> counts = new TreeMap<>();

  @Test
  void sentencesOfTheCorporaAreToldByThemselves() throws IOException {
    for (Corpus corpus : List.of(Corpus.development(), Corpus.second(), Corpus.third())) {
      var languages = new TreeMap<String, String>();
      for (var gold : ArticleLines.nodes(corpus.folder().resolve("gold.jsonl"))) {
        languages.put(gold.get("id").asText(), gold.get("lang").asText());
      }
      for (RawArticle article : corpus.articles()) {
        Text.ofArticle(article.getTitle(), article.getBody())
            .forEach(text -> count(text, languages.get(article.getId())));
      }
    }

    assertThat(counts.get("all").share(counts.get("all").right))
        .as("%s", counts)
        .isGreaterThanOrEqualTo(RIGHT_IN_ALL);
    assertThat(counts.get("all").share(counts.get("all").wrong))
        .as("%s", counts)
        .isLessThanOrEqualTo(WRONG_AT_MOST);
    assertThat(counts.values())
        .as("%s", counts)
        .allMatch(count -> count.share(count.right) >= RIGHT_IN_EACH);
  }

  private void count(Text text, String language) {
    for (Sentence sentence : text.sentences()) {
      String words = text.original().substring(sentence.begin(), sentence.end());
      if (words.codePoints().filter(Character::isLetter).count() >= SHORTEST) {
        String told = identifier.identify(Text.ofArticle("", words), null).getCode();
        counts.computeIfAbsent(language, code -> new Count()).add(language, told);
        counts.computeIfAbsent("all", code -> new Count()).add(language, told);
      }
    }
  }

  /** Sentences of a language. */
  private static final class Count {
    private int right;
    private int undetermined;
    private int wrong;

    void add(String language, String told) {
      if (told.equals(language)) {
        right++;
      } else if (told.equals(LanguageIdentifier.UNDETERMINED)) {
        undetermined++;
      } else {
        wrong++;
      }
    }

    double share(int part) {
      return (double) part / (right + undetermined + wrong);
    }

    @Override
    public String toString() {
      return "%d right, %d undetermined, %d wrong".formatted(right, undetermined, wrong);
    }
  }
}
