package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.List;
import org.pacstream.enrich.entity.Mention;
import org.pacstream.enrich.money.FoundAmount;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;

/** Finds out which amounts and names each sentence of an article has. */
final class Outlines {
  private static final int FARTHEST_VALUE = 10;

  private final List<FoundAmount> amounts;
  private final List<Mention> mentions;

  /** Sentences come in text order, and in that order these stand in the article. */
  private int nextAmount;

  private int nextMention;

  private Outlines(Reading reading) {
    this.amounts = reading.amounts();
    this.mentions = reading.mentions();
  }

  /** One per sentence, title first. */
  static List<Outline> of(Reading reading, List<Passage> passages) {
    var outlines = new Outlines(reading);
    int count = 0;
    for (Passage passage : passages) {
      count += passage.text().sentences().size();
    }
    var all = new ArrayList<Outline>(count);
    for (Passage passage : passages) {
      List<Sentence> sentences = passage.text().sentences();
      for (int i = 0; i < sentences.size(); i++) {
        all.add(outlines.next(all.size(), passage, sentences.get(i)));
      }
    }
    return all;
  }

  private Outline next(int index, Passage passage, Sentence sentence) {
    if (Outline.isTooLong(sentence)) {
      return new Outline(index, passage, sentence, List.of(), List.of());
    }
    return new Outline(
        index,
        passage,
        sentence,
        figures(passage.text(), sentence),
        mentions(passage.text(), sentence));
  }

  private List<Mention> mentions(Text text, Sentence sentence) {
    while (isMentionBefore(text, sentence.begin())) {
      nextMention++;
    }
    int first = nextMention;
    while (isMentionBefore(text, sentence.end())) {
      nextMention++;
    }
    return first == nextMention ? List.of() : mentions.subList(first, nextMention);
  }

  private boolean isMentionBefore(Text text, int offset) {
    if (nextMention == mentions.size()) {
      return false;
    }
    Mention mention = mentions.get(nextMention);
    return isBefore(mention.text(), mention.begin(), text, offset);
  }

  private boolean isAmountBefore(Text text, int offset) {
    if (nextAmount == amounts.size()) {
      return false;
    }
    FoundAmount amount = amounts.get(nextAmount);
    return isBefore(amount.text(), amount.begin(), text, offset);
  }

  private static boolean isBefore(Text its, int begin, Text text, int offset) {
    int order = its.field().compareTo(text.field());
    return order < 0 || order == 0 && begin < offset;
  }

  private List<Figure> figures(Text text, Sentence sentence) {
    while (isAmountBefore(text, sentence.begin())) {
      nextAmount++;
    }
    if (!isAmountBefore(text, sentence.end())) {
      return List.of();
    }
    var figures = new ArrayList<Figure>();
    boolean coins = false;
    boolean afterCoins = false;
    while (isAmountBefore(text, sentence.end())) {
      FoundAmount amount = amounts.get(nextAmount++);
      int begin = text.tokenAt(amount.begin());
      int end = text.tokenAt(amount.end() - 1) + 1;
      var figure = new Figure(amount, begin, end, amount.converted() && !afterCoins);
      figures.add(figure);
      afterCoins = figure.isCoins();
      coins |= afterCoins;
    }
    return coins ? withoutValued(figures) : figures;
  }

  private static List<Figure> withoutValued(List<Figure> figures) {
    var kept = new ArrayList<Figure>(figures.size());
    for (Figure figure : figures) {
      if (!figure.isCoins() || !isValuedBeside(figure, figures)) {
        kept.add(figure);
      }
    }
    return kept;
  }

  /** A number of coins whose value in money stands beside it: one amount, told in money. */
  private static boolean isValuedBeside(Figure coins, List<Figure> figures) {
    for (Figure figure : figures) {
      if (!figure.isCoins()
          && figure.begin() - coins.end() <= FARTHEST_VALUE
          && coins.begin() - figure.end() <= FARTHEST_VALUE) {
        return true;
      }
    }
    return false;
  }
}
