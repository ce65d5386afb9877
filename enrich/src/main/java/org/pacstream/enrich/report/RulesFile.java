package org.pacstream.enrich.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pacstream.enrich.report.Rules.Calendar;
import org.pacstream.enrich.report.Rules.TimeWord;
import org.pacstream.enrich.report.Rules.WordOrder;
import org.pacstream.enrich.text.Folding;

/**
 * Reads {@code report/<language>.yaml}. Strict: an unknown key or kind is refused with file and
 * key.
 */
final class RulesFile {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private RulesFile() {}

  /** The keys of a file as they are written there. */
  record Written(
      String order,
      boolean afterNouns,
      boolean dropsSubjects,
      boolean rolesFirst,
      boolean deniesBehind,
      boolean keepsAccents,
      List<String> denyingEndings,
      List<String> prefixes,
      List<String> particles,
      Map<String, String> attached,
      Map<String, String> attachedBehind,
      List<String> subjectEndings,
      Map<String, List<String>> cues,
      Map<String, List<String>> time,
      List<List<String>> months) {}

  /** The languages that have a file: {@code report/languages.yaml}. */
  static List<String> languages() {
    try (InputStream in = RulesFile.class.getResourceAsStream("languages.yaml")) {
      return YAML.readValue(in, new TypeReference<List<String>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("report/languages.yaml: " + e.getMessage(), e);
    }
  }

  /**
   * The rules of a language.
   *
   * @throws IllegalArgumentException naming file and key of what cannot be used
   */
  static Rules load(String language) {
    String file = "report/" + language + ".yaml";
    try (InputStream in = RulesFile.class.getResourceAsStream(language + ".yaml")) {
      if (in == null) {
        throw new IllegalArgumentException(file + ": no such rule file");
      }
      return rules(file, YAML.readValue(in, Written.class));
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static Rules rules(String file, Written written) {
    var forms = new WordForms(foldedAll(written.prefixes()), written.keepsAccents());
    var phrases = new Phrases.Builder(forms);
    var page = new Phrases.Builder(forms);
    var folded = new EnumMap<CueKind, List<String>>(CueKind.class);
    orEmpty(written.cues())
        .forEach(
            (key, words) -> {
              CueKind kind = constant(CueKind.class, file, "cues." + key, key);
              folded.put(kind, foldedAll(words));
              orEmpty(words).forEach(phrase -> phrases.add(phrase, kind));
              if (kind == CueKind.BOILERPLATE) {
                orEmpty(words).forEach(phrase -> page.add(phrase, kind));
              }
            });
    return new Rules(
        constant(WordOrder.class, file, "order", written.order()),
        written.afterNouns(),
        written.dropsSubjects(),
        written.rolesFirst(),
        phrases.build(),
        SplitVerbs.among(folded, foldedAll(written.particles())),
        page.build(),
        attached(file, "attached", written.attached()),
        attached(file, "attachedBehind", written.attachedBehind()),
        foldedAll(written.subjectEndings()),
        new Denial(written.deniesBehind(), foldedAll(written.denyingEndings())),
        calendar(file, written));
  }

  private static Attached attached(String file, String key, Map<String, String> written) {
    var kinds = new HashMap<String, CueKind>();
    orEmpty(written)
        .forEach(
            (letters, kind) ->
                kinds.put(
                    Folding.fold(letters),
                    constant(CueKind.class, file, key + "." + letters, kind)));
    return new Attached(kinds);
  }

  private static Calendar calendar(String file, Written written) {
    var months = new HashMap<String, Integer>();
    int month = 0;
    for (List<String> names : orEmpty(written.months())) {
      month++;
      for (String name : names) {
        months.put(Folding.fold(name), month);
      }
    }
    var words = new HashMap<String, TimeWord>();
    orEmpty(written.time())
        .forEach(
            (key, names) -> {
              TimeWord meaning = constant(TimeWord.class, file, "time." + key, key);
              names.forEach(name -> words.put(Folding.fold(name), meaning));
            });
    return new Calendar(months, words);
  }

  private static <E extends Enum<E>> E constant(
      Class<E> type, String file, String key, String word) {
    String name = Optional.ofNullable(word).orElse("").replace('-', '_').toUpperCase(Locale.ROOT);
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        file
            + ": "
            + key
            + " is \""
            + word
            + "\", expected one of "
            + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT));
  }

  private static List<String> foldedAll(List<String> words) {
    var folded = new ArrayList<String>();
    orEmpty(words).forEach(word -> folded.add(Folding.fold(word)));
    return folded;
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }

  private static <V> Map<String, V> orEmpty(Map<String, V> map) {
    return map == null ? Map.of() : map;
  }
}
