package org.pacstream.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class TableTest {
  @Test
  void columnsAreAlignedByWhatATerminalShows() {
    var table = new Table("NAME", ">SUM").row("Fairshake", "12").row("加密", "1,000");

    assertThat(table.lines(Ansi.OFF))
        .containsExactly("NAME         SUM", "Fairshake     12", "加密       1,000");
  }

  @Test
  void theHeaderIsBoldWhereColoursAreOn() {
    assertThat(new Table("NAME").row("x").lines(Ansi.ON))
        .containsExactly("\u001b[1mNAME\u001b[0m", "x");
  }
}
