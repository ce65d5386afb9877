package org.pacstream.enrich.report;

import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Flow;

/** Which flow it is, from the governing word and who stands on which side. */
final class Flows {
  private Flows() {}

  /** {@link Flow#UNKNOWN} when it is no political flow. */
  static Flow of(CueKind governing, Who payer, Who recipient, boolean sided, boolean politics) {
    return switch (governing) {
      case HOLD -> isHolder(recipient) ? Flow.CASH_ON_HAND : Flow.UNKNOWN;
      case RAISE -> raised(isOne(payer) ? payer : null, recipient, sided);
      case GOAL -> isHolder(recipient) || sided ? Flow.RECEIPTS : Flow.UNKNOWN;
      case RECEIVE -> received(payer, recipient, sided);
      case REFUND, GOT_BACK -> isHolder(payer) ? Flow.REFUND : Flow.UNKNOWN;
      case SPEND, BUY, BACK, ATTACK, FAVOURED, DISFAVOURED, RESERVE ->
          spent(payer, recipient, sided, politics);
      case POUR -> poured(payer, recipient, sided, politics);
      case PRICE -> isHolder(recipient) || sided ? Flow.CONTRIBUTION : Flow.UNKNOWN;
      case LIMIT -> Flow.CONTRIBUTION;
      case ESTIMATE -> isHolder(payer) ? Flow.DISBURSEMENTS : Flow.UNKNOWN;
      case PLEDGED -> pledged(payer, recipient, sided, politics);
      default -> given(payer, recipient, sided, politics);
    };
  }

  /** What is collected for a candidate, by no matter whom, is received by the side. */
  private static Flow raised(Who payer, Who recipient, boolean sided) {
    boolean aside = payer == null && recipient == null && sided;
    return aside ? Flow.RECEIPTS : received(payer, recipient, false);
  }

  private static Flow received(Who payer, Who recipient, boolean sided) {
    if (!isHolder(recipient)) {
      boolean ads = recipient == null && sided && isFund(payer);
      return ads ? Flow.INDEPENDENT_EXPENDITURE : Flow.UNKNOWN;
    }
    if (payer == null) {
      return Flow.RECEIPTS;
    }
    return isFund(payer) && isFund(recipient) ? Flow.TRANSFER : Flow.CONTRIBUTION;
  }

  private static Flow given(Who payer, Who recipient, boolean sided, boolean politics) {
    if (recipient != null && isHolder(recipient)) {
      return isFund(payer) && isFund(recipient) ? Flow.TRANSFER : Flow.CONTRIBUTION;
    }
    if (sided) {
      return isFund(payer) ? Flow.INDEPENDENT_EXPENDITURE : Flow.CONTRIBUTION;
    }
    return politics && payer != null ? Flow.CONTRIBUTION : Flow.UNKNOWN;
  }

  private static Flow spent(Who payer, Who recipient, boolean sided, boolean politics) {
    if (recipient != null && isHolder(recipient)) {
      return isFund(payer) ? Flow.TRANSFER : Flow.CONTRIBUTION;
    }
    if (sided) {
      return payer != null && payer.isCampaign()
          ? Flow.DISBURSEMENTS
          : Flow.INDEPENDENT_EXPENDITURE;
    }
    if (payer == null) {
      return Flow.UNKNOWN;
    }
    return isHolder(payer) || payer.isCandidate() || politics ? Flow.DISBURSEMENTS : Flow.UNKNOWN;
  }

  private static Flow poured(Who payer, Who recipient, boolean sided, boolean politics) {
    return payer != null && !payer.isCommittee()
        ? given(payer, recipient, sided, politics)
        : spent(payer, recipient, sided, politics);
  }

  private static Flow pledged(Who payer, Who recipient, boolean sided, boolean politics) {
    if (recipient != null && isHolder(recipient)) {
      return given(payer, recipient, sided, politics);
    }
    if (sided) {
      return spent(payer, recipient, true, politics);
    }
    if (isFund(payer)) {
      return Flow.DISBURSEMENTS;
    }
    return politics && payer != null ? Flow.CONTRIBUTION : Flow.UNKNOWN;
  }

  /** Somebody with a name, no industry: what "raised from" them is their gift. */
  private static boolean isOne(Who payer) {
    return payer != null && payer.type() != EntityType.GROUP;
  }

  private static boolean isHolder(Who who) {
    return who != null && who.isCommittee();
  }

  /** A committee that moves money itself, and no party or campaign. */
  static boolean isFund(Who who) {
    return who != null && who.isFund();
  }
}
