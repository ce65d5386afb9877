package org.pacstream.standalone.local;

/**
 * A server cannot start on this machine as it is. The message is meant for whoever started it: what
 * is wrong, where, and what would help.
 */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CannotStart(String message) {
    super(message);
  }

  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
