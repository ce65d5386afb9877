package org.pacstream.enrich.entity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacstream.enrich.text.Text;

/** Finds names in an article and decides whom they mean. */
public final class EntityLinker {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "it", "ar", "es", "fr", "de", "pt", "ru", "nl", "pl", "tr", "zh", "ja", "ko", "vi",
          "id", "hi");

  private final Catalogue catalogue;
  private final WordForms forms = WordForms.load();
  private final CatalogueNames catalogueNames;
  private final Map<String, Cues> cues = new HashMap<>();
  private final Cues noCues;

  public EntityLinker(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.catalogueNames = new CatalogueNames(catalogue, forms);
    for (String language : LANGUAGES) {
      cues.put(language, Cues.load(language, forms));
    }
    this.noCues = Cues.load("und", forms);
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
    var article = new Article(texts, language, published);
    Cues words = cues.getOrDefault(language, noCues);
    catalogueNames.find(article, words);
    new ShortNames(catalogue, forms).find(article, words);
    return article.found().stream().map(Found::mention).toList();
  }
}
