package org.pacstream.enrich;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.pacstream.schemas.Dealings;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.RawArticle;
import org.pacstream.schemas.Topics;

/**
 * How large an article may be, before and after enrichment.
 *
 * @param textBytes most that title and body take together, in UTF-8
 * @param amounts most sums of money it may print: roles are sought between sums and names, which no
 *     reader of news does in thousands
 * @param mentions most names it may print
 * @param messageBytes most that the enriched article takes in Avro. It is checked here because a
 *     producer in a transaction that meets a record too large for its topic cannot go on: the
 *     transaction is lost, and so is the next one that holds the record.
 */
record Limits(int textBytes, int amounts, int mentions, int messageBytes) {
  /** Headers, key and the frame around a record. */
  private static final int FRAME_BYTES = 16 * 1024;

  /** What a field or a number of a record takes at most; an entity, amount or report has many. */
  private static final int RECORD_BYTES = 1024;

  /** No newspaper is older. */
  private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");

  /** Cycles are years of four digits. */
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  /** The most bytes that a UTF-16 unit takes in UTF-8. */
  private static final int MOST_BYTES = 3;

  /** A body of 1 MiB under a title of 2,000 characters. */
  static final Limits OF_TOPICS =
      new Limits(1024 * 1024 + 8_000, 2_000, 10_000, Topics.MAX_MESSAGE_BYTES - FRAME_BYTES);

  void check(RawArticle article) throws Stage.Failed {
    Instant published = article.getPublished();
    if (published.isBefore(EARLIEST) || !published.isBefore(END)) {
      throw new Stage.Failed(
          Stage.ARTICLE,
          "it is dated %s, expected a time from %s and before %s"
              .formatted(published, EARLIEST, END));
    }
    long units = (long) article.getTitle().length() + article.getBody().length();
    boolean mayBeTooLong = units * MOST_BYTES > textBytes;
    long bytes = mayBeTooLong ? utf8Bytes(article.getTitle()) + utf8Bytes(article.getBody()) : 0;
    if (bytes > textBytes) {
      throw new Stage.Failed(
          Stage.ARTICLE,
          "title and body take " + bytes + " bytes in UTF-8, expected at most " + textBytes);
    }
  }

  /** Asked after a stage whose finds the next ones compare with one another. */
  static void check(int found, String what, int most) throws Stage.Failed {
    if (found > most) {
      throw new Stage.Failed(
          Stage.ARTICLE, "it has " + found + " " + what + ", expected at most " + most);
    }
  }

  void check(EnrichedArticle article) throws Stage.Failed {
    check(article.getReports().size(), "reports of money", Topics.MAX_REPORTS);
    if (article.getReports().size() > Topics.MAX_REPORTS_BETWEEN) {
      for (var singles : Dealings.singles(article.getReports()).entrySet()) {
        check(singles.getValue(), "singles of " + singles.getKey(), Topics.MAX_REPORTS_BETWEEN);
      }
    }
    if (mayBeTooLarge(article) && avroBytes(article) > messageBytes) {
      throw new Stage.Failed(
          Stage.ARTICLE,
          "%d amounts, %d entities and %d reports take %d bytes in Avro, expected at most %d"
              .formatted(
                  article.getAmounts().size(),
                  article.getEntities().size(),
                  article.getReports().size(),
                  avroBytes(article),
                  messageBytes));
    }
  }

  /** Spares ordinary articles the exact count. */
  private boolean mayBeTooLarge(EnrichedArticle article) {
    long text = (long) article.getTitle().length() + article.getBody().length();
    long records =
        (long) article.getAmounts().size()
            + article.getEntities().size()
            + article.getReports().size();
    // At worst every surface and every evidence is the whole text again.
    return MOST_BYTES * text * (1 + records) + RECORD_BYTES * (1 + records) > messageBytes;
  }

  private static long utf8Bytes(String text) {
    long bytes = 0;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      // A pair of surrogates takes four bytes, two for each.
      bytes += unit < 0x80 ? 1 : unit < 0x800 || isOfPair(text, at) ? 2 : 3;
    }
    return bytes;
  }

  private static boolean isOfPair(String text, int at) {
    char unit = text.charAt(at);
    return Character.isHighSurrogate(unit)
            && at + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(at + 1))
        || Character.isLowSurrogate(unit)
            && at > 0
            && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static long avroBytes(EnrichedArticle article) {
    var counted = new CountedBytes();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(counted, null);
    try {
      new SpecificDatumWriter<>(EnrichedArticle.class).write(article, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return counted.bytes;
  }

  private static final class CountedBytes extends OutputStream {
    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] many, int offset, int length) {
      bytes += length;
    }
  }
}
