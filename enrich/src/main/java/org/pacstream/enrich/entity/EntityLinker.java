package org.pacstream.enrich.entity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacstream.enrich.text.Text;

/** Finds names in an article and decides whom they mean. */
public final class EntityLinker {
  private final Catalogue catalogue;
  private final WordForms forms = WordForms.load();
  private final Vocabulary vocabulary = new Vocabulary();
  private final CatalogueNames catalogueNames;
  private final TitledNames titledNames;
  private final TransliteratedNames transliteratedNames;
  private final UnknownNames unknownNames;
  private final RelatedNames relatedNames;
  private final References references;
  private final ShortNames shortNames;
  private final Map<String, Cues> cues = new HashMap<>();
  private final Cues noCues;

  public EntityLinker(Catalogue catalogue) {
    this.catalogue = catalogue;
    Map<String, List<String>> states = Cues.states();
    for (String language : Cues.languages()) {
      cues.put(language, Cues.load(language, vocabulary, forms, states));
    }
    this.noCues = Cues.load("und", vocabulary, forms, states);
    this.catalogueNames = new CatalogueNames(catalogue, vocabulary, forms);
    GivenNames givenNames = GivenNames.load(forms, vocabulary);
    this.titledNames = new TitledNames(catalogue, vocabulary, forms);
    this.transliteratedNames = new TransliteratedNames(Transliterations.load());
    this.unknownNames = new UnknownNames(givenNames, forms, new SoundNames(catalogue, forms));
    this.shortNames = new ShortNames(catalogue, vocabulary, forms, givenNames);
    this.references = new References(catalogue, givenNames);
    this.relatedNames = new RelatedNames(catalogue);
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * Every mention, in text order: names, and words that only refer to one.
   *
   * @param texts title and body, without the empty ones
   * @param published decides which names are valid
   */
  public List<Mention> link(List<Text> texts, String language, Instant published) {
    var article = new Article(texts, language, published, forms.in(language), vocabulary);
    Cues words = cues.getOrDefault(language, noCues);
    catalogueNames.find(article, words);
    titledNames.find(article, words);
    ShortNames.Shorts shorts = shortNames.find(article, words);
    transliteratedNames.find(article, words);
    unknownNames.find(article, words);
    shortNames.findMore(article, shorts, words);
    titledNames.findUnknown(article, words);
    relatedNames.find(article, words);
    references.find(article, words);
    return Employments.described(article, words);
  }
}
