package org.pacstream.enrich.entity;

import java.util.List;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.EntityType;

/**
 * A name, or words that stand for one, where it is printed.
 *
 * @param begin first UTF-16 unit of the name, without attached prepositions, possessives and
 *     suffixes
 * @param end one past the last UTF-16 unit
 * @param entry what the catalogue knows of it; null for a name it does not know, and while several
 *     fit
 * @param name canonical English name, or the name as printed
 * @param unresolved the entries it could be when the text does not decide; else empty
 * @param described first UTF-16 unit of the words that introduce a person by whom they work for
 *     ("Ripple co-founder Chris Larsen"), which name that company too; {@code begin} without such
 * @param employer names only whom somebody works for that the text does not name ("a Ripple
 *     executive")
 * @param named false for words that only refer ("the super PAC", "the vice president"): they are no
 *     entity of their own, but they can be a party to a report
 */
public record Mention(
    Text text,
    int begin,
    int end,
    CatalogueEntry entry,
    String name,
    EntityType type,
    List<CatalogueEntry> unresolved,
    int described,
    boolean employer,
    boolean named) {
  public Mention {
    unresolved = List.copyOf(unresolved);
  }

  /** One that nothing introduces. */
  public Mention(
      Text text,
      int begin,
      int end,
      CatalogueEntry entry,
      String name,
      EntityType type,
      List<CatalogueEntry> unresolved,
      boolean named) {
    this(text, begin, end, entry, name, type, unresolved, begin, false, named);
  }

  Mention describedFrom(int from) {
    return new Mention(text, begin, end, entry, name, type, unresolved, from, employer, named);
  }

  Mention asEmployer() {
    return new Mention(text, begin, end, entry, name, type, unresolved, described, true, named);
  }

  /** As printed. */
  public String surface() {
    return text.original().substring(begin, end);
  }
}
