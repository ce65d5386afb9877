package org.pacstream.enrich.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacstream.enrich.text.WordTable;

/**
 * How one language tells of money.
 *
 * @param order where the doer stands
 * @param afterNouns true where role words follow their noun (Japanese, Korean, Turkish, Hindi)
 * @param dropsSubjects true where a sentence may leave out its subject
 * @param rolesFirst true where whom the money is for stands before the verb by rule (Chinese)
 * @param phrases what to look for
 * @param splitVerbs verbs whose two words stand apart
 * @param page those of the phrases that belong to the page, apart, for whoever asks for them alone
 * @param attached role words written onto the beginning of names
 * @param attachedBehind role words written onto their end
 * @param subjectEndings what is written onto the end of a name that acts, folded (Korean)
 * @param denial how it denies besides words before the verb
 * @param calendar how it names months and spans of time
 */
record Rules(
    WordOrder order,
    boolean afterNouns,
    boolean dropsSubjects,
    boolean rolesFirst,
    Phrases phrases,
    SplitVerbs splitVerbs,
    Phrases page,
    Attached attached,
    Attached attachedBehind,
    List<String> subjectEndings,
    Denial denial,
    Calendar calendar) {

  /** Whether relative clauses stand before their noun and end in a word of owning. */
  boolean putsClausesFirst() {
    return rolesFirst && !afterNouns;
  }

  /** Whether a word, folded, ends as the subject of a sentence does. */
  boolean endsAsSubject(String word) {
    for (String ending : subjectEndings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  boolean isVerbLast() {
    return order == WordOrder.SUBJECT_OBJECT_VERB;
  }

  /** Where the doer stands by rule: before the verb, behind it, or before a verb at the end. */
  enum WordOrder {
    SUBJECT_VERB_OBJECT,
    VERB_SUBJECT_OBJECT,
    SUBJECT_OBJECT_VERB
  }

  /** Words of time, folded. */
  static final class Calendar {
    private final WordTable<Time> times;

    Calendar(Map<String, Integer> months, Map<String, TimeWord> words) {
      var all = new HashMap<String, Time>();
      months.forEach((word, month) -> all.put(word, new Time(month, words.get(word))));
      words.forEach((word, meaning) -> all.put(word, new Time(months.get(word), meaning)));
      this.times = new WordTable<>(all);
    }

    /** Null for what tells no time, as most words do. */
    Time time(String word) {
      return times.get(word);
    }

    boolean isMonth(String word) {
      Time time = times.get(word);
      return time != null && time.month() != null;
    }

    /** Null for what is no word of time besides months. */
    TimeWord word(String word) {
      Time time = times.get(word);
      return time == null ? null : time.word();
    }

    /** Whether a word names a month or a span of time: "May", "month", "quarter". */
    boolean isMonthOrSpan(String word) {
      Time time = times.get(word);
      return time != null && (time.month() != null || isSpan(time.word()));
    }

    private static boolean isSpan(TimeWord word) {
      return word == TimeWord.MONTH
          || word == TimeWord.YEAR
          || word == TimeWord.QUARTER
          || word == TimeWord.HALF;
    }
  }

  /**
   * What a word tells of time.
   *
   * @param month 1..12; null for what names no month
   * @param word null for what does nothing else
   */
  record Time(Integer month, TimeWord word) {}

  /** What a word of time means. */
  enum TimeWord {
    LAST,
    THIS,
    MONTH,
    YEAR,
    CYCLE,
    QUARTER,
    HALF,
    FIRST,
    SECOND,
    THIRD,
    FOURTH,
    /** Before a time still to come: "before", "until". */
    UNTIL,
    /** Before the time since when: it ends no period. */
    SINCE,
    /** Before a year told of before: "that year". */
    THAT,
    /** A vote, whose month is not that of the money: "the November ballot". */
    VOTE
  }
}
