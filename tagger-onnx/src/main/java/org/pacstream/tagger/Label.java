package org.pacstream.tagger;

import java.util.Locale;
import org.pacstream.schemas.EntityType;

/**
 * What a model says of a word.
 *
 * @param type PERSON or ORGANIZATION; null for a word that is part of neither
 * @param begins the word begins a name, even when the one before it is a name of the same type
 * @param ends the word is the last of its name
 */
record Label(EntityType type, boolean begins, boolean ends) {
  private static final Label OUTSIDE = new Label(null, false, false);

  /** "B-PER", "I-ORG", "S-PERSON" (one word), "E-ORG" (the last); "PER" alone is "I-PER". */
  static Label of(String name) {
    String label = name.strip().toUpperCase(Locale.ROOT);
    boolean marked = label.length() > 2 && (label.charAt(1) == '-' || label.charAt(1) == '_');
    EntityType type = type(marked ? label.substring(2) : label);
    if (type == null) {
      return OUTSIDE;
    }
    char mark = marked ? label.charAt(0) : 'I';
    boolean alone = mark == 'S' || mark == 'U';
    return new Label(type, alone || mark == 'B', alone || mark == 'E' || mark == 'L');
  }

  private static EntityType type(String name) {
    return switch (name) {
      case "PER", "PERS", "PERSON" -> EntityType.PERSON;
      case "ORG", "ORGANIZATION", "ORGANISATION" -> EntityType.ORGANIZATION;
      default -> null;
    };
  }

  boolean isOutside() {
    return type == null;
  }
}
