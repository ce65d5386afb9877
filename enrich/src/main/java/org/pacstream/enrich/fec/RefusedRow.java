package org.pacstream.enrich.fec;

/**
 * A row that cannot be used.
 *
 * @param line counted from 1
 */
public record RefusedRow(String file, int line, String reason) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + reason;
  }
}
