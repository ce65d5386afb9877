package org.pacstream.ingest.http;

/** The service cannot listen where it was told to; the message says where, and why. */
public final class CannotListen extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotListen(String message, Throwable cause) {
    super(message, cause);
  }
}
