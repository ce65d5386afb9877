package org.pacstream.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pacstream.enrich.tagger.MentionTagger;
import org.pacstream.enrich.tagger.TaggedSpan;
import org.pacstream.schemas.EntityType;

/** Takes "Oslo", "Ohio" and "Iowa" for people; fails on a text with "FAIL tagger". */
final class FakeTagger implements MentionTagger {
  private static final Pattern NAME = Pattern.compile("Oslo|Ohio|Iowa");

  private boolean closed;

  @Override
  public List<TaggedSpan> tag(String text) {
    if (closed || text.contains("FAIL tagger")) {
      throw new IllegalStateException("no numbers for this text");
    }
    var names = new ArrayList<TaggedSpan>();
    NAME.matcher(text)
        .results()
        .forEach(
            name -> names.add(0, new TaggedSpan(name.start(), name.end(), EntityType.PERSON, 0.5)));
    return names;
  }

  @Override
  public String modelHash() {
    return "c0ffee";
  }

  @Override
  public void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }
}
