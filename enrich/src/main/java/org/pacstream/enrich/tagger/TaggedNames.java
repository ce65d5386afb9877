package org.pacstream.enrich.tagger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.Entity;

/** What a model finds where catalogue and rules found nothing: names without an id. */
public final class TaggedNames {
  private static final Comparator<Entity> IN_TEXT_ORDER =
      Comparator.<Entity, Integer>comparing(entity -> entity.getSpan().getField().ordinal())
          .thenComparing(entity -> entity.getSpan().getBegin());

  private final MentionTagger tagger;

  public TaggedNames(MentionTagger tagger) {
    this.tagger = tagger;
  }

  /**
   * The entities of an article with those that the model adds, in text order.
   *
   * @param mentions names and words that refer to one; a name that overlaps any of them is left out
   * @param entities made of the mentions
   * @param most how many there may be in all; further ones are left out
   */
  public List<Entity> added(
      List<Text> texts, List<Mention> mentions, List<Entity> entities, int most) {
    var all = new ArrayList<Entity>(entities);
    for (Text text : texts) {
      BitSet taken = taken(text, mentions);
      for (TaggedSpan span : spans(text)) {
        if (all.size() < most && isFree(taken, span)) {
          taken.set(span.begin(), span.end());
          all.add(entity(text, span));
        }
      }
    }
    all.sort(IN_TEXT_ORDER);
    return all;
  }

  private List<TaggedSpan> spans(Text text) {
    return tagger.tag(text.original()).stream()
        .sorted(Comparator.comparingInt(TaggedSpan::begin).thenComparingInt(TaggedSpan::end))
        .toList();
  }

  private static BitSet taken(Text text, List<Mention> mentions) {
    var taken = new BitSet(text.original().length());
    for (Mention mention : mentions) {
      if (mention.text().field() == text.field()) {
        taken.set(mention.begin(), mention.end());
      }
    }
    return taken;
  }

  private static boolean isFree(BitSet taken, TaggedSpan span) {
    int next = taken.nextSetBit(span.begin());
    return next < 0 || next >= span.end();
  }

  private static Entity entity(Text text, TaggedSpan span) {
    String printed = text.original().substring(span.begin(), span.end());
    return Entity.newBuilder()
        .setSpan(text.span(span.begin(), span.end()))
        .setSurface(printed)
        .setName(printed)
        .setType(span.type())
        .setConfidence(span.confidence())
        .build();
  }
}
