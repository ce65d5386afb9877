package org.pacstream.enrich.entity;

import java.util.Arrays;

/**
 * Which node of a {@link NameTrie} a word leads to from another, all in one array. Since one edge
 * alone leads to a node, what there is to know of the node stands beside the edge.
 */
final class NameTrieEdges {
  /** No edge. */
  static final int NONE = -1;

  /**
   * Numbers of an edge: the node that it leaves, the word, the node that it leads to, its marks.
   */
  private static final int WIDTH = 4;

  private static final int FEWEST = 16;

  /** A phrase ends at the node that an edge leads to. */
  private static final int ENDS = 1;

  /** An edge leaves that node. */
  private static final int GOES_ON = 2;

  private int[] edges = empty(FEWEST);
  private int size;

  /** The edge by which a word leads from a node, or {@link #NONE}; adding one moves the others. */
  int find(int node, int word) {
    int slot = slot(node, word);
    return edges[slot] == NONE ? NONE : slot;
  }

  /** The node that an edge leads to. */
  int target(int edge) {
    return edges[edge + 2];
  }

  /** Whether a phrase ends where an edge leads to. */
  boolean ends(int edge) {
    return (edges[edge + 3] & ENDS) != 0;
  }

  /** Whether any word leads on from there. */
  boolean goesOn(int edge) {
    return (edges[edge + 3] & GOES_ON) != 0;
  }

  void markEnd(int edge) {
    edges[edge + 3] |= ENDS;
  }

  void markGoingOn(int edge) {
    edges[edge + 3] |= GOES_ON;
  }

  /** An edge that is not there yet; returns it. */
  int add(int node, int word, int target) {
    if (2 * ++size * WIDTH > edges.length) {
      grow();
    }
    return put(node, word, target, 0);
  }

  private int put(int node, int word, int target, int marks) {
    int slot = slot(node, word);
    edges[slot] = node;
    edges[slot + 1] = word;
    edges[slot + 2] = target;
    edges[slot + 3] = marks;
    return slot;
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
        put(old[i], old[i + 1], old[i + 2], old[i + 3]);
      }
    }
  }

  private static int[] empty(int count) {
    var edges = new int[count * WIDTH];
    Arrays.fill(edges, NONE);
    return edges;
  }
}
