package org.pacstream.enrich.fec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BROWN, SHERROD | Sherrod Brown",
        "TRUMP, DONALD J. | Donald Trump",
        "KENNEDY, ROBERT F JR | Robert Kennedy Jr.",
        "KENNEDY JR., ROBERT F. | Robert Kennedy Jr.",
        "KING, ANGUS S. JR. | Angus King Jr.",
        "SMITH, JOHN WILLIAM III MR. | John Smith III",
        "O'ROURKE, ROBERT (BETO) | Robert O'Rourke",
        "MCCORMICK, DAVID H | David McCormick",
        "OCASIO-CORTEZ, ALEXANDRIA | Alexandria Ocasio-Cortez",
        "DE LA CRUZ, MONICA | Monica De La Cruz",
        "STEUBE, W GREGORY | W. Gregory Steube",
        "DAVIS, DANNY K DR | Danny Davis",
        "deGrasse, Neil | Neil deGrasse",
        "JANE ROE | Jane Roe",
        "PEÑA, LUIS | Luis Peña",
      })
  void aPersonsNameIsWrittenAsPeopleDo(String filed, String printed) {
    assertThat(PersonName.of(filed).shortest()).isEqualTo(printed);
  }

  @Test
  void furtherFormsAreThoseThatThePressPrints() {
    assertThat(PersonName.of("KENNEDY, ROBERT F JR (BOBBY)").forms())
        .containsExactly(
            "Robert Kennedy Jr.",
            "Robert F. Kennedy Jr.",
            "Robert Kennedy",
            "Robert F. Kennedy",
            "Bobby Kennedy");
    assertThat(PersonName.of("DE LA CRUZ, MONICA").forms()).contains("Monica de la Cruz");
  }

  @Test
  void aSurnameByItselfIsNoPrintedName() {
    assertThat(PersonName.of("BROWN").isPrintable()).isFalse();
    assertThat(PersonName.of("BROWN, MR.").isPrintable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREEDOM PAC | Freedom PAC",
        "FRIENDS OF SHERROD BROWN | Friends of Sherrod Brown",
        "MCCONNELL FOR SENATE COMMITTEE | McConnell for Senate Committee",
        "NRSC | NRSC",
        "THE LINCOLN PROJECT | The Lincoln Project",
        "AMERICA'S FUTURE USA | America's Future USA",
        "AFL-CIO COPE PCC | AFL-CIO COPE PCC",
        "FF PAC | FF PAC",
        "Protect Progress | Protect Progress",
        "COINBASE, INC. INNOVATION PAC | Coinbase, Inc. Innovation PAC",
      })
  void aCommitteesNameIsWrittenAsPeopleDo(String filed, String printed) {
    assertThat(CommitteeName.of(filed).name()).isEqualTo(printed);
  }

  @Test
  void legalFormsBracketsAndArticlesMayBeLeftOut() {
    assertThat(CommitteeName.of("THE AMERICA FUND, INC. (AMERICA FUND PAC)").forms())
        .containsExactly(
            "The America Fund, Inc. (America Fund PAC)",
            "The America Fund, Inc.",
            "The America Fund",
            "America Fund",
            "America Fund PAC");
  }
}
