package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.pacstream.enrich.money.FoundAmount;
import org.pacstream.enrich.report.Grounds.ScopeRule;
import org.pacstream.enrich.report.Reason.Word;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Report;

/** Collects what was decided, and tells it amount by amount. */
final class Explanations implements Decisions {
  private final Reading reading;
  private final Map<FoundAmount, List<Explanation>> byAmount = new LinkedHashMap<>();
  private final List<Decision> made = new ArrayList<>();
  private final List<Made> kept = new ArrayList<>();
  private boolean none;

  Explanations(Reading reading) {
    this.reading = reading;
  }

  /** A statement that is kept, and how it came about. */
  private record Made(Decision decision, Statement statement) {}

  @Override
  public void hasNoRules() {
    none = true;
  }

  @Override
  public void passOver(Outline sentence, Passed why) {
    for (Figure figure : sentence.figures()) {
      add(figure.amount(), new Explanation(figure.amount(), null, why, List.of()));
    }
  }

  @Override
  public void passOver(Scene scene, Figure figure, Passed why, Cue word) {
    List<Reason> reasons =
        word == null
            ? List.of()
            : List.of(new Reason("amount", null, why.words(), word(scene, word), null));
    add(figure.amount(), new Explanation(figure.amount(), null, why, reasons));
  }

  @Override
  public void read(Decision decision, List<Statement> statements) {
    statements.forEach(one -> made.add(decision));
    Scene scene = decision.scene();
    if (decision.verdict().status() == null) {
      boolean denied = decision.verdict().rule() == Verdict.Rule.DENIED;
      Cue word = denied ? decision.verdict().word() : decision.governing();
      passOver(scene, decision.figure(), denied ? Passed.DENIED : Passed.ASKED, word);
    } else if (statements.isEmpty()) {
      passOver(scene, decision.figure(), Passed.NOT_POLITICAL, decision.governing());
    }
  }

  @Override
  public void keep(List<Statement> all, List<Statement> kept, List<Statement> reported) {
    var once = new IdentityHashMap<Statement, Integer>();
    kept.forEach(one -> once.merge(one, 1, Integer::sum));
    for (int i = 0; i < all.size(); i++) {
      Statement statement = all.get(i);
      Decision decision = made.get(i);
      if (once.merge(statement, -1, Integer::sum) >= 0) {
        this.kept.add(new Made(decision, reported.get(this.kept.size())));
      } else {
        passOver(decision.scene(), decision.figure(), Passed.REPEATED, decision.governing());
      }
    }
  }

  /** In text order of the amounts. */
  List<Explanation> with(List<Report> reports) {
    for (int i = 0; i < reports.size(); i++) {
      Made one = kept.get(i);
      FoundAmount amount = one.statement.figure().amount();
      List<Reason> reasons = new Reasons(one.decision, one.statement, reports.get(i)).all();
      add(amount, new Explanation(amount, reports.get(i), null, reasons));
    }
    Passed unread = none ? Passed.NO_RULES : Passed.TOLD_OTHERWISE;
    for (FoundAmount amount : reading.amounts()) {
      byAmount.computeIfAbsent(
          amount, one -> List.of(new Explanation(one, null, unread, List.of())));
    }
    return byAmount.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<FoundAmount, ?> one) -> one.getKey().text().field())
                .thenComparingInt(one -> one.getKey().begin()))
        .flatMap(one -> one.getValue().stream())
        .toList();
  }

  private void add(FoundAmount amount, Explanation explanation) {
    byAmount.computeIfAbsent(amount, one -> new ArrayList<>()).add(explanation);
  }

  private static Word word(Scene scene, Cue cue) {
    return word(scene, cue.kind(), cue.begin(), cue.end());
  }

  private static Word word(Scene scene, CueKind kind, int from, int to) {
    int begin = scene.token(from).begin();
    int end = scene.token(to - 1).end();
    String label = kind == null ? null : kind.name().toLowerCase(Locale.ROOT);
    return new Word(label, scene.text().original().substring(begin, end), begin, end);
  }

  /** Of one statement. */
  private record Reasons(Decision decision, Statement statement, Report report) {
    List<Reason> all() {
      var reasons = new ArrayList<Reason>();
      reasons.add(
          new Reason(
              "flow", label(report.getFlow()), flowRule(), governing(decision.governing()), null));
      Cue word = decision.verdict().word();
      reasons.add(
          new Reason(
              "status",
              label(report.getStatus()),
              decision.verdict().rule().words(),
              word == null ? null : governing(word),
              null));
      reasons.add(party("payer", statement.payer()));
      reasons.add(party("recipient", statement.recipient()));
      reasons.add(candidate());
      if (report.getStance() != null) {
        reasons.add(stance());
      }
      ScopeRule scope = statement.grounds().scope();
      reasons.add(
          new Reason(
              "scope",
              label(report.getScope()),
              statement.grounds().ofWhole() ? "as the sum that it is a part of" : scope.words(),
              scope == ScopeRule.RUNNING ? first(CueKind.CUMULATIVE) : null,
              null));
      int at = statement.grounds().periodAt();
      reasons.add(
          new Reason(
              "period",
              report.getPeriod(),
              periodRule(at),
              at < 0 ? null : word(decision.scene(), null, at, at + 1),
              null));
      return reasons;
    }

    private String periodRule(int at) {
      if (at >= 0) {
        return "the time stated nearest to the amount";
      }
      return report.getPeriod() == null
          ? "the clause states no time"
          : "as the sum that it is a part of";
    }

    private String flowRule() {
      boolean sided =
          decision.sides().targets().stream()
              .anyMatch(one -> one.candidate() != null && one.stance() != null);
      String parts =
          sided ? ", with a side taken" : decision.sides().politics() ? ", into politics" : "";
      return "the word that governs the amount" + parts;
    }

    private Word governing(Cue cue) {
      return word(decision.scene(), cue);
    }

    private Word first(CueKind kind) {
      return decision.scene().cues().stream()
          .filter(cue -> cue.kind() == kind)
          .findFirst()
          .map(this::governing)
          .orElse(null);
    }

    private Reason party(String part, Who who) {
      if (who == null) {
        return new Reason(part, null, unsaid(part), null, null);
      }
      return named(part, who, decision.found());
    }

    /** Some flows have one side only. */
    private String unsaid(String part) {
      boolean taken = part.equals("recipient");
      Flow flow = statement.flow();
      boolean never =
          taken
              ? flow == Flow.DISBURSEMENTS || flow == Flow.INDEPENDENT_EXPENDITURE
              : flow == Flow.RECEIPTS || flow == Flow.CASH_ON_HAND;
      return never ? "such a flow has none" : "the text does not say, or names several";
    }

    private Reason candidate() {
      Who who = statement.candidate();
      if (who == null) {
        return new Reason("candidate", null, "no one candidate is concerned", null, null);
      }
      boolean target =
          decision.sides().targets().stream()
              .anyMatch(one -> one.candidate() != null && one.candidate().isSame(who));
      return target
          ? named("candidate", who, decision.found())
          : new Reason("candidate", who.name(), "whom the committee works for", null, null);
    }

    private Reason stance() {
      Actor actor = actor(statement.candidate(), decision.found(), a -> a.marker() != null);
      return actor == null
          ? new Reason("stance", label(report.getStance()), "follows from the flow", null, null)
          : new Reason(
              "stance", label(report.getStance()), "the words of side", marker(actor), name(actor));
    }

    private Reason named(String part, Who who, List<Actor> found) {
      Actor actor = actor(who, found, a -> true);
      if (actor != null) {
        boolean campaign = who.isCampaign() && !actor.who().isCampaign();
        String rule =
            (actor.named() ? "named" : "meant by words that refer")
                + (actor.marker() == null ? ", free of role words" : ", marked by a role word")
                + (campaign ? "; candidates act through their campaigns" : "");
        return new Reason(part, who.name(), rule, marker(actor), name(actor));
      }
      boolean pair = found.size() > 1;
      boolean before =
          decision.told().subject().stream().anyMatch(who::isSame)
              || decision.told().sides().recipients().stream().anyMatch(who::isSame)
              || decision.told().sides().targets().stream()
                  .anyMatch(one -> one.candidate() != null && one.candidate().isSame(who));
      String rule =
          before
              ? "carried over from the amount before"
              : pair ? "the one name of those named together" : "spoken of in the sentences around";
      return new Reason(part, who.name(), rule, null, null);
    }

    private static Actor actor(Who who, List<Actor> found, Predicate<Actor> fits) {
      return found.stream()
          .filter(
              a ->
                  a.who().isSame(who)
                      || who.campaignOf() != null && a.who().isSame(who.campaignOf()))
          .filter(fits)
          .findFirst()
          .orElse(null);
    }

    private Word name(Actor actor) {
      return word(decision.scene(), null, actor.begin(), actor.end());
    }

    /** The word that marks an actor; its own letters where the word is written onto the name. */
    private Word marker(Actor actor) {
      if (actor.marker() == null || actor.markerAt() < 0) {
        return null;
      }
      return decision.scene().cues().stream()
          .filter(cue -> cue.begin() == actor.markerAt() && cue.kind() == actor.marker())
          .findFirst()
          .map(this::governing)
          .orElseGet(
              () -> word(decision.scene(), actor.marker(), actor.markerAt(), actor.markerAt() + 1));
    }

    private static String label(Enum<?> kind) {
      return kind.name().toLowerCase(Locale.ROOT);
    }
  }
}
