package org.pacstream.aggregate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.pacstream.aggregate.state.Keys;
import org.pacstream.aggregate.state.LiveArticle;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.state.Stores;
import org.pacstream.aggregate.total.Sayings;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.Topics;

/**
 * Knows which version of an article is live. A version that is not greater than the live one
 * changes nothing; a greater one tells every subject of either what it says to it now, as a whole.
 */
final class KeepLiveArticles implements Processor<String, EnrichedArticle, String, Saying> {
  private ProcessorContext<String, Saying> context;
  private KeyValueStore<String, LiveArticle> live;

  static ProcessorSupplier<String, EnrichedArticle, String, Saying> over(Stores stores) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, EnrichedArticle, String, Saying> get() {
        return new KeepLiveArticles();
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(stores.liveArticles());
      }
    };
  }

  @Override
  public void init(ProcessorContext<String, Saying> context) {
    this.context = context;
    live = context.getStateStore(Stores.LIVE_ARTICLES);
  }

  @Override
  public void process(Record<String, EnrichedArticle> message) {
    EnrichedArticle article = message.value();
    check(message.key(), article);
    LiveArticle before = live.get(article.getId());
    if (before != null && Sayings.VERSIONS.compare(article, version(before)) <= 0) {
      return;
    }
    Map<SubjectKey, Saying> sayings = Sayings.of(article);
    sayings.keySet().forEach(subject -> Keys.checked("a subject's id", subject.id()));
    List<String> subjects = sayings.keySet().stream().map(SubjectKey::text).toList();
    live.put(article.getId(), liveArticle(article, subjects));
    long time = Math.max(0, article.getPublished().toEpochMilli());
    sayings.forEach((subject, saying) -> say(message, time, saying));
    if (before != null) {
      before.getSubjects().stream()
          .filter(subject -> !subjects.contains(subject))
          .map(SubjectKey::parse)
          .forEach(subject -> say(message, time, Sayings.nothing(article, subject)));
    }
  }

  private void say(Record<String, EnrichedArticle> message, long time, Saying saying) {
    context.forward(message.withKey(saying.getSubject()).withValue(saying).withTimestamp(time));
  }

  private static void check(String key, EnrichedArticle article) {
    if (article == null) {
      throw new IllegalArgumentException(
          "article " + key + " is empty; a withdrawal is a record with a revision");
    }
    Keys.checked("an article's id", article.getId());
    if (!article.getId().equals(key)) {
      throw new IllegalArgumentException(
          "article " + article.getId() + " stands under the key " + key);
    }
    if (article.getReports().size() > Topics.MAX_REPORTS) {
      throw new IllegalArgumentException(
          "article "
              + article.getId()
              + " has "
              + article.getReports().size()
              + " reports, expected at most "
              + Topics.MAX_REPORTS);
    }
    for (Report report : article.getReports()) {
      Keys.checked("a currency", report.getAmount().getCurrency());
      for (Party party : parties(report)) {
        Keys.checked("a party's id", party.getId());
      }
    }
  }

  private static List<Party> parties(Report report) {
    return Stream.of(report.getPayer(), report.getRecipient(), report.getCandidate())
        .filter(Objects::nonNull)
        .toList();
  }

  private static LiveArticle liveArticle(EnrichedArticle article, List<String> subjects) {
    return LiveArticle.newBuilder()
        .setRevision(article.getRevision())
        .setRulesVersion(article.getRulesVersion())
        .setWithdrawn(article.getWithdrawn())
        .setContentHash(article.getContentHash())
        .setSubjects(subjects)
        .build();
  }

  /** Only what versions are compared by. */
  private static EnrichedArticle version(LiveArticle live) {
    var version = new EnrichedArticle();
    version.setRevision(live.getRevision());
    version.setRulesVersion(live.getRulesVersion());
    version.setWithdrawn(live.getWithdrawn());
    version.setContentHash(live.getContentHash());
    return version;
  }
}
