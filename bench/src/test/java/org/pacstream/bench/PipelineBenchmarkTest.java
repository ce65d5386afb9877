package org.pacstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PipelineBenchmarkTest {
  private final StringWriter printed = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void everyTurnMeasuresCopiesAndArticles() {
    assertThat(execute("--copied=2000", "--enriched=100", "--seconds=0", "--turns=0")).isZero();

    assertThat(printed.toString().lines().skip(1))
        .singleElement()
        .asString()
        .matches("warm-up( +[0-9,]+){2} +[0-9.]+% +[0-9,]+ +[0-9.]+%");
  }

  @Test
  void noMoreCanBeEnrichedThanAreThere() {
    assertThat(execute("--copied=10", "--enriched=20")).isEqualTo(2);

    assertThat(errors.toString()).contains("--copied 10, --enriched 20");
  }

  private int execute(String... arguments) {
    return PipelineBenchmark.commandLine()
        .setOut(new PrintWriter(printed, true))
        .setErr(new PrintWriter(errors, true))
        .execute(arguments);
  }
}
