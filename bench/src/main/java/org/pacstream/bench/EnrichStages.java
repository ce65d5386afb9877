package org.pacstream.bench;

import org.pacstream.enrich.entity.Catalogue;
import org.pacstream.enrich.entity.EntityLinker;
import org.pacstream.enrich.language.LanguageIdentifier;
import org.pacstream.enrich.money.AmountFinder;
import org.pacstream.enrich.report.ReportFinder;
import org.pacstream.enrich.topic.TopicClassifier;

/** The engines of enrichment, one by one, as the product ships them. */
record EnrichStages(
    LanguageIdentifier identifier,
    AmountFinder amountFinder,
    EntityLinker linker,
    TopicClassifier classifier,
    ReportFinder reportFinder) {

  static EnrichStages load() {
    Catalogue catalogue = Catalogue.load();
    return new EnrichStages(
        LanguageIdentifier.load(),
        AmountFinder.load(),
        new EntityLinker(catalogue),
        TopicClassifier.load(),
        ReportFinder.load(catalogue));
  }
}
