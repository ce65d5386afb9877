package org.pacstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacstream.aggregate.state.Stores;

class AggregateBenchmarkTest {
  @TempDir Path temp;

  @Test
  void everyUpdateIsKept() {
    try (var books = new Books(temp, Load.Writer.COPIES, 20, 4, 1)) {
      var measured = new Books.Measured();
      books.measure(Load.COPIES, 3, measured);
      books.measure(Load.CORRECTIONS, 1, measured);

      assertThat(measured.onTheWall.count()).isEqualTo(4);
      assertThat(measured.rowsPerUpdate()).isGreaterThan(3);
      assertThat(books.sizes().get(Stores.LIVE_ARTICLES).rows()).isEqualTo(23);
      assertThat(books.sizes().get(Stores.TOTALS).rows()).isEqualTo(1);
    }
  }

  @Test
  void everyLoadIsMeasuredAtEverySize() {
    var printed = new StringWriter();

    int exit =
        AggregateBenchmark.commandLine()
            .setOut(new PrintWriter(printed, true))
            .execute("--sizes=1,12", "--updates=4", "--warm-up=2", "--batch=2", "--folder=" + temp);

    assertThat(exit).isZero();
    assertThat(printed.toString().lines().filter(line -> line.startsWith("p99 at 12 reports")))
        .hasSize(Load.values().length);
  }
}
