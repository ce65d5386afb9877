package org.pacstream.enrich.entity;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacstream.enrich.text.TraditionalCharacters;

/** Western first names and surnames as Chinese, Japanese and Korean write them, and back. */
final class Transliterations {
  private static final String FILE = "transliterations.yaml";
  private static final List<String> LANGUAGES = List.of("zh", "ja", "ko");
  private static final List<String> SEPARATORS = List.of("·", "・", " ");

  private final Map<String, String> given;
  private final Map<String, String> surnames;
  private final List<Map<String, String>> givenRead = List.of(map(), map(), map());
  private final List<Map<String, String>> surnamesRead = List.of(map(), map(), map());
  private final Set<Integer> chinese = new HashSet<>();

  /** By language, the last UTF-16 units of the first names. */
  private final List<BitSet> givenEnds;

  private Transliterations(Names names) {
    this.given = names.given;
    this.surnames = names.surnames;
    read(given, givenRead);
    read(surnames, surnamesRead);
    givenEnds = givenRead.stream().map(Transliterations::ends).toList();
    givenRead.get(0).keySet().forEach(form -> form.codePoints().forEach(chinese::add));
    surnamesRead.get(0).keySet().forEach(form -> form.codePoints().forEach(chinese::add));
  }

  /**
   * @throws IllegalArgumentException naming file and place of what cannot be read
   */
  static Transliterations load() {
    try (InputStream content = Transliterations.class.getResourceAsStream(FILE)) {
      return new Transliterations(new YAMLMapper().readValue(content, Names.class));
    } catch (IOException e) {
      throw new IllegalArgumentException(FILE + ": " + e.getMessage(), e);
    }
  }

  static boolean has(String language) {
    return LANGUAGES.contains(language);
  }

  /**
   * By language, how a person's Latin name is printed; empty where a part of it is unknown, and for
   * a "Jr.", whose father would be meant.
   */
  Map<String, Set<String>> printed(String name) {
    var printed = new HashMap<String, Set<String>>();
    int first = name.indexOf(' ');
    String givenForms = first < 0 ? null : given.get(name.substring(0, first));
    String surnameForms = givenForms == null ? null : surnameForms(name.substring(first + 1));
    if (surnameForms != null) {
      for (int language = 0; language < LANGUAGES.size(); language++) {
        var forms = new LinkedHashSet<String>();
        for (String one : spellings(givenForms, language)) {
          for (String other : spellings(surnameForms, language)) {
            forms.add(one + SEPARATORS.get(language) + other);
          }
        }
        printed.put(LANGUAGES.get(language), forms);
      }
    }
    return printed;
  }

  private static BitSet ends(Map<String, String> names) {
    var ends = new BitSet();
    names.keySet().forEach(name -> ends.set(name.charAt(name.length() - 1)));
    return ends;
  }

  /** Whether a first name may end with a UTF-16 unit. */
  boolean mayEndGiven(char last, String language) {
    return givenEnds.get(LANGUAGES.indexOf(language)).get(TraditionalCharacters.simplified(last));
  }

  /** The first name that is written so, or null. */
  String given(String printed, String language) {
    return givenRead.get(LANGUAGES.indexOf(language)).get(printed);
  }

  /** The surname that is written so, or null. */
  String surname(String printed, String language) {
    return surnamesRead.get(LANGUAGES.indexOf(language)).get(printed);
  }

  /** Whether Chinese writes sounds of foreign names with a character. */
  boolean isSound(int character) {
    return chinese.contains(character);
  }

  /** The longest that is known of "Diane Wasserman Schultz" behind the first name. */
  private String surnameForms(String rest) {
    String last = rest;
    while (!surnames.containsKey(last) && last.indexOf(' ') >= 0) {
      last = last.substring(last.indexOf(' ') + 1);
    }
    return surnames.get(last);
  }

  private static void read(Map<String, String> names, List<Map<String, String>> read) {
    names.forEach(
        (name, forms) -> {
          for (int language = 0; language < LANGUAGES.size(); language++) {
            for (String form : spellings(forms, language)) {
              if (form.isEmpty()) {
                throw new IllegalArgumentException(FILE + ": a form of " + name + " is empty");
              }
              read.get(language).putIfAbsent(TraditionalCharacters.simplified(form), name);
            }
          }
        });
  }

  private static List<String> spellings(String forms, int language) {
    return List.of(forms.split(" ", LANGUAGES.size())[language].split("/"));
  }

  private static Map<String, String> map() {
    return new HashMap<>();
  }

  private record Names(Map<String, String> given, Map<String, String> surnames) {}
}
