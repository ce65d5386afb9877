package org.pacstream.standalone.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of the command line in this process. */
public record Run(int status, String out, String err) {
  public static Run of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Run(status, out.toString(), err.toString());
  }
}
