package org.pacstream.standalone.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C and SIGTERM: stops what runs, then ends the process with status 0. Closing it without a
 * signal stops what runs too.
 */
final class Stop implements AutoCloseable {
  private final AutoCloseable running;
  private final CountDownLatch never = new CountDownLatch(1);
  private final Thread hook = new Thread(this::onSignal, "stop");

  Stop(AutoCloseable running) {
    this.running = running;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Returns only when interrupted: a signal ends the process. */
  void await() throws InterruptedException {
    never.await();
  }

  @Override
  public void close() throws Exception {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      hook.join(); // a signal was first, and halts the process
    }
    running.close();
  }

  private void onSignal() {
    int status = 0;
    try {
      running.close();
    } catch (Exception e) {
      status = 1;
    }
    Runtime.getRuntime().halt(status);
  }
}
