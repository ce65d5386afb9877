package org.pacstream.ingest.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A gzip stream, read as long as it unfolds to what text may unfold to. */
final class Unzipped extends InputStream {
  /** Articles in JSON unfold 3 to 20 times; zeros a thousand times. */
  private static final long RATIO = 200;

  /** Below this, no ratio is harmful. */
  private static final long FREE_BYTES = 16L * 1024 * 1024;

  private final Counted zipped;
  private final InputStream plain;
  private long bytes;

  Unzipped(InputStream zipped) throws IOException {
    this.zipped = new Counted(zipped);
    this.plain = new GZIPInputStream(this.zipped, 8 * 1024);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = plain.read(into, offset, length);
    if (count < 0) {
      if (zipped.read() >= 0) {
        throw new ZipException("more follows the gzip stream");
      }
      return -1;
    }
    bytes += count;
    if (bytes > FREE_BYTES && bytes / RATIO > zipped.bytes) {
      throw new ZipException("unfolds to more than " + RATIO + " times its size");
    }
    return count;
  }

  @Override
  public int available() throws IOException {
    return zipped.available();
  }

  @Override
  public void close() throws IOException {
    plain.close();
  }

  private static final class Counted extends FilterInputStream {
    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      bytes += c < 0 ? 0 : 1;
      return c;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      bytes += Math.max(count, 0);
      return count;
    }
  }
}
