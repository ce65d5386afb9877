package org.pacstream.enrich;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.money.FoundAmount;
import org.pacstream.enrich.report.Explanation;
import org.pacstream.enrich.report.Reading;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;
import org.pacstream.schemas.Bound;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Language;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.Signature;

/**
 * Stages that read a toy language: "$5" is five dollars, "Ohio" an unknown body, "they" words that
 * refer to it; "FAIL language" (or another stage) is a text on which that stage fails, "BROKEN
 * report" one of which it makes a report that no schema accepts. A signature counts title and body.
 */
class FakeStages implements Stages {
  @Override
  public Language language(List<Text> texts, String hint) {
    failOn("language", texts);
    return new Language("en", 0.5);
  }

  @Override
  public Optional<Language> titleApart(List<Text> texts, Language language) {
    return Optional.empty();
  }

  @Override
  public List<FoundAmount> amounts(List<Text> texts, String language) {
    failOn("money", texts);
    return texts.stream()
        .filter(text -> text.original().contains("$5"))
        .map(text -> five(text, text.original().indexOf("$5")))
        .toList();
  }

  private static FoundAmount five(Text text, int at) {
    return dollars(text, at, at + 2, new BigDecimal("5"));
  }

  static FoundAmount dollars(Text text, int begin, int end, BigDecimal value) {
    return new FoundAmount(
        text, begin, end, value, value, "USD", Bound.EXACT, BigDecimal.ONE, false, false, false);
  }

  @Override
  public List<Mention> mentions(List<Text> texts, String language, Instant published) {
    failOn("entity", texts);
    return texts.stream()
        .flatMap(text -> text.tokens().stream().map(token -> mention(text, token)))
        .filter(mention -> List.of("Ohio", "they").contains(mention.surface()))
        .toList();
  }

  private static Mention mention(Text text, Token token) {
    boolean named = token.lower().equals("ohio");
    return new Mention(
        text, token.begin(), token.end(), null, "Ohio", EntityType.ORGANIZATION, List.of(), named);
  }

  @Override
  public boolean isCryptoPolitical(List<Text> texts, String language, List<Mention> mentions) {
    failOn("topic", texts);
    return true;
  }

  @Override
  public List<Explanation> explain(Reading reading) {
    return List.of();
  }

  @Override
  public Signature signature(List<Text> texts, String language) {
    return new Signature(1, List.of(texts.size()));
  }

  @Override
  public List<Report> reports(Reading reading) {
    failOn("report", reading.texts());
    return contain("BROKEN report", reading.texts()) ? List.of(new Report()) : List.of();
  }

  private static void failOn(String stage, List<Text> texts) {
    if (contain("FAIL " + stage, texts)) {
      throw new IllegalStateException("no rule for this text");
    }
  }

  private static boolean contain(String words, List<Text> texts) {
    return texts.stream().anyMatch(text -> text.original().contains(words));
  }
}
