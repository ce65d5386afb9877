package org.pacstream.enrich.fec;

import org.pacstream.enrich.fec.BulkFile.Columns;

/**
 * A row of the committee master (cm.txt).
 *
 * @param designation A authorised, B lobbyist's, D leadership, J joint fundraiser, P principal, U
 *     unauthorised; null when not told
 * @param type H, S, P a candidate's; O super PAC, V and W hybrid, U for one candidate, N and Q PAC,
 *     X, Y, Z party; null when not told
 * @param candidate null when not told
 */
record CommitteeRow(
    int line, String id, CommitteeName name, String designation, String type, String candidate) {
  static final int COLUMNS = 15;
  static final String ID = "C\\d{8}";
  static final String OPTIONAL_ID = "|" + ID;
  static final String ID_EXPECTED = "an id such as C00835959";

  static CommitteeRow of(Columns row) {
    String id = row.matching(0, "CMTE_ID", ID, ID_EXPECTED);
    row.matching(8, "CMTE_DSGN", "|[ABDJPU]", "one of A, B, D, J, P, U");
    row.matching(9, "CMTE_TP", "|[A-Z]", "a letter");
    row.matching(14, "CAND_ID", CandidateRow.OPTIONAL_ID, CandidateRow.ID_EXPECTED + " or nothing");
    return new CommitteeRow(
        row.line(), id, CommitteeName.of(row.at(1)), row.orNull(8), row.orNull(9), row.orNull(14));
  }

  boolean isJoint() {
    return "J".equals(designation);
  }

  boolean isAuthorised() {
    return "A".equals(designation) || "P".equals(designation);
  }

  /** Works for one candidate without being authorised. */
  boolean isForOne() {
    return "U".equals(type);
  }

  /** As the catalogue calls it. */
  String committeeClass() {
    return isJoint() ? "joint_fundraising" : isAuthorised() ? "authorised" : "outside";
  }

  /** What it is, in words. */
  static String kind(String type, String designation) {
    if ("J".equals(designation)) {
      return "joint fundraiser";
    }
    if ("D".equals(designation)) {
      return "leadership PAC";
    }
    return switch (type == null ? "" : type) {
      case "H", "S", "P" -> "U".equals(designation) ? "unauthorised" : "campaign";
      case "O" -> "super PAC";
      case "U" -> "super PAC for one candidate";
      case "V", "W" -> "hybrid PAC";
      case "N", "Q" -> "PAC";
      case "X", "Y", "Z" -> "party";
      default -> "committee";
    };
  }
}
