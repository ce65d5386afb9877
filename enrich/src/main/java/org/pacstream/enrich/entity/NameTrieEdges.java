package org.pacstream.enrich.entity;

import java.util.Arrays;
import java.util.BitSet;

/** Which node of a {@link NameTrie} a word leads to from another, all in one array. */
final class NameTrieEdges {
  /** No node. */
  static final int NONE = -1;

  /** Numbers of an edge: the node that it leaves, the word, the node that it leads to. */
  private static final int WIDTH = 4;

  private static final int FEWEST = 16;

  private int[] edges = empty(FEWEST);
  private int size;

  /** The nodes that an edge leaves. */
  private final BitSet left = new BitSet();

  /** The node that a word leads to, or {@link #NONE}. */
  int next(int node, int word) {
    return edges[slot(node, word) + 2];
  }

  /** Whether any word leads on from a node. */
  boolean goesOn(int node) {
    return left.get(node);
  }

  /** An edge that is not there yet. */
  void add(int node, int word, int next) {
    if (2 * ++size * WIDTH > edges.length) {
      grow();
    }
    put(node, word, next);
    left.set(node);
  }

  private void put(int node, int word, int next) {
    int slot = slot(node, word);
    edges[slot] = node;
    edges[slot + 1] = word;
    edges[slot + 2] = next;
  }

  /** Where an edge is, or would be. */
  private int slot(int node, int word) {
    int hash = (node * 0x85EBCA6B ^ word) * 0x9E3779B9;
    int slot = (hash >>> 8) * WIDTH & edges.length - 1;
    while (edges[slot] != NONE && (edges[slot] != node || edges[slot + 1] != word)) {
      slot = slot + WIDTH & edges.length - 1;
    }
    return slot;
  }

  private void grow() {
    int[] old = edges;
    edges = empty(2 * old.length / WIDTH);
    for (int i = 0; i < old.length; i += WIDTH) {
      if (old[i] != NONE) {
        put(old[i], old[i + 1], old[i + 2]);
      }
    }
  }

  private static int[] empty(int count) {
    var edges = new int[count * WIDTH];
    Arrays.fill(edges, NONE);
    return edges;
  }
}
