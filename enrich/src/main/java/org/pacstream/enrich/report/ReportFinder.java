package org.pacstream.enrich.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacstream.enrich.entity.Catalogue;
import org.pacstream.enrich.money.FoundAmount;
import org.pacstream.enrich.text.Sentence;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.Status;

/** Finds the statements of an article that political money flows or would flow. */
public final class ReportFinder {
  /** From here on it is a market or a fortune, unless who raises or spends it is named. */
  private static final BigDecimal A_BILLION = new BigDecimal("1e9");

  /** Those of which a billion is as much as that. */
  private static final Set<String> LARGE = Set.of("USD", "EUR", "GBP", "CHF", "USDC", "USDT");

  /** A price per head or a limit per year may be told per unit, spending never. */
  private static final Set<Status> PER_UNIT = EnumSet.of(Status.PRICE, Status.LIMIT);

  private final Map<String, Rules> rules;
  private final Networks networks;
  private final Parties parties;
  private final Writer writer;

  private ReportFinder(Map<String, Rules> rules, Catalogue catalogue) {
    this.rules = Map.copyOf(rules);
    this.networks = new Networks(catalogue);
    this.parties = new Parties(catalogue);
    this.writer = new Writer(parties);
  }

  /**
   * With the rule files of every language.
   *
   * @throws IllegalArgumentException naming file and key of a rule that cannot be used
   */
  public static ReportFinder load(Catalogue catalogue) {
    var rules = new HashMap<String, Rules>();
    for (String language : RulesFile.languages()) {
      rules.put(language, RulesFile.load(language));
    }
    return new ReportFinder(rules, catalogue);
  }

  /** In text order, each statement once. A language without rules has none. */
  public List<Report> find(Reading reading) {
    return find(reading, Decisions.UNHEARD);
  }

  /**
   * The same reports with what decided on them, and why the other amounts are none: one for each
   * report, and for each amount without one, in text order of the amounts.
   */
  public List<Explanation> explain(Reading reading) {
    var explanations = new Explanations(reading);
    List<Report> reports = find(reading, explanations);
    return explanations.with(reports);
  }

  /**
   * Whether a sentence belongs to the page and not to the article, as far as its first words tell:
   * a cookie notice, a link to another article.
   *
   * @param language ISO 639-1; a language without rules has no such words
   */
  public boolean isOfThePage(Text text, Sentence sentence, String language) {
    Rules own = rules.get(language);
    if (own == null) {
      return false;
    }
    int begin = sentence.firstToken();
    int end = Math.min(begin + Scene.PAGE_WORDS, sentence.endToken());
    return own.page().isAnyIn(text, begin, end);
  }

  private List<Report> find(Reading reading, Decisions decisions) {
    Rules own = rules.get(reading.language());
    if (own == null || reading.amounts().isEmpty()) {
      decisions.hasNoRules();
      return List.of();
    }
    var periods = new Periods(own.calendar(), reading.published());
    List<Statement> all = statements(own, reading, periods, decisions);
    List<Statement> kept = Repeats.without(all);
    List<Statement> opened = Wholes.opened(kept);
    decisions.keep(all, kept, opened);
    return writer.reports(opened, periods);
  }

  private List<Statement> statements(
      Rules own, Reading reading, Periods periods, Decisions decisions) {
    var scenes = new Scenes(own, reading, networks);
    var topics = new Topics(scenes);
    var makes = new Statements(parties, periods, networks, scenes);
    var governor = new Governor(own.order());
    var statuses = new Statuses(own);
    var statements = new ArrayList<Statement>();
    Told told = Told.NOTHING;
    for (int i = 0; i < scenes.size(); i++) {
      Outline outline = scenes.outline(i);
      if (outline.figures().isEmpty() && !Destinations.mayComplete(outline, statements)) {
        continue;
      }
      if (scenes.isHeadline(i)) {
        decisions.passOver(outline, Passed.HEADLINE);
        continue;
      }
      Scene scene = scenes.at(i);
      if (scene.isOfThePage()) {
        decisions.passOver(outline, Passed.BOILERPLATE);
        continue;
      }
      List<Who> destination = Destinations.complete(scene, statements, parties);
      if (!destination.isEmpty()) {
        told = told.to(destination);
      }
      for (Figure figure : scene.figures()) {
        if (figure.restates()) {
          decisions.passOver(scene, figure, Passed.RESTATED, null);
          continue;
        }
        Cue word = governor.governing(scene, figure, told);
        if (word == null) {
          decisions.passOver(scene, figure, Passed.NO_WORD, null);
          continue;
        }
        if (word.kind() == CueKind.NOT_FLOW) {
          decisions.passOver(scene, figure, Passed.NOT_FLOW, word);
          continue;
        }
        Verdict verdict = statuses.of(scene, figure, word);
        Status status = verdict.status();
        Status read = status == null ? Status.REPORTED : status;
        var roles = new Roles(own, scene, figure, word, read, told, topics);
        Sides sides = roles.sides();
        if (figure.amount().perUnit() && !PER_UNIT.contains(read)) {
          decisions.passOver(scene, figure, Passed.PER_UNIT, word);
          continue;
        }
        if (read == Status.REPORTED && isTooLarge(figure, word, sides)) {
          decisions.passOver(scene, figure, Passed.TOO_LARGE, word);
          continue;
        }
        List<Statement> made =
            status == null ? List.of() : makes.of(scene, figure, word, status, sides);
        made.forEach(one -> Destinations.complete(one, statements, parties));
        statements.addAll(made);
        decisions.read(
            new Decision(scene, figure, word, verdict, sides, roles.found(), told), made);
        told = told.then(scene, word, sides);
      }
    }
    return statements;
  }

  /** A market or a fortune whose own word nobody knows, taken for what the sentence before told. */
  private static boolean isTooLarge(Figure figure, Cue word, Sides sides) {
    FoundAmount amount = figure.amount();
    BigDecimal least = amount.min() == null ? amount.max() : amount.min();
    if (least.compareTo(A_BILLION) < 0 || !LARGE.contains(amount.currency())) {
      return false;
    }
    return switch (word.kind()) {
      case RAISE, HOLD, SPEND, POUR -> !sides.direct();
      default -> true;
    };
  }
}
