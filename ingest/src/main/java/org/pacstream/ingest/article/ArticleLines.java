package org.pacstream.ingest.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * JSON Lines of any length, an article at a time. Never holds more than one line, and of a line
 * never more than {@link ArticleLimits#MESSAGE_BYTES}: what is longer is read past and refused.
 */
public final class ArticleLines {
  private static final int CHUNK = 64 * 1024;

  private final InputStream in;
  private final ArticleReader reader;
  private final byte[] chunk = new byte[CHUNK];
  private int next;
  private int end;
  private byte[] line = new byte[CHUNK];
  private int length;
  private boolean tooLong;
  private long number;
  private long bytes;

  ArticleLines(InputStream in, ArticleReader reader) {
    this.in = in;
    this.reader = reader;
  }

  /**
   * The next line that is not blank, read; empty at the end of the stream.
   *
   * @throws IOException when the stream breaks off; a line begun before is not read
   */
  public Optional<ArticleLine> next() throws IOException {
    while (readLine()) {
      number++;
      if (tooLong) {
        return Optional.of(new ArticleLine(number, new ReadArticle.Refused(ArticleJson.tooLong())));
      }
      if (!blank()) {
        return Optional.of(new ArticleLine(number, reader.read(Arrays.copyOf(line, length))));
      }
    }
    return Optional.empty();
  }

  /** Lines read so far, blank ones included. */
  public long lines() {
    return number;
  }

  /** Bytes of the lines read so far. */
  public long bytes() {
    return bytes;
  }

  /** True while the next line is at least partly here: reading on may not have to wait. */
  public boolean buffered() {
    return next < end;
  }

  private boolean readLine() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (next < end || fill()) {
      any = true;
      int stop = next;
      while (stop < end && chunk[stop] != '\n') {
        stop++;
      }
      take(stop);
      boolean ended = stop < end;
      bytes += (ended ? stop + 1 : stop) - next;
      next = ended ? stop + 1 : stop;
      if (ended) {
        return true;
      }
    }
    return any;
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(in.read(chunk, 0, CHUNK), 0);
    return end > 0;
  }

  private void take(int stop) {
    int count = stop - next;
    if (tooLong || length + count > ArticleLimits.MESSAGE_BYTES) {
      tooLong = true;
      return;
    }
    if (length + count > line.length) {
      line =
          Arrays.copyOf(
              line,
              Math.max(length + count, Math.min(line.length * 2, ArticleLimits.MESSAGE_BYTES)));
    }
    System.arraycopy(chunk, next, line, length, count);
    length += count;
  }

  private boolean blank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
