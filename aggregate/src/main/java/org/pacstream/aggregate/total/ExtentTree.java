package org.pacstream.aggregate.total;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An extent of money and the extents it is made of. What is known of it is the larger of its own
 * level and of the facts in it together with what is known of its parts: running totals and the
 * gifts they are made of are the same money.
 */
public final class ExtentTree {
  private final String id;
  private final String name;
  private final Map<String, ExtentTree> parts = new TreeMap<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private final List<Level> levels = new ArrayList<>();

  private ExtentTree(String id, String name) {
    this.id = id;
    this.name = name;
  }

  /** The tree that parts a subject by its members, or by class of recipient, first. */
  static ExtentTree sideFirst(Findings findings) {
    var root = new ExtentTree("", "");
    findings.facts().forEach(f -> root.at(sideFirst(f.statement().extent())).facts.add(f));
    findings.doubts().forEach(d -> root.at(sideFirst(d.extent())).doubts.add(d));
    for (Level level : findings.levels()) {
      Extent extent = level.extent();
      // A level of one counterparty on all sides is no part of this order of the tree.
      if (extent.side() != null || extent.counterparty().isEmpty()) {
        root.at(sideFirst(extent)).levels.add(level);
      }
    }
    return root;
  }

  private static List<Part> sideFirst(Extent extent) {
    var path = new ArrayList<Part>();
    if (extent.side() != null) {
      path.add(extent.side());
      path.addAll(extent.counterparty());
    }
    return path;
  }

  /** The tree that parts it by counterparty first. */
  static ExtentTree counterpartyFirst(Findings findings) {
    var root = new ExtentTree("", "");
    findings.facts().forEach(f -> root.at(counterpartyFirst(f.statement().extent())).facts.add(f));
    findings.doubts().forEach(d -> root.at(counterpartyFirst(d.extent())).doubts.add(d));
    for (Level level : findings.levels()) {
      Extent extent = level.extent();
      // A level of one side with many counterparties is no part of this order of the tree.
      if (extent.side() == null || !extent.isOfMany(level.measure())) {
        root.at(counterpartyFirst(extent)).levels.add(level);
      }
    }
    return root;
  }

  private static List<Part> counterpartyFirst(Extent extent) {
    var path = new ArrayList<>(extent.counterparty());
    if (extent.side() != null && !path.isEmpty()) {
      path.add(extent.side());
    }
    return path;
  }

  private ExtentTree at(List<Part> path) {
    ExtentTree node = this;
    for (Part part : path) {
      node = node.parts.computeIfAbsent(part.id(), id -> new ExtentTree(id, part.name()));
    }
    return node;
  }

  /** Empty for the whole. */
  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Collection<ExtentTree> parts() {
    return List.copyOf(parts.values());
  }

  /** Facts of this extent that are of none of its parts, or not known to be. */
  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  /** Doubtful figures that belong to no fact. */
  public List<Doubt> doubts() {
    return List.copyOf(doubts);
  }

  public List<Level> levels() {
    return List.copyOf(levels);
  }

  /** What its running totals, or balances, come to. */
  public Sum level() {
    return Levels.level(levels);
  }

  /** What it comes to by facts and by what is known of its parts. */
  public Sum within() {
    Sum within = Sum.ZERO;
    for (Fact fact : facts) {
      within = within.plus(fact.sum());
    }
    for (Doubt doubt : doubts) {
      within = within.plus(doubt.sum());
    }
    for (ExtentTree part : parts.values()) {
      within = within.plus(part.known());
    }
    return within;
  }

  /** N(x) = max(level(x), facts directly at x + the sum of N over its parts). */
  public Sum known() {
    return level().larger(within());
  }
}
