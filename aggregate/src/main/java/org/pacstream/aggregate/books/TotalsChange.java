package org.pacstream.aggregate.books;

import java.util.List;
import org.pacstream.aggregate.total.SubjectTotals;
import org.pacstream.schemas.CandidateTotal;
import org.pacstream.schemas.CommitteeTotal;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.NetworkTotal;
import org.pacstream.schemas.SubjectType;

/** What one saying changes: entries for the ledger, and the subject's totals as they are now. */
public record TotalsChange(List<LedgerEntry> entries, SubjectTotals now) {
  public List<CandidateTotal> candidate() {
    return now.type() == SubjectType.CANDIDATE
        ? List.of(new CandidateTotal(now.id(), now.name(), now.fecIds(), now.totals()))
        : List.of();
  }

  public List<CommitteeTotal> committee() {
    return now.type() == SubjectType.COMMITTEE
        ? List.of(new CommitteeTotal(now.id(), now.name(), now.fecIds(), now.totals()))
        : List.of();
  }

  public List<NetworkTotal> network() {
    return now.type() == SubjectType.NETWORK
        ? List.of(new NetworkTotal(now.id(), now.name(), now.fecIds(), now.totals()))
        : List.of();
  }
}
