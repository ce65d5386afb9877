package org.pacstream.enrich.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pacstream.enrich.text.Folding;
import org.pacstream.schemas.EntityType;

/**
 * People of the catalogue by the consonants of their names, for scripts that write western names by
 * sound, each paper its own way: Cyrillic, Arabic, Hebrew. Sounds that those scripts do not tell
 * apart are one here: B for b, f, p and v, S for s, sh and z.
 */
final class SoundNames {
  /** Fewer consonants than this in first name and surname together tell nobody. */
  private static final int FEWEST = 4;

  /** So many tell that two words of a script without capitals are a name at all. */
  private static final int SURE = 6;

  /** Ways to write a name, of all that its doubtful letters make. */
  private static final int MOST = 16;

  /** The sounds of the letters of {@link #sound} from the first on, in the order of the letters. */
  private static final String[] SOUNDS = new String['ی' - 'а' + 1];

  static {
    Arrays.setAll(SOUNDS, place -> sound((char) ('а' + place)));
  }

  /** A power of two. */
  private static final int HASHES = 1 << 16;

  /** Stands for a vowel while sounds are put together. */
  private static final String SILENT = ".";

  private final Map<String, Optional<CatalogueEntry>> people = new HashMap<>();

  /** A bit for each first name by the hash of its sounds: it tells most words that are none. */
  private final BitSet firstNameHashes = new BitSet(HASHES);

  /** The same for {@link #people}. */
  private final BitSet peopleHashes = new BitSet(HASHES);

  private final WordForms forms;

  SoundNames(Catalogue catalogue, WordForms forms) {
    this.forms = forms;
    for (Profile profile : catalogue.profiles()) {
      EntityType type = profile.entry().type();
      if ((type == EntityType.CANDIDATE || type == EntityType.PERSON)
          && !profile.isPair()
          && !profile.obscure()) {
        add(profile.entry(), profile.entry().name());
      }
    }
  }

  private void add(CatalogueEntry entry, String name) {
    List<String> words = Stream.of(name.split(" ")).filter(word -> !word.endsWith(".")).toList();
    if (words.size() < 2) {
      return;
    }
    for (String first : ofLatin(words.get(0))) {
      firstNameHashes.set(first.hashCode() & HASHES - 1);
      for (String last : ofLatin(String.join("", words.subList(1, words.size())))) {
        String sounds = first + " " + last;
        peopleHashes.set(sounds.hashCode() & HASHES - 1);
        people.merge(
            sounds, Optional.of(entry), (one, other) -> one.equals(other) ? one : Optional.empty());
      }
    }
  }

  /** Who is meant by a name printed in another script than Latin; empty when nobody or several. */
  Optional<CatalogueEntry> meant(List<String> words, String language) {
    if (words.size() < 2) {
      return Optional.empty();
    }
    String first = words.get(0);
    String last = String.join("", words.subList(1, words.size()));
    return meant(first, last)
        .or(() -> meant(first, forms.in(language).stem(last)))
        .or(() -> meant(forms.in(language).stem(first), forms.in(language).stem(last)));
  }

  /** Whether two words are somebody's name though nothing else tells that they are a name. */
  boolean isSure(String first, String last) {
    var sounds = new SoundHash();
    int one = sounds.add(first);
    if (one < 2 || !firstNameHashes.get(sounds.hash & HASHES - 1)) {
      return false;
    }
    sounds.addBlank();
    int two = sounds.add(last);
    return two >= 2
        && one + two >= SURE
        && peopleHashes.get(sounds.hash & HASHES - 1)
        && people.getOrDefault(ofOther(first) + " " + ofOther(last), Optional.empty()).isPresent();
  }

  /** The hash of what words of another script sound like, without strings of their sounds. */
  private static final class SoundHash {
    private int hash;

    /** Adds the sounds of a word, and tells how many there are. */
    private int add(String word) {
      int count = 0;
      char before = 0;
      for (int at = 0; at < word.length(); at++) {
        String sound = soundAt(word, at);
        at += lettersOf(word, at) - 1;
        int length = sound.length();
        for (int i = length > 0 && sound.charAt(0) == before ? 1 : 0; i < length; i++) {
          hash = 31 * hash + sound.charAt(i);
          count++;
        }
        before = length == 0 ? 0 : sound.charAt(length - 1);
      }
      return count;
    }

    private void addBlank() {
      hash = 31 * hash + ' ';
    }
  }

  private Optional<CatalogueEntry> meant(String first, String last) {
    String one = ofOther(first);
    String two = ofOther(last);
    boolean enough = !one.isEmpty() && two.length() >= 2 && one.length() + two.length() >= FEWEST;
    return enough ? people.getOrDefault(one + " " + two, Optional.empty()) : Optional.empty();
  }

  /** All that a Latin name may sound like. */
  private static Set<String> ofLatin(String name) {
    String word = Folding.fold(name);
    List<StringBuilder> ways = new ArrayList<>(List.of(new StringBuilder()));
    int at = 0;
    while (at < word.length()) {
      char letter = word.charAt(at);
      char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
      int length = 1;
      List<String> sounds;
      if (letter == 's' && next == 'c' && at + 2 < word.length() && word.charAt(at + 2) == 'h') {
        sounds = List.of("S", "SK");
        length = 3;
      } else if (next == 'h' && "cspt".indexOf(letter) >= 0) {
        sounds =
            switch (letter) {
              case 'c' -> List.of("C", "K", "S");
              case 's' -> List.of("S");
              case 'p' -> List.of("B");
              default -> List.of("T");
            };
        length = 2;
      } else if (letter == 'g' && next == 'h') {
        sounds = List.of("", "G");
        length = 2;
      } else if (letter == 'c' && next == 'k') {
        sounds = List.of("K");
        length = 2;
      } else if (at == 0 && (letter == 'k' && next == 'n' || letter == 'w' && next == 'r')) {
        sounds = List.of("");
      } else {
        sounds = ofLetter(letter, next, at == 0);
      }
      ways = longer(ways, sounds);
      at += length;
    }
    var names = new LinkedHashSet<String>();
    ways.forEach(way -> names.add(way.toString().replace(SILENT, "")));
    return names;
  }

  private static List<StringBuilder> longer(List<StringBuilder> ways, List<String> sounds) {
    var all = new ArrayList<StringBuilder>();
    for (String sound : sounds) {
      for (StringBuilder way : ways) {
        if (all.size() < MOST) {
          all.add(append(new StringBuilder(way), sound));
        }
      }
    }
    return all;
  }

  private static List<String> ofLetter(char letter, char next, boolean first) {
    return switch (letter) {
      case 'b', 'p', 'f' -> List.of("B");
      case 'v', 'w' -> List.of("B", "");
      case 'c' -> "eiy".indexOf(next) >= 0 ? List.of("S") : List.of("K");
      case 'd' -> List.of("D");
      case 'g' -> "eiy".indexOf(next) >= 0 ? List.of("G", "J", "") : List.of("G", "");
      case 'h' -> first ? List.of("", "G") : List.of("");
      case 'j' -> List.of("J", "");
      case 'k', 'q' -> List.of("K");
      case 'l' -> List.of("L");
      case 'm' -> List.of("M");
      case 'n' -> List.of("N");
      case 'r' -> List.of("R");
      case 's' -> List.of("S");
      case 't' -> next == 'z' ? List.of("TS") : List.of("T");
      case 'x' -> List.of("KS");
      case 'z' -> List.of("S");
      default -> List.of("");
    };
  }

  /** What a folded name of another script sounds like. */
  private static String ofOther(String word) {
    var sounds = new StringBuilder();
    for (int at = 0; at < word.length(); at += lettersOf(word, at)) {
      append(sounds, soundAt(word, at));
    }
    return sounds.toString().replace(SILENT, "");
  }

  /** What the one letter or the two at a place of a word of another script sound like. */
  private static String soundAt(String word, int at) {
    char letter = word.charAt(at);
    if (lettersOf(word, at) == 2) {
      return letter == 'ت' || letter == 'צ' ? "C" : "J";
    }
    return letter < 'а' || letter > 'ی' ? "" : SOUNDS[letter - 'а'];
  }

  /** How many letters make the sound at a place. */
  private static int lettersOf(String word, int at) {
    if (at + 1 == word.length()) {
      return 1;
    }
    char next = word.charAt(at + 1);
    boolean two =
        switch (word.charAt(at)) {
          case 'д' -> next == 'ж';
          case 'ד' -> next == 'ז';
          case 'د' -> next == 'ج';
          case 'ت' -> next == 'ش';
          case 'ג', 'צ', 'ז' -> isHalfSound(next);
          default -> false;
        };
    return two ? 2 : 1;
  }

  /** The apostrophe that makes a Hebrew letter another sound. */
  private static boolean isHalfSound(char sign) {
    return sign == '\'' || sign == '׳';
  }

  private static String sound(char letter) {
    return switch (letter) {
      case 'б', 'п', 'в', 'ф', 'ב', 'פ', 'ף', 'ب', 'پ', 'ف' -> "B";
      case 'г', 'ґ', 'ג', 'غ', 'گ' -> "G";
      case 'д', 'ד', 'د', 'ض', 'ذ' -> "D";
      case 'ж', 'ج', 'ژ' -> "J";
      case 'з', 'с', 'ш', 'щ', 'ז', 'ס', 'ש', 'ز', 'س', 'ش', 'ص', 'ظ' -> "S";
      case 'к', 'ק', 'כ', 'ך', 'ك', 'ک', 'ق' -> "K";
      case 'л', 'ל', 'ل' -> "L";
      case 'м', 'מ', 'ם', 'م' -> "M";
      case 'н', 'נ', 'ן', 'ن' -> "N";
      case 'р', 'ר', 'ر' -> "R";
      case 'т', 'ט', 'ת', 'ت', 'ط', 'ث' -> "T";
      case 'ц', 'צ', 'ץ' -> "TS";
      case 'ч', 'چ' -> "C";
      default -> "";
    };
  }

  /** A letter written twice is one sound, but not with a vowel between. */
  private static StringBuilder append(StringBuilder sounds, String more) {
    if (more.isEmpty()) {
      return sounds.append(SILENT);
    }
    boolean again = sounds.length() > 0 && sounds.charAt(sounds.length() - 1) == more.charAt(0);
    return sounds.append(more, again ? 1 : 0, more.length());
  }
}
