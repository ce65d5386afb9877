package org.pacstream.ingest.publish;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.pacstream.ingest.article.ReadArticle;
import org.pacstream.schemas.RawArticle;

/**
 * Publishes articles as they are read and tells what became of each, in the order they came, with a
 * bounded number on the way. Where a single article would be answered {@link
 * Publication.Cause#BUSY}, a batch first waits. For one thread.
 *
 * @param <P> the place an article stands at, handed through
 */
public final class BatchPublisher<P> {
  /** How many may wait for their acknowledgement. */
  private static final int WINDOW = 256;

  private static final Duration PAUSE = Duration.ofMillis(20);

  /**
   * What became of one article.
   *
   * @param publication empty when it was refused before
   */
  public record Result<P>(P place, ReadArticle read, Optional<Publication> publication) {
    /** True when it is in Kafka. */
    public boolean published() {
      return publication.filter(Publication.Acknowledged.class::isInstance).isPresent();
    }
  }

  private record Pending<P>(P place, ReadArticle read, CompletableFuture<Publication> stage) {}

  private final Publisher publisher;
  private final Consumer<Result<P>> results;
  private final ArrayDeque<Pending<P>> pending = new ArrayDeque<>();

  public BatchPublisher(Publisher publisher, Consumer<Result<P>> results) {
    this.publisher = publisher;
    this.results = results;
  }

  /**
   * Publishes an article, or passes on why it was refused, and hands over the results there are.
   */
  public void accept(P place, ReadArticle read) {
    CompletableFuture<Publication> stage =
        read.accepted().map(this::publish).orElseGet(() -> CompletableFuture.completedFuture(null));
    pending.addLast(new Pending<>(place, read, stage));
    while (!pending.isEmpty()
        && (pending.peekFirst().stage().isDone() || pending.size() > WINDOW)) {
      handOver();
    }
  }

  /** Waits for every article given so far and hands over its result. */
  public void finish() {
    while (!pending.isEmpty()) {
      handOver();
    }
  }

  private CompletableFuture<Publication> publish(RawArticle article) {
    long deadline = System.nanoTime() + publisher.acknowledgeTimeout().toNanos();
    CompletableFuture<Publication> stage = publisher.publish(article).toCompletableFuture();
    while (busy(stage) && System.nanoTime() < deadline) {
      if (pending.isEmpty()) {
        pause();
      } else {
        handOver();
      }
      stage = publisher.publish(article).toCompletableFuture();
    }
    return stage;
  }

  private void handOver() {
    Pending<P> first = pending.removeFirst();
    results.accept(
        new Result<>(first.place(), first.read(), Optional.ofNullable(first.stage().join())));
  }

  private static boolean busy(CompletableFuture<Publication> stage) {
    return stage.isDone()
        && stage.join() instanceof Publication.Failed failed
        && failed.cause() == Publication.Cause.BUSY;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to publish", e);
    }
  }
}
