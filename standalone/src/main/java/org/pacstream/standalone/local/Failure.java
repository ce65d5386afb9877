package org.pacstream.standalone.local;

/**
 * What a person can mend: a taken port, a locked folder, a missing file. The message says it all.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Failure(String message) {
    super(message);
  }

  public Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
