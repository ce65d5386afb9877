package org.pacstream.enrich.report;

import java.time.Instant;
import java.util.List;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.money.FoundAmount;
import org.pacstream.enrich.text.Text;

/**
 * What the earlier stages read in an article.
 *
 * @param texts title and body, without the empty ones
 * @param language ISO 639-1 or "und"
 * @param published publication time: the event time of its reports
 * @param amounts in text order, title first
 * @param mentions in text order, title first
 */
public record Reading(
    List<Text> texts,
    String language,
    Instant published,
    List<FoundAmount> amounts,
    List<Mention> mentions) {
  public Reading {
    texts = List.copyOf(texts);
    amounts = List.copyOf(amounts);
    mentions = List.copyOf(mentions);
  }
}
