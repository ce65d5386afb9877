package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.pacstream.enrich.report.Grounds.ScopeRule;
import org.pacstream.enrich.report.Periods.Stated;
import org.pacstream.enrich.report.Sides.Target;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Stance;
import org.pacstream.schemas.Status;

/** Makes the statements of an amount out of its sides: one, or one for each of several. */
final class Statements {
  /** How many sentences back a sum may be told of whose parts follow. */
  private static final int FARTHEST_WHOLE = 2;

  private static final List<Who> NOBODY = Collections.singletonList(null);
  private static final List<Target> NO_TARGET = List.of(new Target(null, null));

  private final Parties parties;
  private final Periods periods;
  private final Networks networks;
  private final Devotions devotions;
  private final Accounts accounts;
  private Statement told;

  Statements(Parties parties, Periods periods, Networks networks, Scenes scenes) {
    this.networks = networks;
    this.parties = parties;
    this.periods = periods;
    this.devotions = new Devotions(scenes);
    this.accounts = new Accounts(scenes, periods);
  }

  List<Statement> of(Scene scene, Figure figure, Cue governing, Status status, Sides sides) {
    boolean each =
        isEach(scene, figure)
            || sides.isOfSeveral() && scene.has(CueKind.LIKEWISE, figure.end(), scene.end());
    var statements = new ArrayList<Statement>();
    for (Who payer : spread(sides.payers(), each)) {
      for (Who recipient : spread(sides.recipients(), each)) {
        for (Target target : targets(sides.targets(), each)) {
          statement(scene, figure, governing, status, sides, payer, recipient, target)
              .ifPresent(statements::add);
        }
      }
    }
    if (!statements.isEmpty() && !beginsAsPart(scene)) {
      told = statements.get(statements.size() - 1);
    }
    return scene.has(CueKind.TWICE, figure.begin() - 4, figure.begin())
        ? twice(statements)
        : statements;
  }

  private static List<Statement> twice(List<Statement> statements) {
    var twice = new ArrayList<>(statements);
    twice.addAll(statements);
    return twice;
  }

  /** "Each", "apiece" between this amount and its neighbours. */
  private static boolean isEach(Scene scene, Figure figure) {
    return isSaidTwice(scene, figure) || scene.has(CueKind.EACH) && isOfEach(scene, figure);
  }

  /** "Gave $2 million and got $5,000 each", "each $5,000 back": beside the next, it is of that. */
  private static boolean isOfEach(Scene scene, Figure figure) {
    int from = scene.figureEndBefore(figure.begin(), scene.begin());
    int to = scene.figureBeginFrom(figure.end(), scene.end());
    return scene.any(
        CueKind.EACH,
        c -> c.begin() >= from && (c.end() < to || c.end() == to && isNear(scene, figure, c, to)));
  }

  /** Nothing but the word stands between two amounts, or none follows. */
  private static boolean isNear(Scene scene, Figure figure, Cue each, int to) {
    return to == scene.end() || each.begin() == figure.end();
  }

  /** Hindi "10-10 lakh": the number said twice is as much for each. */
  static boolean isSaidTwice(Scene scene, Figure figure) {
    int at = figure.begin();
    return at - 2 >= scene.begin()
        && scene.token(at - 1).lower().equals("-")
        && scene.token(at - 2).lower().equals(scene.token(at).lower());
  }

  /** Several names are several statements when each acts; else together they are nobody's. */
  private List<Who> spread(List<Who> sides, boolean each) {
    if (sides.isEmpty()) {
      return NOBODY;
    }
    List<Who> list = distinct(sides);
    if (list.size() == 1) {
      return each ? orNobody(networks.members(list.get(0))) : list;
    }
    return each ? list : orNobody(networks.together(list).stream().toList());
  }

  private static List<Who> orNobody(List<Who> list) {
    return list.isEmpty() ? NOBODY : list;
  }

  private static List<Who> distinct(List<Who> list) {
    if (list.size() == 1) {
      return list;
    }
    var distinct = new ArrayList<Who>();
    for (Who who : list) {
      if (distinct.stream().noneMatch(who::isSame)) {
        distinct.add(who);
      }
    }
    return distinct;
  }

  private static List<Target> targets(List<Target> list, boolean each) {
    return list.size() == 1 || each && !list.isEmpty() ? list : NO_TARGET;
  }

  private Optional<Statement> statement(
      Scene scene,
      Figure figure,
      Cue governing,
      Status status,
      Sides sides,
      Who payer,
      Who recipient,
      Target target) {
    boolean circular = payer != null && recipient != null && payer.isSame(recipient);
    if (circular) {
      return statement(scene, figure, governing, status, sides, payer, null, target);
    }
    boolean own =
        payer != null && recipient == null && isAgainst(target) && target.candidate().isSame(payer);
    return plain(scene, figure, governing, status, sides, own ? null : payer, recipient, target);
  }

  private static boolean isAgainst(Target target) {
    return target.candidate() != null && target.stance() == Stance.OPPOSE;
  }

  private Optional<Statement> plain(
      Scene scene,
      Figure figure,
      Cue governing,
      Status status,
      Sides sides,
      Who payer,
      Who recipient,
      Target target) {
    boolean sided = target.candidate() != null && target.stance() != null;
    Flow flow = Flows.of(kind(governing, status), payer, recipient, sided, sides.politics());
    if (flow == Flow.UNKNOWN) {
      return Optional.empty();
    }
    Who giver = hasPayer(flow) ? spender(flow, payer) : null;
    Who taker = hasRecipient(flow) ? recipient : null;
    Who candidate = candidate(flow, giver, taker, target);
    Stated stated = periods.of(scene, figure, status);
    String period = stated == null ? ofContext(scene, flow, status, taker) : stated.period();
    boolean part = isPart(scene) && flow == Flow.INDEPENDENT_EXPENDITURE && status == told.status();
    Grounds grounds =
        new Grounds(
            part ? told.grounds().scope() : scopeRule(scene, figure, flow, status, giver, period),
            part,
            stated == null ? -1 : stated.at());
    return Optional.of(
        new Statement(
            scene,
            figure,
            flow,
            status,
            grounds.scope().scope(),
            giver,
            taker,
            candidate,
            stance(flow, candidate, target),
            period,
            isCryptoLinked(scene, figure, flow, status, giver, taker, sides),
            scene.has(CueKind.ALONE),
            confidence(sides, status),
            grounds));
  }

  /**
   * The period of what is listed: of the sum told of before whose part this is ("of that, $40
   * million"), or of the receipts whose donors are named. Null when none.
   */
  private String ofContext(Scene scene, Flow flow, Status status, Who taker) {
    if (isPart(scene)) {
      return flow == Flow.CASH_ON_HAND ? null : told.period();
    }
    boolean listed = flow == Flow.CONTRIBUTION && status == Status.REPORTED && taker != null;
    return listed ? accounts.period(scene, taker) : null;
  }

  /** Begins as a part of the sum told of in the sentences before. */
  private boolean isPart(Scene scene) {
    return told != null
        && beginsAsPart(scene)
        && scene.index() - told.scene().index() <= FARTHEST_WHOLE;
  }

  private static boolean beginsAsPart(Scene scene) {
    return scene.has(CueKind.PART, scene.begin(), scene.begin() + 4);
  }

  private static CueKind kind(Cue governing, Status status) {
    return switch (status) {
      case PRICE -> CueKind.PRICE;
      case LIMIT -> CueKind.LIMIT;
      default -> governing.kind();
    };
  }

  /** A candidate spends through the campaign. */
  private static Who spender(Flow flow, Who payer) {
    boolean own = flow == Flow.DISBURSEMENTS && payer != null && payer.isCandidate();
    return own ? payer.campaign() : payer;
  }

  private static boolean hasPayer(Flow flow) {
    return flow != Flow.RECEIPTS && flow != Flow.CASH_ON_HAND;
  }

  private static boolean hasRecipient(Flow flow) {
    return flow != Flow.DISBURSEMENTS && flow != Flow.INDEPENDENT_EXPENDITURE;
  }

  private Who candidateOf(Who committee) {
    Who own = parties.candidateOf(committee);
    return own != null || committee == null ? own : devotions.candidateOf(committee);
  }

  private Who candidate(Flow flow, Who payer, Who recipient, Target target) {
    return switch (flow) {
      case INDEPENDENT_EXPENDITURE -> target.candidate();
      case CONTRIBUTION -> {
        Who own = candidateOf(recipient);
        boolean open = recipient == null || !recipient.cryptoLinked();
        yield own != null || !open || target.stance() == Stance.OPPOSE ? own : target.candidate();
      }
      case RECEIPTS, CASH_ON_HAND ->
          recipient == null ? target.candidate() : candidateOf(recipient);
      case DISBURSEMENTS -> payer != null && payer.isCandidate() ? payer : candidateOf(payer);
      case REFUND -> candidateOf(payer);
      default -> null;
    };
  }

  private static Stance stance(Flow flow, Who candidate, Target target) {
    if (candidate == null) {
      return null;
    }
    return switch (flow) {
      case INDEPENDENT_EXPENDITURE -> target.stance();
      case CONTRIBUTION -> Stance.SUPPORT;
      default -> null;
    };
  }

  private static ScopeRule scopeRule(
      Scene scene, Figure figure, Flow flow, Status status, Who payer, String period) {
    if (flow == Flow.CASH_ON_HAND || isTotalReceived(flow, status)) {
      return ScopeRule.BALANCE;
    }
    if (status != Status.REPORTED) {
      return ScopeRule.SINGLE;
    }
    if (payer != null && payer.type() == EntityType.GROUP) {
      return ScopeRule.GROUP;
    }
    if (flow == Flow.DISBURSEMENTS && period != null && (period.length() == 4 || isLong(period))) {
      return ScopeRule.PERIOD;
    }
    return isRunningTotal(scene, figure) ? ScopeRule.RUNNING : ScopeRule.SINGLE;
  }

  /** What comes on top of a sum told of is none. */
  private static boolean isRunningTotal(Scene scene, Figure figure) {
    return scene.has(CueKind.CUMULATIVE) && !figure.amount().additional();
  }

  private static boolean isTotalReceived(Flow flow, Status status) {
    return flow == Flow.RECEIPTS && (status == Status.REPORTED || status == Status.PLEDGED);
  }

  private static boolean isLong(String period) {
    return period.endsWith("-cycle") || period.contains("-H") || period.contains("-Q");
  }

  private static boolean isCryptoLinked(
      Scene scene, Figure figure, Flow flow, Status status, Who payer, Who recipient, Sides sides) {
    if (status == Status.LIMIT) {
      return false;
    }
    boolean coins =
        scene.has(CueKind.COIN, figure.begin() - 6, Math.min(scene.end(), figure.end() + 6))
            || figure.isCoins();
    boolean gift = flow == Flow.CONTRIBUTION || flow == Flow.RECEIPTS || flow == Flow.REFUND;
    return isLinked(payer) || isLinked(recipient) || gift && (coins || isOfIndustry(sides));
  }

  private static boolean isOfIndustry(Sides sides) {
    for (Who payer : sides.payers()) {
      if (payer.type() == EntityType.GROUP && payer.cryptoLinked()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLinked(Who who) {
    return who != null
        && who.cryptoLinked()
        && !who.isCampaign()
        && who.type() != EntityType.POLITICAL_PARTY
        && who.type() != EntityType.CANDIDATE;
  }

  private static double confidence(Sides sides, Status status) {
    double roles = sides.direct() ? 0.9 : 0.65;
    return status == Status.REPORTED ? roles : roles - 0.05;
  }
}
