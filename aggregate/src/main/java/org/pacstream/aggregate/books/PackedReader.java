package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.pacstream.aggregate.total.Sum;

/** Reads what {@link PackedWriter} wrote. */
final class PackedReader {
  private final ByteBuffer bytes;

  PackedReader(ByteBuffer bytes) {
    this.bytes = bytes.duplicate();
  }

  boolean hasMore() {
    return bytes.hasRemaining();
  }

  long number() {
    long rest = 0;
    int shift = 0;
    byte octet = bytes.get();
    while (octet < 0) {
      rest |= (octet & 0x7fL) << shift;
      shift += 7;
      octet = bytes.get();
    }
    rest |= (long) octet << shift;
    return rest >>> 1 ^ -(rest & 1);
  }

  Sum sum() {
    int parts = bytes.get();
    BigDecimal best = (parts & PackedWriter.BEST) == 0 ? BigDecimal.ZERO : decimal();
    BigDecimal low = (parts & PackedWriter.LOW_IS_NOT_BEST) == 0 ? best : decimal();
    BigDecimal high = (parts & PackedWriter.HIGH_IS_NOT_BEST) == 0 ? best : decimal();
    return new Sum(low, best, high, (parts & PackedWriter.OPEN) == 0 ? 0 : count());
  }

  Tally tally() {
    return new Tally(sum(), count(), count(), count(), count(), count());
  }

  private int count() {
    return Math.toIntExact(number());
  }

  private BigDecimal decimal() {
    long head = number();
    int scale = Math.toIntExact(head >> 1);
    if ((head & 1) == 0) {
      return BigDecimal.valueOf(number(), scale);
    }
    var octets = new byte[count()];
    bytes.get(octets);
    return new BigDecimal(new BigInteger(octets), scale);
  }
}
