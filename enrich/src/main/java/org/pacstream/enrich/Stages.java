package org.pacstream.enrich;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pacstream.enrich.entity.Catalogue;
import org.pacstream.enrich.entity.EntityLinker;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.language.LanguageIdentifier;
import org.pacstream.enrich.money.AmountFinder;
import org.pacstream.enrich.money.FoundAmount;
import org.pacstream.enrich.report.Explanation;
import org.pacstream.enrich.report.Reading;
import org.pacstream.enrich.report.ReportFinder;
import org.pacstream.enrich.signature.BodySignature;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.topic.TopicClassifier;
import org.pacstream.schemas.Language;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.Signature;

/** The engines that read an article, in the order in which they build on each other. */
interface Stages {
  Language language(List<Text> texts, String hint);

  /**
   * Empty where the title is in the article's language.
   *
   * @param language of the article
   */
  Optional<Language> titleApart(List<Text> texts, Language language);

  List<FoundAmount> amounts(List<Text> texts, String language);

  List<Mention> mentions(List<Text> texts, String language, Instant published);

  boolean isCryptoPolitical(List<Text> texts, String language, List<Mention> mentions);

  List<Report> reports(Reading reading);

  /** The same, with why. */
  List<Explanation> explain(Reading reading);

  /** Null for a body too short to have one. */
  Signature signature(List<Text> texts, String language);

  /** With the rules and the catalogue the product ships, and what files add to the catalogue. */
  static Stages load(List<Path> more) {
    Catalogue catalogue = Catalogue.load(more);
    return new Shipped(
        LanguageIdentifier.load(),
        AmountFinder.load(),
        new EntityLinker(catalogue),
        TopicClassifier.load(),
        ReportFinder.load(catalogue));
  }

  /** The product's own. */
  record Shipped(
      LanguageIdentifier identifier,
      AmountFinder amountFinder,
      EntityLinker linker,
      TopicClassifier classifier,
      ReportFinder reportFinder)
      implements Stages {
    @Override
    public Language language(List<Text> texts, String hint) {
      return identifier.identify(texts, hint);
    }

    @Override
    public Optional<Language> titleApart(List<Text> texts, Language language) {
      return identifier.titleApart(texts, language);
    }

    @Override
    public List<FoundAmount> amounts(List<Text> texts, String language) {
      return amountFinder.find(texts, language);
    }

    @Override
    public List<Mention> mentions(List<Text> texts, String language, Instant published) {
      return linker.link(texts, language, published);
    }

    @Override
    public boolean isCryptoPolitical(List<Text> texts, String language, List<Mention> mentions) {
      return classifier.isCryptoPolitical(texts, language, mentions);
    }

    @Override
    public List<Report> reports(Reading reading) {
      return reportFinder.find(reading);
    }

    @Override
    public List<Explanation> explain(Reading reading) {
      return reportFinder.explain(reading);
    }

    @Override
    public Signature signature(List<Text> texts, String language) {
      return BodySignature.of(texts, language, reportFinder);
    }
  }
}
