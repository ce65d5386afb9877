package org.pacstream.enrich;

import java.util.Locale;
import java.util.function.Supplier;

/** A step of enrichment, as a rejected article names it. */
enum Stage {
  ARTICLE,
  LANGUAGE,
  MONEY,
  ENTITY,
  TOPIC,
  REPORT;

  /**
   * What a step returns.
   *
   * @throws Failed with this stage and the cause where the step does not return. A text that nests
   *     deeper than a thread's stack is a bad text like any other.
   */
  <T> T run(Supplier<T> step) throws Failed {
    try {
      return step.get();
    } catch (RuntimeException | StackOverflowError e) {
      throw new Failed(this, e.toString(), e);
    }
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A stage that could not do its work on one article. */
  static final class Failed extends Exception {
    private static final long serialVersionUID = 1;

    private final Stage stage;

    Failed(Stage stage, String reason) {
      this(stage, reason, null);
    }

    private Failed(Stage stage, String reason, Throwable cause) {
      super(reason, cause);
      this.stage = stage;
    }

    Stage stage() {
      return stage;
    }
  }
}
