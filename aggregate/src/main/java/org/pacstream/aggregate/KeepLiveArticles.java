package org.pacstream.aggregate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.pacstream.aggregate.state.LiveArticle;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.state.Stores;
import org.pacstream.aggregate.total.Sayings;
import org.pacstream.aggregate.total.SubjectKey;
import org.pacstream.schemas.EnrichedArticle;

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
    ArticleContract.check(message.key(), article);
    LiveArticle before = live.get(article.getId());
    if (before != null && Sayings.VERSIONS.compare(article, version(before)) <= 0) {
      return;
    }
    Map<SubjectKey, Saying> sayings = Sayings.of(article);
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
