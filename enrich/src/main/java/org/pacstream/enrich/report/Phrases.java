package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacstream.enrich.text.Text;
import org.pacstream.enrich.text.Token;
import org.pacstream.schemas.TextField;

/**
 * The phrases of a language, found in one pass: at each token the longest phrase wins. A word that
 * ends in {@code *} stands for all words that begin so.
 */
final class Phrases {
  private final Node root = new Node();
  private final WordForms forms;

  Phrases(WordForms forms) {
    this.forms = forms;
  }

  /** A node of the tree of phrases: what may follow, and what is told when the phrase ends here. */
  private static final class Node {
    private final Map<String, Node> words = new HashMap<>();
    private final Letters stems = new Letters();
    private final Set<CueKind> kinds = EnumSet.noneOf(CueKind.class);
  }

  /** Words by their first letters. */
  private static final class Letters {
    private final Map<Character, Letters> next = new HashMap<>();
    private Node node;

    Node grow(String stem) {
      Letters at = this;
      for (int i = 0; i < stem.length(); i++) {
        at = at.next.computeIfAbsent(stem.charAt(i), absent -> new Letters());
      }
      at.node = at.node == null ? new Node() : at.node;
      return at.node;
    }

    /** What stands for all words that begin as this one does, the longest beginning first. */
    List<Node> of(String word) {
      var nodes = new ArrayList<Node>(2);
      Letters at = this;
      for (int i = 0; i < word.length() && at != null; i++) {
        at = at.next.get(word.charAt(i));
        if (at != null && at.node != null) {
          nodes.add(0, at.node);
        }
      }
      return nodes;
    }
  }

  /**
   * A phrase's end and kinds.
   *
   * @param end one past its last token
   */
  private record Match(int end, Set<CueKind> kinds) {}

  void add(String phrase, CueKind kind) {
    List<Token> tokens = Text.of(TextField.BODY, phrase).tokens();
    Node node = root;
    for (int i = 0; i < tokens.size(); i++) {
      boolean stem = i + 1 < tokens.size() && tokens.get(i + 1).lower().equals("*");
      String word = WordForms.plain(tokens.get(i));
      if (stem) {
        node = node.stems.grow(word);
        i++;
      } else {
        node = node.words.computeIfAbsent(word, absent -> new Node());
      }
    }
    node.kinds.add(kind);
  }

  /** The cues among tokens {@code begin} to {@code end}, in order, not overlapping. */
  List<Cue> find(List<Token> tokens, int begin, int end) {
    var cues = new ArrayList<Cue>();
    int at = begin;
    while (at < end) {
      Match match = longest(root, tokens, at, end, true);
      if (match == null) {
        at++;
        continue;
      }
      for (CueKind kind : match.kinds) {
        cues.add(new Cue(kind, at, match.end));
      }
      at = match.end;
    }
    return cues;
  }

  private Match longest(Node node, List<Token> tokens, int at, int end, boolean first) {
    Match best = node.kinds.isEmpty() || first ? null : new Match(at, node.kinds);
    if (at >= end) {
      return best;
    }
    for (String form : forms.of(tokens.get(at))) {
      best = longer(best, follow(node.words.get(form), tokens, at, end));
      for (Node stem : node.stems.of(form)) {
        best = longer(best, follow(stem, tokens, at, end));
      }
    }
    return best;
  }

  private Match follow(Node next, List<Token> tokens, int at, int end) {
    return next == null ? null : longest(next, tokens, at + 1, end, false);
  }

  private static Match longer(Match a, Match b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.end > a.end ? b : a;
  }
}
