package org.pacstream.enrich.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacstream.enrich.text.Text;

/** An article while its names are being found: what has been found so far, and where. */
final class Article {
  private final List<Source> sources = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();

  /** The same in text order, as far as it has been asked for. */
  private List<Found> sorted = List.of();

  private final String language;
  private final Instant published;
  private final LanguageForms forms;
  private final Vocabulary vocabulary;
  private final Marks[] marks;
  private Set<String> small;
  private Set<String> states;
  private final Map<String, List<String>> words = new HashMap<>();

  Article(
      List<Text> texts,
      String language,
      Instant published,
      LanguageForms forms,
      Vocabulary vocabulary) {
    for (Text text : texts) {
      sources.add(new Source(sources.size(), text, forms, vocabulary));
    }
    this.marks = new Marks[texts.size()];
    this.language = language;
    this.published = published;
    this.forms = forms;
    this.vocabulary = new Vocabulary(vocabulary);
  }

  List<Source> sources() {
    return sources;
  }

  String language() {
    return language;
  }

  Instant published() {
    return published;
  }

  LanguageForms forms() {
    return forms;
  }

  /** That of all names and cues, to which the article adds the words of its own names. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Has the words that were added to the vocabulary found in the texts. */
  void learnWords() {
    if (vocabulary.extendsBase()) {
      sources.forEach(source -> source.learn(vocabulary));
    }
  }

  /** The words of a name that it prints, as units compare them. */
  List<String> words(String name) {
    return words.computeIfAbsent(name, Cues::words);
  }

  /** The cues of a text, looked up once. */
  Marks marks(Source source, Cues cues) {
    int index = source.index();
    if (marks[index] == null) {
      marks[index] = new Marks(source, cues);
    }
    return marks[index];
  }

  /** Whether a folded word stands somewhere without a capital letter. */
  boolean writesSmall(String word) {
    if (small == null) {
      small = new HashSet<>();
      for (Source source : sources) {
        for (int at = 0; at < source.size(); at++) {
          if (!source.isUpper(at)) {
            small.add(source.key(at));
          }
        }
      }
    }
    return small.contains(word);
  }

  /** The states of the United States it names, by postal code. */
  Set<String> states(Cues cues) {
    if (states == null) {
      states = new HashSet<>();
      for (Source source : sources) {
        for (int at = 0; at < source.size(); at++) {
          cues.addStates(source, at, states);
        }
      }
    }
    return states;
  }

  void add(Found mention) {
    found.add(mention);
    if (mention.mention().named()) {
      mention.source().take(mention.from(), mention.to());
    }
  }

  /** So far, in text order. */
  List<Found> found() {
    if (sorted.size() < found.size()) {
      var all = new ArrayList<Found>(found);
      all.sort(Found::compareInText);
      sorted = Collections.unmodifiableList(all);
    }
    return sorted;
  }

  /**
   * Those found behind so many others, in text order.
   *
   * @param count how many were found before
   */
  List<Found> foundSince(int count) {
    var more = new ArrayList<Found>(found.subList(count, found.size()));
    more.sort(Found::compareInText);
    return more;
  }
}
