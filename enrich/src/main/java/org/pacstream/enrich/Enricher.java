package org.pacstream.enrich;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.pacstream.enrich.entity.CatalogueEntry;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.money.FoundAmount;
import org.pacstream.enrich.report.Explanation;
import org.pacstream.enrich.report.LegalCaps;
import org.pacstream.enrich.report.Reading;
import org.pacstream.enrich.tagger.MentionTagger;
import org.pacstream.enrich.tagger.TaggedNames;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.Amount;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Entity;
import org.pacstream.schemas.InvalidSettings;
import org.pacstream.schemas.Language;
import org.pacstream.schemas.RawArticle;
import org.pacstream.schemas.RejectedArticle;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.ReportedAmount;
import org.pacstream.schemas.Settings;
import org.pacstream.schemas.Signature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads an article: its language, the sums and names it prints, what it is about, and the money
 * flows it reports. The same article gives the same result, whenever and wherever it is read; an
 * article that cannot be read is a result too, never an exception. Threads may share one.
 */
public final class Enricher implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Enricher.class);

  /**
   * Version of all rules and of the catalogue: raised by every change that reads texts otherwise.
   */
  public static final int RULES_VERSION = 7;

  /** Digits before and after the point that the schemas' decimal(38, 18) holds. */
  private static final int INTEGER_DIGITS = 20;

  private static final int FRACTION_DIGITS = 18;

  private final Stages stages;
  private final Limits limits;
  private final boolean trustsHints;
  private final MentionTagger tagger;
  private final AtomicLong untagged = new AtomicLong();

  Enricher(Stages stages, Limits limits, boolean trustsHints) {
    this(stages, limits, trustsHints, null);
  }

  /**
   * @param tagger finds further names; null for none
   */
  Enricher(Stages stages, Limits limits, boolean trustsHints, MentionTagger tagger) {
    this.stages = stages;
    this.limits = limits;
    this.trustsHints = trustsHints;
    this.tagger = tagger;
  }

  /**
   * With the rules and the catalogue the product ships.
   *
   * @throws IllegalArgumentException naming file and key of a rule that cannot be used
   */
  public static Enricher load() {
    return new Enricher(Stages.load(List.of()), Limits.OF_TOPICS, false);
  }

  /**
   * The same with what settings add: files to the catalogue, a model that finds further names.
   *
   * @throws InvalidSettings naming the file and line that cannot be used
   */
  public static Enricher load(Settings settings) {
    return new Enricher(stages(settings), Limits.OF_TOPICS, false, tagger(settings));
  }

  private static Stages stages(Settings settings) {
    List<Path> more = EnrichConfig.catalogue(settings);
    try {
      return Stages.load(more);
    } catch (IllegalArgumentException e) {
      throw more.isEmpty() ? e : EnrichConfig.badCatalogue(e.getMessage());
    }
  }

  private static MentionTagger tagger(Settings settings) {
    Optional<Path> model = EnrichConfig.taggerModel(settings);
    if (model.isEmpty()) {
      return null;
    }
    try {
      MentionTagger tagger = MentionTagger.load(model.get());
      log.info("names are also sought by the model in {}, {}", model.get(), tagger.modelHash());
      return tagger;
    } catch (IllegalArgumentException e) {
      throw EnrichConfig.badTagger(e.getMessage());
    }
  }

  /** One that takes a producer's word on the language as given, where there is one. */
  public Enricher trustingLanguageHints() {
    return new Enricher(stages, limits, true, tagger);
  }

  /** How many articles the model for further names failed on; 0 without one. */
  long untagged() {
    return untagged.get();
  }

  /** Lets go of the model, when no thread enriches any more. */
  @Override
  public void close() {
    if (tagger != null) {
      tagger.close();
    }
  }

  /**
   * What an article says, or why it could not be read.
   *
   * @param origin where the article stands, told where it is rejected
   */
  public Enrichment enrich(RawArticle article, Origin origin) {
    try {
      EnrichedArticle enriched = article.getWithdrawn() ? identity(article) : read(article);
      return new Enrichment.Accepted(enriched);
    } catch (Stage.Failed e) {
      return reject(article, origin, e.stage(), e.getMessage());
    }
  }

  /**
   * Why each amount of an article is a report, or is none, in text order.
   *
   * @throws IllegalArgumentException for an article that {@link #enrich} rejects, with its reason
   */
  public List<Explanation> explain(RawArticle article) {
    try {
      if (article.getWithdrawn()) {
        return List.of();
      }
      Reading reading = reading(article).reading;
      return Stage.REPORT.run(() -> stages.explain(reading));
    } catch (Stage.Failed e) {
      throw new IllegalArgumentException(e.stage().label() + ": " + e.getMessage(), e);
    }
  }

  static Enrichment reject(RawArticle article, Origin origin, Stage stage, String reason) {
    return new Enrichment.Rejected(
        RejectedArticle.newBuilder()
            .setId(article.getId())
            .setRevision(article.getRevision())
            .setStage(stage.label())
            .setReason(reason)
            .setRulesVersion(RULES_VERSION)
            .setPublished(article.getPublished())
            .setTopic(origin.topic())
            .setPartition(origin.partition())
            .setOffset(origin.offset())
            .build());
  }

  /** What the stages before the reports make of an article. */
  private record Read(Language language, Language titleLanguage, Reading reading) {}

  private Read reading(RawArticle article) throws Stage.Failed {
    limits.check(article);
    List<Text> texts =
        Stage.ARTICLE.run(() -> Text.ofArticle(article.getTitle(), article.getBody()));
    Language language = Stage.LANGUAGE.run(() -> language(texts, article.getLanguageHint()));
    Optional<Language> title = Stage.LANGUAGE.run(() -> stages.titleApart(texts, language));
    String code = language.getCode();
    var byLanguage = new ArrayList<TextsOfLanguage>();
    if (title.isPresent()) {
      byLanguage.add(new TextsOfLanguage(texts.subList(0, 1), title.get().getCode()));
      byLanguage.add(new TextsOfLanguage(texts.subList(1, texts.size()), code));
    } else {
      byLanguage.add(new TextsOfLanguage(texts, code));
    }
    List<FoundAmount> amounts = Stage.MONEY.run(() -> amounts(byLanguage));
    Limits.check(amounts.size(), "sums of money", limits.amounts());
    List<Mention> mentions = Stage.ENTITY.run(() -> mentions(byLanguage, article.getPublished()));
    Limits.check(mentions.size(), "names", limits.mentions());
    return new Read(
        language,
        title.orElse(null),
        new Reading(texts, code, article.getPublished(), amounts, mentions));
  }

  /** Texts of one article that are read by the rules of one language. */
  private record TextsOfLanguage(List<Text> texts, String language) {}

  private EnrichedArticle read(RawArticle article) throws Stage.Failed {
    Read read = reading(article);
    Language language = read.language;
    Reading reading = read.reading;
    List<FoundAmount> amounts = reading.amounts();
    List<Mention> mentions = reading.mentions();
    boolean cryptoPolitical =
        Stage.TOPIC.run(
            () -> stages.isCryptoPolitical(reading.texts(), reading.language(), mentions));
    List<Report> reports = Stage.REPORT.run(() -> stages.reports(reading));
    Signature signature =
        Stage.ARTICLE.run(() -> stages.signature(reading.texts(), reading.language()));

    EnrichedArticle enriched = identity(article);
    enriched.setTitle(article.getTitle());
    enriched.setBody(article.getBody());
    enriched.setLanguage(language);
    enriched.setTitleLanguage(read.titleLanguage);
    enriched.setCryptoPolitical(
        cryptoPolitical || reports.stream().anyMatch(Report::getCryptoLinked));
    enriched.setAmounts(written(LegalCaps.exact(amounts, reports)));
    enriched.setEntities(named(mentions));
    enriched.setReports(reports);
    enriched.setSignature(signature);
    limits.check(enriched);
    if (tagger != null) {
      tag(enriched, reading);
    }
    return enriched;
  }

  /**
   * Adds the names that the model finds besides. They are in no report and no total, so an article
   * that the model cannot read goes on without them.
   */
  private void tag(EnrichedArticle enriched, Reading reading) {
    List<Entity> found = enriched.getEntities();
    try {
      var names = new TaggedNames(tagger);
      enriched.setEntities(
          names.added(reading.texts(), reading.mentions(), found, limits.mentions()));
      enriched.setTaggedBy(tagger.modelHash());
      limits.check(enriched);
    } catch (Stage.Failed | RuntimeException e) {
      enriched.setEntities(found);
      enriched.setTaggedBy(null);
      if (untagged.getAndIncrement() == 0) {
        log.warn(
            "article {}: the model failed; further failures are only counted", enriched.getId(), e);
      }
    }
  }

  /** Who the article is and where it comes from; it says nothing yet. */
  private static EnrichedArticle identity(RawArticle article) {
    var identity = new EnrichedArticle();
    identity.setId(article.getId());
    identity.setRevision(article.getRevision());
    identity.setRulesVersion(RULES_VERSION);
    identity.setWithdrawn(article.getWithdrawn());
    identity.setContentHash(ContentHash.of(article));
    identity.setSource(article.getSource());
    identity.setUrl(article.getUrl());
    identity.setTitle("");
    identity.setBody("");
    identity.setPublished(article.getPublished());
    identity.setEntities(List.of());
    identity.setAmounts(List.of());
    identity.setReports(List.of());
    return identity;
  }

  private Language language(List<Text> texts, String hint) {
    if (trustsHints && hint != null && !hint.isBlank()) {
      return new Language(hint.strip().toLowerCase(Locale.ROOT), 1.0);
    }
    return stages.language(texts, hint);
  }

  private List<FoundAmount> amounts(List<TextsOfLanguage> byLanguage) {
    var all = new ArrayList<FoundAmount>();
    for (TextsOfLanguage one : byLanguage) {
      for (FoundAmount amount : stages.amounts(one.texts, one.language)) {
        if (fits(amount.min()) && fits(amount.max()) && fits(amount.unit())) {
          all.add(amount);
        }
      }
    }
    return all;
  }

  private List<Mention> mentions(List<TextsOfLanguage> byLanguage, Instant published) {
    var all = new ArrayList<Mention>();
    for (TextsOfLanguage one : byLanguage) {
      all.addAll(stages.mentions(one.texts, one.language, published));
    }
    return all;
  }

  /** A number the schemas cannot hold is no sum of money. */
  private static boolean fits(BigDecimal number) {
    return number == null
        || (number.precision() - number.scale() <= INTEGER_DIGITS
            && (number.scale() <= FRACTION_DIGITS
                || number.stripTrailingZeros().scale() <= FRACTION_DIGITS));
  }

  private static List<Amount> written(List<FoundAmount> amounts) {
    var written = new ArrayList<Amount>(amounts.size());
    for (FoundAmount amount : amounts) {
      written.add(written(amount));
    }
    return written;
  }

  private static Amount written(FoundAmount found) {
    return new Amount(
        found.text().span(found.begin(), found.end()),
        found.surface(),
        new ReportedAmount(
            exact(found.min()),
            exact(found.max()),
            found.currency(),
            found.bound(),
            exact(found.unit())),
        found.perUnit(),
        found.converted());
  }

  private static BigDecimal exact(BigDecimal number) {
    return number == null ? null : number.setScale(FRACTION_DIGITS);
  }

  private static List<Entity> named(List<Mention> mentions) {
    var named = new ArrayList<Entity>(mentions.size());
    for (Mention mention : mentions) {
      if (mention.named()) {
        named.add(entity(mention));
      }
    }
    return named;
  }

  private static Entity entity(Mention mention) {
    return new Entity(
        mention.text().span(mention.begin(), mention.end()),
        mention.surface(),
        mention.entry() == null ? null : mention.entry().id(),
        mention.name(),
        mention.type(),
        ids(mention.unresolved()),
        null);
  }

  private static List<String> ids(List<CatalogueEntry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    return entries.stream().map(CatalogueEntry::id).toList();
  }
}
