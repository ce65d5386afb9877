package org.pacstream.ingest.publish;

/** Broker or schema registry did not answer at the start; the message says which, and where. */
public final class CannotConnect extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotConnect(String message, Throwable cause) {
    super(message, cause);
  }
}
