package org.pacstream.aggregate.books;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.pacstream.aggregate.total.Sum;

/**
 * Writes numbers in few bytes; {@link PackedReader} reads them in the same order. A whole number
 * takes seven bits a byte, lowest first, its sign in the lowest bit. A decimal is its scale,
 * doubled and one more where its digits need more than 64 bits, then its digits. A sum says first
 * which of its parts follow: most often low, best and high are one and the same.
 */
final class PackedWriter {
  static final int BEST = 1;
  static final int LOW_IS_NOT_BEST = 2;
  static final int HIGH_IS_NOT_BEST = 4;
  static final int OPEN = 8;

  private byte[] bytes = new byte[512];
  private int size;

  PackedWriter number(long number) {
    long rest = number << 1 ^ number >> 63;
    while ((rest & ~0x7fL) != 0) {
      octet((byte) (rest | 0x80));
      rest >>>= 7;
    }
    octet((byte) rest);
    return this;
  }

  PackedWriter sum(Sum sum) {
    boolean lowIsBest = sum.low().compareTo(sum.best()) == 0;
    boolean highIsBest = sum.high().compareTo(sum.best()) == 0;
    int parts =
        (sum.best().signum() == 0 ? 0 : BEST)
            | (lowIsBest ? 0 : LOW_IS_NOT_BEST)
            | (highIsBest ? 0 : HIGH_IS_NOT_BEST)
            | (sum.open() == 0 ? 0 : OPEN);
    octet((byte) parts);
    if (sum.best().signum() != 0) {
      decimal(sum.best());
    }
    if (!lowIsBest) {
      decimal(sum.low());
    }
    if (!highIsBest) {
      decimal(sum.high());
    }
    return sum.open() == 0 ? this : number(sum.open());
  }

  PackedWriter tally(Tally tally) {
    return sum(tally.sum())
        .number(tally.facts())
        .number(tally.reports())
        .number(tally.outlets())
        .number(tally.texts())
        .number(tally.originals());
  }

  ByteBuffer written() {
    return ByteBuffer.wrap(Arrays.copyOf(bytes, size));
  }

  private void decimal(BigDecimal decimal) {
    BigInteger digits = decimal.unscaledValue();
    boolean big = digits.bitLength() >= Long.SIZE;
    number(2L * decimal.scale() + (big ? 1 : 0));
    if (big) {
      byte[] octets = digits.toByteArray();
      number(octets.length);
      for (byte octet : octets) {
        octet(octet);
      }
    } else {
      number(digits.longValue());
    }
  }

  private void octet(byte octet) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = octet;
  }
}
