package org.pacstream.enrich.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacstream.enrich.entity.Catalogue;
import org.pacstream.enrich.entity.EntityLinker;
import org.pacstream.enrich.money.AmountFinder;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.Scope;

/** What sentences before tell of a report: whom words mean, the time, and what is part of what. */
class ReportContextTest {
  private static final Instant PUBLISHED = Instant.parse("2024-10-01T12:00:00Z");
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final AmountFinder AMOUNTS = AmountFinder.load();
  private static final EntityLinker NAMES = new EntityLinker(CATALOGUE);
  private static final ReportFinder REPORTS = ReportFinder.load(CATALOGUE);

  @Test
  void theGroupIsTheOneThatActsRatherThanOneOnlyMentioned() {
    Report last =
        last(
            "fr",
            "Fairshake a dépensé 2 M$ en publicités contre Jamaal Bowman."
                + " Le reste venait de l'United Democracy Project."
                + " En mars, le même groupe avait consacré 10 M$ à faire battre Katie Porter.");

    assertThat(name(last.getPayer())).isEqualTo("Fairshake");
  }

  @Test
  void aCommitteeMeantAgainIsTheOneSpokenOf() {
    Report last =
        last(
            "es",
            "Defend American Jobs es el brazo republicano de Fairshake."
                + " En 2024 esa red gastó $130 millones en contiendas para el Congreso."
                + " Según el grupo, le quedaban $116 millones en enero.");

    assertThat(name(last.getRecipient())).isEqualTo("Fairshake");
  }

  @Test
  void aWordThatRefersIsFollowedThroughThousandsOfSentences() {
    Report last =
        last(
            "en",
            "Fairshake grew. "
                + "It grew. ".repeat(20_000)
                + "It spent $5 million against Katie Porter.");

    assertThat(name(last.getPayer())).isEqualTo("Fairshake");
  }

  @Test
  void aTableWithoutAStopIsLeftUnread() {
    String table = "the crypto industry raised funds for the committee ";
    String end = ". Ripple gave $5 million.";
    Rules rules = RulesFile.load("en");
    var networks = new Networks(CATALOGUE);

    Scene sentence = new Scenes(rules, reading("en", table + end), networks).at(0);
    Scene unread = new Scenes(rules, reading("en", table.repeat(200) + end), networks).at(0);

    assertThat(sentence.cues()).isNotEmpty();
    assertThat(sentence.actors()).isNotEmpty();
    assertThat(unread.cues()).isEmpty();
    assertThat(unread.actors()).isEmpty();
  }

  @Test
  void theCompanyIsNoAdvocacyGroup() {
    Report last =
        last(
            "nl",
            "Coinbase heeft de wet overtreden, zegt de organisatie Public Citizen."
                + " Volgens Public Citizen maakte het bedrijf 25 miljoen dollar over aan Fairshake.");

    assertThat(name(last.getPayer())).isEqualTo("Coinbase");
  }

  @Test
  void whereTwoActTheSubjectThatIsLeftOutIsNeither() {
    List<Report> reports =
        reports(
            "ja",
            "「ディフェンド・アメリカン・ジョブズ」はボブ・オンダー氏に25万ドルを、「プロテクト・プログレス」はシュリ・タネダール議員に100万ドルを充てた。"
                + "11月に向けて計2500万ドルの広告枠を確保する計画だ。");

    assertThat(reports).hasSize(2);
  }

  @Test
  void anotherGiftOfTheSameGiverIsAnAddition() {
    assertThat(last("en", "Coinbase gave another $25 million to Fairshake.").getAdditional())
        .isTrue();
  }

  @Test
  void whatAnotherGiverAddsIsNone() {
    Report last =
        last(
            "en",
            "By December Fairshake had taken in $85 million."
                + " A further $1 million arrived in January from Ripple.");

    assertThat(name(last.getPayer())).isEqualTo("Ripple");
    assertThat(last.getAdditional()).isFalse();
  }

  @Test
  void whatTheSameGiverGivesToAnotherIsNone() {
    Report last =
        last(
            "en",
            "Sam Bankman-Fried gave $27 million to the Protect Our Future PAC"
                + " and another $6 million to the House Majority PAC.");

    assertThat(name(last.getRecipient())).isEqualTo("House Majority PAC");
    assertThat(last.getAdditional()).isFalse();
  }

  @Test
  void theMonthOfAVoteIsNotThatOfTheMoney() {
    Report last =
        last("en", "Fairshake spent $10 million to keep Katie Porter off the November ballot.");

    assertThat(last.getPeriod()).isNull();
  }

  @Test
  void aTimeSinceWhenEndsNoPeriod() {
    Report last =
        last(
            "en", "Fairshake has spent $40 million backing Bernie Moreno since the end of August.");

    assertThat(last.getPeriod()).isNull();
  }

  @Test
  void thatYearIsTheOneToldBefore() {
    Report last =
        last(
            "en",
            "Sherrod Brown kept his seat in 2022."
                + " Across all races that year Fairshake spent $130 million on congressional races.");

    assertThat(last.getPeriod()).isEqualTo("2022");
    assertThat(last.getCycle()).isEqualTo(2022);
  }

  @Test
  void aPartHasThePeriodOfItsWholeAndIsARunningTotalToo() {
    Report last =
        last(
            "en",
            "In 2022 Fairshake spent $130 million in all on congressional races."
                + " Of that, Fairshake spent $40 million on ads backing Bernie Moreno.");

    assertThat(last.getPeriod()).isEqualTo("2022");
    assertThat(last.getScope()).isEqualTo(Scope.CUMULATIVE);
  }

  @Test
  void giftsListedUnderAHalfYearsReceiptsAreOfThatHalf() {
    List<Report> reports =
        reports(
            "en",
            "MAGA Inc. raised $177 million in the first half, its report shows."
                + " Foris DAX gave MAGA Inc. $10 million.");

    assertThat(reports).extracting(Report::getPeriod).containsExactly("2024-H1", "2024-H1");
  }

  @Test
  void aSumToSeveralHasNoRecipient() {
    List<Report> reports =
        reports(
            "nl",
            "Coinbase maakte 25 miljoen dollar over aan Fairshake."
                + " Eerder ging 500.000 dollar naar het Congressional Leadership Fund."
                + " Bij elkaar gaat het om 25,5 mln dollar.");

    Report whole = reports.get(reports.size() - 1);
    assertThat(whole.getRecipient()).isNull();
    assertThat(whole.getWholeOfParts()).isTrue();
  }

  @Test
  void theDonorToldWithASumGaveIt() {
    Report last =
        last(
            "en", "Fairshake took in $50 million. The largest donor was Ripple, with $25 million.");

    assertThat(name(last.getPayer())).isEqualTo("Ripple");
  }

  private static Report last(String language, String text) {
    List<Report> reports = reports(language, text);
    assertThat(reports).isNotEmpty();
    return reports.get(reports.size() - 1);
  }

  private static List<Report> reports(String language, String text) {
    return REPORTS.find(reading(language, text));
  }

  private static Reading reading(String language, String text) {
    List<Text> texts = Text.ofArticle("", text);
    return new Reading(
        texts,
        language,
        PUBLISHED,
        AMOUNTS.find(texts, language),
        NAMES.link(texts, language, PUBLISHED));
  }

  private static String name(Party party) {
    return party == null ? null : party.getName();
  }
}
