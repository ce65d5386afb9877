package org.pacstream.bench;

import java.util.List;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.money.FoundAmount;
import org.pacstream.enrich.report.Reading;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.RawArticle;

/** An article with what each stage finds in it: the input of the next. */
record StagedArticle(
    RawArticle raw,
    List<Text> texts,
    String language,
    List<FoundAmount> amounts,
    List<Mention> mentions) {

  static StagedArticle of(RawArticle raw, EnrichStages stages) {
    List<Text> texts = Text.ofArticle(raw.getTitle(), raw.getBody());
    String language = stages.identifier().identify(texts, null).getCode();
    return new StagedArticle(
        raw,
        texts,
        language,
        stages.amountFinder().find(texts, language),
        stages.linker().link(texts, language, raw.getPublished()));
  }

  Reading reading() {
    return new Reading(texts, language, raw.getPublished(), amounts, mentions);
  }
}
