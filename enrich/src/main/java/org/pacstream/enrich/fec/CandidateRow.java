package org.pacstream.enrich.fec;

import org.pacstream.enrich.fec.BulkFile.BadRow;
import org.pacstream.enrich.fec.BulkFile.Columns;

/**
 * A row of the candidate master (cn.txt): a person as candidate for one office.
 *
 * @param id of the person for this office
 * @param party null when not told
 * @param year of the election; 0 when not told
 * @param state of the office, for a presidential candidate of the address; null when not told
 * @param office P, S or H
 * @param committee the principal campaign committee; null when not told
 */
record CandidateRow(
    int line,
    String id,
    PersonName name,
    String party,
    int year,
    String state,
    char office,
    String committee) {
  static final int COLUMNS = 15;
  static final String ID = "P\\d{8}|[HS]\\d[A-Z]{2}\\d{5}";
  static final String OPTIONAL_ID = "|" + ID;
  static final String ID_EXPECTED = "an id such as S6OH00163";

  static CandidateRow of(Columns row) {
    String id = row.matching(0, "CAND_ID", ID, ID_EXPECTED);
    String office = row.matching(5, "CAND_OFFICE", "[PSH]", "P, S or H");
    if (!id.startsWith(office)) {
      throw new BadRow("CAND_OFFICE " + office + " does not fit CAND_ID " + id);
    }
    String year = row.matching(3, "CAND_ELECTION_YR", "|\\d{4}", "a year");
    String state =
        office.equals("P")
            ? row.at(13)
            : row.matching(4, "CAND_OFFICE_ST", "[A-Z]{2}", "a postal code");
    return new CandidateRow(
        row.line(),
        id,
        PersonName.of(row.at(1)),
        row.orNull(2),
        year.isEmpty() ? 0 : Integer.parseInt(year),
        state.matches("[A-Z]{2}") ? state : null,
        office.charAt(0),
        row.matching(9, "CAND_PCC", CommitteeRow.OPTIONAL_ID, CommitteeRow.ID_EXPECTED));
  }

  /** As the catalogue calls it. */
  String officeName() {
    return switch (office) {
      case 'P' -> "president";
      case 'S' -> "senate";
      default -> "house";
    };
  }

  /** Whether two rows of one surname and first name may be about one person. */
  boolean mayBe(CandidateRow other) {
    boolean committees = !committee.isEmpty() && committee.equals(other.committee);
    boolean states = state != null && state.equals(other.state);
    boolean parties = party != null && party.equals(other.party);
    return office != other.office && name.mayBe(other.name) && (committees || states && parties);
  }
}
