package org.pacstream.enrich.report;

import java.util.List;
import java.util.Map;

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
    private final WordTable<Integer> months;
    private final WordTable<TimeWord> words;

    Calendar(Map<String, Integer> months, Map<String, TimeWord> words) {
      this.months = new WordTable<>(months);
      this.words = new WordTable<>(words);
    }

    /** 1..12; null for what names no month. */
    Integer month(String word) {
      return months.get(word);
    }

    /** Null for what is no word of time. */
    TimeWord word(String word) {
      return words.get(word);
    }

    /** Whether a word names a span of time: "month", "quarter". */
    boolean isSpan(String word) {
      TimeWord meaning = words.get(word);
      return meaning == TimeWord.MONTH
          || meaning == TimeWord.YEAR
          || meaning == TimeWord.QUARTER
          || meaning == TimeWord.HALF;
    }
  }

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
