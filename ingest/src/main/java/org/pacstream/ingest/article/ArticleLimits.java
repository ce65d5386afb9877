package org.pacstream.ingest.article;

import java.time.Duration;

/** How much an article may hold. Lengths of fields are in Unicode code points unless said. */
public final class ArticleLimits {
  /** Of the body's text in UTF-8, after HTML is reduced. */
  public static final int BODY_BYTES = 1024 * 1024;

  /** Of one article's JSON, line of JSON Lines or file, in bytes. */
  public static final int MESSAGE_BYTES = 4 * 1024 * 1024;

  public static final int ID = 256;
  public static final int URL = 4_096;
  public static final int SOURCE = 200;
  public static final int TITLE = 2_000;

  /** Objects and arrays within one another. */
  public static final int JSON_DEPTH = 32;

  /** How far a time may lie ahead of the clock. */
  public static final Duration AHEAD = Duration.ofHours(1);

  private ArticleLimits() {}
}
