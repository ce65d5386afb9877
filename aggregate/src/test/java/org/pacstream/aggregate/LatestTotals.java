package org.pacstream.aggregate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacstream.aggregate.total.OfflineTotals;
import org.pacstream.aggregate.total.SubjectTotals;
import org.pacstream.schemas.CandidateTotal;
import org.pacstream.schemas.CommitteeTotal;
import org.pacstream.schemas.MeasureTotal;
import org.pacstream.schemas.NetworkTotal;

/** The latest record of each subject on the topics of totals; those of nothing left out. */
public final class LatestTotals {
  private LatestTotals() {}

  /** Of what the topics carry, in their order. */
  public static Map<String, Object> of(
      List<CandidateTotal> candidates,
      List<CommitteeTotal> committees,
      List<NetworkTotal> networks) {
    var latest = new HashMap<String, Object>();
    candidates.forEach(
        total -> put(latest, "CANDIDATE " + total.getId(), total, total.getTotals()));
    committees.forEach(
        total -> put(latest, "COMMITTEE " + total.getId(), total, total.getTotals()));
    networks.forEach(total -> put(latest, "NETWORK " + total.getId(), total, total.getTotals()));
    return latest;
  }

  /** What plain code says that they must carry. */
  public static Map<String, Object> of(OfflineTotals plain) {
    var latest = new HashMap<String, Object>();
    plain
        .totals()
        .forEach(
            total -> put(latest, total.type() + " " + total.id(), record(total), total.totals()));
    return latest;
  }

  private static Object record(SubjectTotals total) {
    return switch (total.type()) {
      case CANDIDATE ->
          new CandidateTotal(total.id(), total.name(), total.fecIds(), total.totals());
      case COMMITTEE ->
          new CommitteeTotal(total.id(), total.name(), total.fecIds(), total.totals());
      case NETWORK -> new NetworkTotal(total.id(), total.name(), total.fecIds(), total.totals());
      case UNKNOWN -> throw new IllegalStateException(total.id());
    };
  }

  private static void put(
      Map<String, Object> latest, String subject, Object record, List<MeasureTotal> totals) {
    if (totals.isEmpty()) {
      latest.remove(subject);
    } else {
      latest.put(subject, record);
    }
  }
}
