package org.pacstream.standalone.cli;

import java.util.function.Consumer;
import org.pacstream.ingest.article.ReadArticle;
import org.pacstream.ingest.publish.BatchPublisher;
import org.pacstream.ingest.publish.Publication;
import org.pacstream.ingest.publish.PublishConfig;
import org.pacstream.ingest.publish.Publisher;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.Settings;

/** Straight to Kafka. */
final class KafkaSender implements ArticleSender {
  private final Publisher publisher;
  private final BatchPublisher<String> batch;

  KafkaSender(Settings settings, Consumer<Result> results) {
    this.publisher = Publisher.open(Connection.from(settings), PublishConfig.from(settings));
    this.batch = new BatchPublisher<>(publisher, result -> results.accept(result(result)));
  }

  @Override
  public void accept(String place, ReadArticle read) {
    batch.accept(place, read);
  }

  @Override
  public void finish() {
    batch.finish();
  }

  @Override
  public void close() {
    publisher.close();
  }

  private static Result result(BatchPublisher.Result<String> result) {
    String id = result.read().accepted().map(article -> article.getId()).orElse(null);
    String refusal = result.read().refused().map(Object::toString).orElse(null);
    String problem =
        result
            .publication()
            .map(
                publication ->
                    publication instanceof Publication.Failed failed ? failed.detail() : null)
            .orElse(refusal);
    return new Result(result.place(), id, problem);
  }
}
