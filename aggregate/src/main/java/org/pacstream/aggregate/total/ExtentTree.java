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
final class ExtentTree {
  private final String id;
  private String name;
  private final Map<String, ExtentTree> parts = new TreeMap<>();
  private final List<Supported> facts = new ArrayList<>();
  private final List<Supported> levels = new ArrayList<>();

  private ExtentTree(String id, String name) {
    this.id = id;
    this.name = name;
  }

  /** The tree that parts a subject by its members, or by class of recipient, first. */
  static ExtentTree sideFirst(Collection<Supported> statements) {
    var root = new ExtentTree("", "");
    for (Supported supported : statements) {
      Extent extent = supported.statement().extent();
      if (extent.side() != null) {
        var path = new ArrayList<Part>();
        path.add(extent.side());
        path.addAll(extent.counterparty());
        root.at(path).add(supported);
      } else if (extent.counterparty().isEmpty() || isFact(supported)) {
        root.add(supported);
      }
    }
    return root;
  }

  /** The tree that parts it by counterparty first. */
  static ExtentTree counterpartyFirst(Collection<Supported> statements) {
    var root = new ExtentTree("", "");
    for (Supported supported : statements) {
      Extent extent = supported.statement().extent();
      if (extent.side() == null) {
        root.at(extent.counterparty()).add(supported);
      } else if (extent.counterparty().isEmpty()) {
        if (isFact(supported)) {
          root.add(supported);
        }
      } else if (isFact(supported) || !isMany(extent)) {
        var path = new ArrayList<>(extent.counterparty());
        path.add(extent.side());
        root.at(path).add(supported);
      }
    }
    return root;
  }

  private static boolean isFact(Supported supported) {
    return supported.statement().role() == Role.FACT;
  }

  /** A level of one side with many counterparties is no part of this order of the tree. */
  private static boolean isMany(Extent extent) {
    String narrowest = extent.counterparty().get(extent.counterparty().size() - 1).id();
    return narrowest.startsWith("GROUP:") || narrowest.startsWith("NET:");
  }

  private ExtentTree at(List<Part> path) {
    ExtentTree node = this;
    for (Part part : path) {
      node = node.parts.computeIfAbsent(part.id(), id -> new ExtentTree(id, part.name()));
      if (part.name().compareTo(node.name) < 0) {
        node.name = part.name();
      }
    }
    return node;
  }

  private void add(Supported supported) {
    (isFact(supported) ? facts : levels).add(supported);
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  Collection<ExtentTree> parts() {
    return parts.values();
  }

  /** N(x) = max(level(x), facts directly at x + the sum of N over its parts). */
  Sum known() {
    Sum within = Facts.sum(facts);
    for (ExtentTree part : parts.values()) {
      within = within.plus(part.known());
    }
    return Levels.level(levels).larger(within);
  }
}
