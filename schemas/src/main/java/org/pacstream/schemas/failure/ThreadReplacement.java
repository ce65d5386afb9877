package org.pacstream.schemas.failure;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a stream thread that stopped. After an outage a new one takes its place, once a
 * pause has passed, and reads from the last commit: nothing is lost, nothing counted twice.
 * Anything else is a bug or a setting (no permission, no such topic) that trying again does not
 * heal: the client stops, its state is ERROR, and who watches over the process sees it.
 */
public final class ThreadReplacement implements StreamsUncaughtExceptionHandler, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ThreadReplacement.class);

  private final Duration pause;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * @param pause between a thread's end and its successor's start
   */
  public ThreadReplacement(Duration pause) {
    this.pause = pause;
  }

  @Override
  public StreamThreadExceptionResponse handle(Throwable exception) {
    if (!Outage.causes(exception)) {
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    log.warn(
        "a broker or the schema registry is away, reading on in {} ms: {}",
        pause.toMillis(),
        Outage.of(exception).map(Throwable::toString).orElse(""));
    waiting.incrementAndGet();
    waitUnlessClosed();
    waiting.decrementAndGet();
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  /** True while a thread waits for an outage to end. */
  public boolean isWaiting() {
    return waiting.get() > 0;
  }

  /** Ends a pause at once, so that a client that closes does not wait for it. */
  @Override
  public void close() {
    closed.countDown();
  }

  private void waitUnlessClosed() {
    try {
      if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("closing");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
