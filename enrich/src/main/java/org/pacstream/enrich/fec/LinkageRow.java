package org.pacstream.enrich.fec;

import org.pacstream.enrich.fec.BulkFile.Columns;

/** A row of the candidate-committee linkage (ccl.txt). */
record LinkageRow(int line, String candidate, String committee) {
  static final int COLUMNS = 7;

  static LinkageRow of(Columns row) {
    row.matching(2, "FEC_ELECTION_YR", "|\\d{4}", "a year");
    return new LinkageRow(
        row.line(),
        row.matching(0, "CAND_ID", CandidateRow.ID, CandidateRow.ID_EXPECTED),
        row.matching(3, "CMTE_ID", CommitteeRow.ID, CommitteeRow.ID_EXPECTED));
  }
}
