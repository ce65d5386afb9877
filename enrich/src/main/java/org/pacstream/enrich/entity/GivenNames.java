package org.pacstream.enrich.entity;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacstream.enrich.text.Folding;

/** First names: what tells a person's name from any other two capitalised words. */
final class GivenNames {
  private static final String FILE = "given-names.yaml";

  private final Set<String> female;
  private final Set<String> male;

  /** The numbers of all of them. */
  private final BitSet numbers = new BitSet();

  private final Map<String, Set<String>> stems = new HashMap<>();

  private GivenNames(Names names, WordForms forms, Vocabulary vocabulary) {
    this.female = folded(names.female);
    this.male = folded(names.male);
    female.forEach(name -> add(name, vocabulary));
    male.forEach(name -> add(name, vocabulary));
    for (String language : forms.inflected()) {
      var them = new HashSet<String>();
      female.forEach(name -> them.add(forms.in(language).stem(name)));
      male.forEach(name -> them.add(forms.in(language).stem(name)));
      stems.put(language, Set.copyOf(them));
    }
  }

  /**
   * Adds them to the vocabulary.
   *
   * @throws IllegalArgumentException naming file and place of what cannot be read
   */
  static GivenNames load(WordForms forms, Vocabulary vocabulary) {
    try (InputStream content = GivenNames.class.getResourceAsStream(FILE)) {
      return new GivenNames(new YAMLMapper().readValue(content, Names.class), forms, vocabulary);
    } catch (IOException e) {
      throw new IllegalArgumentException(FILE + ": " + e.getMessage(), e);
    }
  }

  private void add(String name, Vocabulary vocabulary) {
    int number = vocabulary.add(name);
    numbers.set(number);
    vocabulary.mark(number, Use.GIVEN_NAME);
  }

  /** Whether a folded word is one. */
  boolean contains(String word) {
    return female.contains(word) || male.contains(word);
  }

  /** The same of a unit's word. */
  boolean contains(Source source, int unit) {
    return source.isFor(Use.GIVEN_NAME, unit) && contains(source.word(unit));
  }

  /** The same by the number of the word. */
  boolean contains(int word) {
    return word != Vocabulary.UNKNOWN && numbers.get(word);
  }

  /** Whether a folded stem is that of one in a language whose names take endings. */
  boolean containsStem(String stem, String language) {
    return stems.getOrDefault(language, Set.of()).contains(stem);
  }

  static String folded(String name) {
    return Folding.fold(name);
  }

  /** Whether a name begins with a woman's; a name that both bear is neither's. */
  boolean isFemale(String name) {
    String first = first(name);
    return female.contains(first) && !male.contains(first);
  }

  /** Whether a name begins with a man's; a name that both bear is neither's. */
  boolean isMale(String name) {
    String first = first(name);
    return male.contains(first) && !female.contains(first);
  }

  private static String first(String name) {
    int blank = name.indexOf(' ');
    return Folding.fold(blank < 0 ? name : name.substring(0, blank));
  }

  private static Set<String> folded(List<String> names) {
    var folded = new HashSet<String>();
    names.forEach(name -> folded.add(Folding.fold(name)));
    return folded;
  }

  private record Names(List<String> female, List<String> male) {}
}
