package org.pacstream.aggregate.total;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.Scope;
import org.pacstream.schemas.Stance;
import org.pacstream.schemas.Status;
import org.pacstream.schemas.SubjectType;

/**
 * One report as a total reads it: whom it speaks to, and where it counts.
 *
 * @param flow the report's, except that a gift "to a candidate" by a committee that may not give is
 *     an independent expenditure
 * @param candidate the one named, else the one its committee is authorised by or devoted to; null
 *     when none
 */
record Reading(Report report, Flow flow, Stance stance, Subject candidate) {

  static Reading of(Report report) {
    Subject candidate = candidateOf(report);
    boolean independent =
        report.getFlow() == Flow.CONTRIBUTION
            && candidate != null
            && (report.getRecipient() == null || Parties.isCandidate(report.getRecipient()))
            && Parties.spendsIndependently(report.getPayer());
    if (!independent) {
      return new Reading(report, report.getFlow(), report.getStance(), candidate);
    }
    Stance stance = report.getStance() == null ? Stance.SUPPORT : report.getStance();
    return new Reading(report, Flow.INDEPENDENT_EXPENDITURE, stance, candidate);
  }

  private static Subject candidateOf(Report report) {
    if (report.getCandidate() != null) {
      return candidate(report.getCandidate());
    }
    Party holder = report.getFlow() == Flow.REFUND ? report.getPayer() : report.getRecipient();
    if (Parties.isCandidate(holder)) {
      return candidate(holder);
    }
    if (holder == null || holder.getCandidateId() == null) {
      return null;
    }
    String name = Objects.requireNonNullElse(holder.getCandidateName(), holder.getCandidateId());
    return new Subject(SubjectType.CANDIDATE, holder.getCandidateId(), name, List.of());
  }

  private static Subject candidate(Party party) {
    return new Subject(SubjectType.CANDIDATE, party.getId(), party.getName(), party.getFecIds());
  }

  /** Everyone it speaks to, counted or not. */
  List<Subject> subjects() {
    var subjects = new ArrayList<Subject>();
    if (candidate != null) {
      subjects.add(candidate);
    }
    for (Party party : parties()) {
      if (Parties.isCommittee(party)) {
        subjects.add(
            new Subject(SubjectType.COMMITTEE, party.getId(), party.getName(), party.getFecIds()));
      }
      if (Parties.network(party) != null) {
        subjects.add(
            new Subject(
                SubjectType.NETWORK,
                Parties.network(party),
                Parties.networkName(party),
                party.getFecIds()));
      }
    }
    return subjects;
  }

  private List<Party> parties() {
    var parties = new ArrayList<Party>();
    if (report.getPayer() != null) {
      parties.add(report.getPayer());
    }
    if (report.getRecipient() != null) {
      parties.add(report.getRecipient());
    }
    return parties;
  }

  /**
   * Only what is said to have happened, or announced, and has to do with crypto, is counted, in
   * currencies that are known.
   */
  boolean isCounted() {
    return report.getCryptoLinked()
        && Currencies.isKnown(report.getAmount().getCurrency())
        && (report.getStatus() == Status.REPORTED || report.getStatus() == Status.PLEDGED);
  }

  /** Where it counts for a subject; empty when nowhere. */
  List<Placement> placements(SubjectKey subject) {
    if (!isCounted()) {
      return List.of();
    }
    var placements = new ArrayList<Placement>();
    switch (subject.type()) {
      case CANDIDATE -> {
        if (candidate != null && candidate.id().equals(subject.id())) {
          placeForCandidate(placements);
        }
      }
      case COMMITTEE -> placeForCommittee(placements, subject.id());
      case NETWORK -> placeForNetwork(placements, subject.id());
      case UNKNOWN -> {}
    }
    return placements;
  }

  private void placeForCommittee(List<Placement> placements, String committee) {
    if (Parties.isCommittee(report.getPayer()) && report.getPayer().getId().equals(committee)) {
      placeForPayer(placements, null);
    }
    if (Parties.isCommittee(report.getRecipient())
        && report.getRecipient().getId().equals(committee)) {
      placeForRecipient(placements, null);
    }
  }

  /** What flows between members drops out. */
  private void placeForNetwork(List<Placement> placements, String network) {
    boolean paid = network.equals(Parties.network(report.getPayer()));
    boolean received = network.equals(Parties.network(report.getRecipient()));
    if (paid && !received) {
      placeForPayer(placements, member(report.getPayer()));
    }
    if (received && !paid) {
      placeForRecipient(placements, member(report.getRecipient()));
    }
  }

  /** The member a network's flow went through; null when the network as a whole is meant. */
  private Part member(Party party) {
    return standsForNetwork(party) ? null : Parties.part(party);
  }

  private void placeForCandidate(List<Placement> placements) {
    switch (flow) {
      case CONTRIBUTION, RECEIPTS -> {
        CommitteeClass recipients = recipientClass();
        Part side =
            recipients == CommitteeClass.UNKNOWN
                ? null
                : new Part(recipients.name(), RecipientClasses.name(recipients));
        place(
            placements,
            Measure.CONTRIBUTED,
            RecipientClasses.measure(recipients),
            new Extent(side, path(report.getPayer())));
      }
      case INDEPENDENT_EXPENDITURE -> {
        Measure side =
            stance == Stance.SUPPORT
                ? Measure.SUPPORTED
                : stance == Stance.OPPOSE ? Measure.OPPOSED : Measure.UNATTRIBUTED;
        place(placements, side, side, new Extent(null, path(report.getPayer())));
      }
      case REFUND ->
          place(
              placements,
              Measure.REFUNDED,
              Measure.REFUNDED,
              new Extent(null, path(report.getRecipient())));
      default -> {}
    }
  }

  private CommitteeClass recipientClass() {
    Party recipient = report.getRecipient();
    return recipient == null || recipient.getCommitteeClass() == null
        ? CommitteeClass.UNKNOWN
        : recipient.getCommitteeClass();
  }

  private void placeForPayer(List<Placement> placements, Part member) {
    switch (flow) {
      case CONTRIBUTION ->
          place(placements, Measure.GIVEN, new Extent(member, beneficiary(report.getRecipient())));
      case TRANSFER ->
          place(
              placements, Measure.TRANSFERRED_OUT, new Extent(member, path(report.getRecipient())));
      case INDEPENDENT_EXPENDITURE ->
          place(placements, Measure.SPENT, new Extent(member, candidateAndSide()));
      case DISBURSEMENTS -> place(placements, Measure.SPENT, new Extent(member, spentOn()));
      case REFUND ->
          place(placements, Measure.REFUNDED, new Extent(member, path(report.getRecipient())));
      default -> {}
    }
  }

  private void placeForRecipient(List<Placement> placements, Part member) {
    switch (flow) {
      case CONTRIBUTION, RECEIPTS ->
          place(placements, Measure.RECEIVED, new Extent(member, path(report.getPayer())));
      case TRANSFER ->
          place(placements, Measure.TRANSFERRED_IN, new Extent(member, path(report.getPayer())));
      case CASH_ON_HAND -> {
        if (report.getStatus() == Status.REPORTED) {
          place(placements, Measure.CASH_ON_HAND, new Extent(member, List.of()));
        }
      }
      default -> {}
    }
  }

  private List<Part> beneficiary(Party recipient) {
    if (recipient != null) {
      return path(recipient);
    }
    return candidate == null ? List.of() : List.of(new Part(candidate.id(), candidate.name()));
  }

  private List<Part> candidateAndSide() {
    if (candidate == null) {
      return List.of();
    }
    var concerned = new Part(candidate.id(), candidate.name());
    return stance == Stance.SUPPORT || stance == Stance.OPPOSE
        ? List.of(concerned, new Part(stance.name(), stance.name().toLowerCase(Locale.ROOT)))
        : List.of(concerned);
  }

  /** A campaign's own spending is spending as a whole, though it concerns its candidate. */
  private List<Part> spentOn() {
    boolean own = candidate != null && candidate.id().equals(report.getPayer().getCandidateId());
    return candidate == null || own
        ? List.of()
        : List.of(new Part(candidate.id(), candidate.name()));
  }

  private List<Part> path(Party party) {
    return Parties.path(party, party != null && standsForNetwork(party));
  }

  private boolean standsForNetwork(Party party) {
    boolean singular = role() == Role.FACT;
    return singular
        ? party.getType() == EntityType.NETWORK
        : Parties.speaksForNetwork(party, report.getAlone());
  }

  private Role role() {
    if (flow == Flow.CASH_ON_HAND) {
      return Role.BALANCE;
    }
    boolean level =
        report.getScope() == Scope.CUMULATIVE
            || report.getWholeOfParts()
            || Parties.isMany(report.getPayer())
            || Parties.isMany(report.getRecipient());
    return level ? Role.LEVEL : Role.FACT;
  }

  private void place(List<Placement> placements, Measure measure, Extent extent) {
    place(placements, measure, measure, extent);
  }

  private void place(List<Placement> placements, Measure tree, Measure measure, Extent extent) {
    boolean pledged = report.getStatus() == Status.PLEDGED;
    String currency = Currencies.totalled(report.getAmount().getCurrency());
    var statement =
        new Statement(
            role(),
            pledged ? pledged(measure) : measure,
            extent,
            flow,
            flow == Flow.INDEPENDENT_EXPENDITURE ? stance : null,
            report.getAdditional(),
            End.of(report.getPayer(), report.getAlone()),
            End.of(report.getRecipient(), report.getAlone()),
            End.of(candidate),
            Period.parse(report.getPeriod()).orElse(null),
            Quantity.of(report.getAmount()));
    var key = new TreeKey(report.getCycle(), currency, pledged ? pledged(tree) : tree);
    placements.add(new Placement(key, statement));
  }

  private static Measure pledged(Measure measure) {
    return Measure.valueOf("PLEDGED_" + measure.name());
  }
}
