package org.pacstream.enrich.language;

import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of an automaton from state to state by a byte. As a table of all states and bytes they
 * take 4.6 MB; but most states go on like many others by most bytes, so that in blocks of
 * neighbouring bytes, of which equal ones are kept once, they take a twelfth and stay in a core's
 * own cache.
 */
final class StateSteps {
  private static final int BYTES = 256;
  private static final int BLOCK_BITS = 5;
  private static final int BLOCK = 1 << BLOCK_BITS;
  private static final int BLOCKS_OF_STATE = BYTES / BLOCK;

  /** By state and the upper bits of a byte, the block. */
  private final short[] blockOf;

  /** By block and the lower bits of a byte, the next state. */
  private final short[] blocks;

  /**
   * @param steps the next state, by state and byte
   */
  StateSteps(short[] steps) {
    List<ShortBuffer> distinct = new ArrayList<>();
    Map<ShortBuffer, Integer> known = new HashMap<>();
    blockOf = new short[steps.length / BLOCK];
    for (int at = 0; at < blockOf.length; at++) {
      ShortBuffer block = ShortBuffer.wrap(steps, at * BLOCK, BLOCK);
      Integer place = known.putIfAbsent(block, distinct.size());
      blockOf[at] = (short) (place == null ? distinct.size() : place);
      if (place == null) {
        distinct.add(block);
      }
    }
    ShortBuffer joined = ShortBuffer.allocate(distinct.size() * BLOCK);
    distinct.forEach(block -> joined.put(block.duplicate()));
    blocks = joined.array();
  }

  int next(int state, byte one) {
    int upper = (one & BYTES - 1) >> BLOCK_BITS;
    int block = blockOf[state * BLOCKS_OF_STATE + upper];
    return blocks[block * BLOCK + (one & BLOCK - 1)];
  }
}
