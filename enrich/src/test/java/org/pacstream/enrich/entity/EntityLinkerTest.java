package org.pacstream.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.EntityType;

class EntityLinkerTest {
  private static final EntityLinker LINKER = new EntityLinker(Catalogue.load());
  private static final Instant AUTUMN_2024 = Instant.parse("2024-10-01T12:00:00Z");

  // Names of the catalogue

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Fairshake spent more. | CMTE:fairshake",
        "en | The pro-Trump ads ran. | PERSON:donald-trump",
        "en | Bernie Moreno's ads ran. | PERSON:bernie-moreno",
        "en | J.D. Vance spoke. | PERSON:jd-vance",
        "en | Sam Bankman-Fried paid. | PERSON:sam-bankman-fried",
        "en | a16z gave again. | ORG:andreessen-horowitz",
        "it | I soldi dell'Harris Victory Fund bastano. | CMTE:harris-victory-fund",
        "fr | Les dons d’Andreessen Horowitz pèsent. | ORG:andreessen-horowitz",
        "es | Rubén Gallego ganó. | PERSON:ruben-gallego",
        "ja | フェアシェイクは広告に投じた。 | CMTE:fairshake",
        "zh | 据联邦选举委员会文件显示。 | AGENCY:fec",
        "ko | 코인베이스가 냈다. | ORG:coinbase",
        "tr | Ripple'ın ortağı verdi. | ORG:ripple",
        "ru | Дональда Трампа поддержали. | PERSON:donald-trump",
        "pl | Pieniądze przeciw Jamaalowi Bowmanowi poszły. | PERSON:jamaal-bowman",
        "de | Trumps Amtseinführung kostete viel. | PERSON:donald-trump",
        "ar | أموال لحملة كامالا هاريس. | PERSON:kamala-harris",
        "ar | قال كونواي إن رون كونواي تبرع. | PERSON:ron-conway",
        "ar | تبرع وبراد غارلينغهاوس للحزب. | PERSON:brad-garlinghouse",
        "ar | ذهبت إلى لجنة ترامب ٤٧، أمس. | CMTE:trump-47-committee",
        "vi | Ủy ban Trump 47 nhận tiền. | CMTE:trump-47-committee",
      })
  void aNameIsFoundInItsLanguage(String language, String text, String id) {
    assertThat(names(language, text)).extracting(one -> one.entry().id()).contains(id);
  }

  @Test
  void theSpanLeavesOutWhatIsWrittenOnTheName() {
    assertThat(names("ar", "وقدم المال لكامالا هاريس."))
        .extracting(Mention::surface)
        .containsExactly("كامالا هاريس");
    assertThat(names("en", "Coinbase’s gift"))
        .extracting(Mention::surface)
        .containsExactly("Coinbase");
    assertThat(names("ko", "리플이 냈다")).extracting(Mention::surface).containsExactly("리플");
    assertThat(names("it", "l'Harris Victory Fund"))
        .extracting(Mention::surface)
        .containsExactly("Harris Victory Fund");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a circle of donors",
        "the money will ripple through the state",
        "those who stand with crypto will win",
        "a path to the future forward of us",
        "A brown bag and a porter.",
        "Donors want to protect progress and defend american jobs.",
        "The trumpet sounded and the fairshakes followed.",
      })
  void ordinaryWordsAreNoNames(String text) {
    assertThat(names("en", text)).isEmpty();
  }

  @Test
  void theLongestNameWins() {
    assertThat(names("en", "The Harris Victory Fund and the Blockchain Association PAC."))
        .extracting(Mention::name)
        .containsExactly("Harris Victory Fund", "Blockchain Association PAC");
    assertThat(names("ja", "国民民主党は割れた"))
        .extracting(Mention::name)
        .doesNotContain("Democratic Party");
  }

  @Test
  void partOfALongerNameIsNotTheShorterOne() {
    assertThat(names("en", "Money came from the Heartland Blockchain Foundation."))
        .extracting(Mention::name)
        .containsExactly("Heartland Blockchain Foundation");
    assertThat(names("en", "They met at Trump Tower.")).isEmpty();
  }

  @Test
  void aNameMeansWhomItMeantOnTheDay() {
    assertThat(linked("en", Instant.parse("2024-05-01T00:00:00Z"), "MAGA Inc. bought ads."))
        .extracting(one -> one.entry().fecIds().get(0))
        .containsExactly("C00825851");
    assertThat(linked("en", Instant.parse("2025-08-01T00:00:00Z"), "MAGA Inc. bought ads."))
        .extracting(one -> one.entry().fecIds().get(0))
        .containsExactly("C00892471");
    assertThat(linked("en", Instant.parse("2024-05-01T00:00:00Z"), "Biden for President spent."))
        .extracting(one -> one.entry().fecIds().get(0))
        .contains("C00703975");
  }

  // Surnames

  @Test
  void aSurnameLinksOnceTheArticleGivesTheFullName() {
    assertThat(
            article(
                "Crypto money against Brown", "Sen. Sherrod Brown is running. Brown is behind."))
        .extracting(Mention::name)
        .containsOnly("Sherrod Brown");
    assertThat(names("en", "Brown and Porter are common names.")).isEmpty();
  }

  @Test
  void aSurnameAfterATitleLinksWhenOnlyOnePersonHeldTheOffice() {
    assertThat(names("en", "They met Vice President Harris and Sen. Cruz."))
        .extracting(Mention::name)
        .containsExactly("Kamala Harris", "Ted Cruz");
  }

  @Test
  void anAmbiguousSurnameStaysUnresolvedWithItsCandidates() {
    assertThat(names("en", "They met Rep. Torres."))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.entry()).isNull();
              assertThat(one.unresolved())
                  .extracting(CatalogueEntry::name)
                  .contains("Ritchie Torres", "Norma Torres");
            });
  }

  @Test
  void aNamesakeIsToldByTheStateTheArticleNames() {
    assertThat(names("en", "Mike Rogers trails by five points in Michigan."))
        .extracting(one -> one.entry().id())
        .containsExactly("PERSON:mike-rogers-michigan");
    assertThat(names("en", "Mike Rogers spoke.").get(0).unresolved()).hasSize(2);
  }

  @Test
  void anotherPersonOfTheSameSurnameIsNotTheOneNamedBefore() {
    assertThat(names("en", "Sherrod Brown lost. Gordon Brown did not comment."))
        .filteredOn(one -> one.name().equals("Sherrod Brown"))
        .hasSize(1);
  }

  @Test
  void theFirstOfTwoSiblingsIsLinkedByTheSurnameOfTheSecond() {
    assertThat(names("en", "Cameron and Tyler Winklevoss gave."))
        .extracting(Mention::name)
        .containsExactly("Cameron Winklevoss", "Tyler Winklevoss");
    assertThat(names("ar", "تبرع كاميرون وتايلر وينكليفوس."))
        .extracting(Mention::surface)
        .containsExactly("كاميرون", "تايلر وينكليفوس");
  }

  // Names nobody listed

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The Lone Star Blockchain PAC spent money. | Lone Star Blockchain PAC | COMMITTEE",
        "en | Donors formed Mend the Bridge, a super PAC. | Mend the Bridge | COMMITTEE",
        "en | Ads praise Rep. Tobias Lindqvist. | Tobias Lindqvist | CANDIDATE",
        "en | It was a win for Hector Villanueva, who ran for governor. | Hector Villanueva | CANDIDATE",
        "en | The gift by Laura Whitcombe was small. | Laura Whitcombe | PERSON",
        "en | Its founder, Anjali Deshmukh, paid. | Anjali Deshmukh | PERSON",
        "en | Money from Meridian Chain Labs came late. | Meridian Chain Labs | ORGANIZATION",
        "en | He is chief executive of Larkmoor, a broker. | Larkmoor | ORGANIZATION",
        "it | Il comitato Ticino Futuro ha incassato soldi. | Ticino Futuro | COMMITTEE",
        "it | Lo dice la candidata Teresa Bellamy. | Teresa Bellamy | CANDIDATE",
        "it | I soldi della Aurum Chain SA bastano. | Aurum Chain | ORGANIZATION",
        "ar | أنفقت لجنة «كيستون ديجيتال» المال. | كيستون ديجيتال | COMMITTEE",
        "ar | قال النائب مارك ويلسون ذلك. | مارك ويلسون | CANDIDATE",
      })
  void anUnknownNameIsRecognisedByWhatStandsBesideIt(
      String language, String text, String name, EntityType type) {
    assertThat(names(language, text))
        .anySatisfy(
            one -> {
              assertThat(one.name()).isEqualTo(name);
              assertThat(one.type()).isEqualTo(type);
              assertThat(one.entry()).isNull();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Senate Agriculture Committee met on Thursday in Washington.",
        "Last Tuesday was Labor Day in New York.",
        "Filed under: Elections, Crypto",
        "By Miriam Castellano",
        "Losing either race would hurt. Polls close on April 1.",
      })
  void parliamentsPlacesDaysAndBylinesAreNoNames(String text) {
    assertThat(names("en", text)).isEmpty();
  }

  @Test
  void anUnknownPersonIsKnownByTheSurnameFromThenOn() {
    assertThat(article("Kovacs wins", "The candidate Marlene Kovacs won. Kovacs thanked donors."))
        .extracting(Mention::name)
        .containsOnly("Marlene Kovacs")
        .hasSize(3);
  }

  // What short references stand for

  @Test
  void aDescriptionStandsForTheLastThatFits() {
    assertThat(
            references(
                "en",
                "Fairshake, a super PAC, grew. Protect Progress bought ads. The committee waits. The"
                    + " super PAC does not."))
        .extracting(Mention::surface, Mention::name)
        .containsExactly(
            tuple("The committee", "Protect Progress"), tuple("The super PAC", "Fairshake"));
  }

  @Test
  void aDescriptionStandsForWhatTheSentenceBeforeWasAbout() {
    assertThat(
            references(
                "en", "Defend American Jobs, part of Fairshake, buys ads. The committee is rich."))
        .extracting(Mention::name)
        .containsExactly("Defend American Jobs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Kamala Harris spoke. The Harris campaign paid. | Kamala Harris campaign",
        "en | The campaign of Beto O'Rourke paid. | Beto O'Rourke campaign",
        "en | Kamala Harris met Joe Biden. He gave her campaign money. | Kamala Harris campaign",
        "it | La campagna di Donald Trump ha speso. | Donald Trump campaign",
        "ar | ذهبت إلى حملة دونالد ترامب. | Donald Trump campaign",
      })
  void aCampaignIsTheAuthorisedCommitteeOfItsCandidate(String language, String text, String name) {
    assertThat(references(language, text))
        .anySatisfy(
            one -> {
              assertThat(one.name()).isEqualTo(name);
              assertThat(one.named()).isFalse();
              assertThat(one.type()).isEqualTo(EntityType.COMMITTEE);
              assertThat(one.entry().committeeClass()).isEqualTo(CommitteeClass.AUTHORISED);
              assertThat(one.entry().candidate()).startsWith("PERSON:");
            });
  }

  @Test
  void theCampaignOfAnUnknownCandidateHasANameAlone() {
    assertThat(references("en", "The candidate Marlene Kovacs won. Kovacs's campaign paid."))
        .filteredOn(one -> one.name().equals("Marlene Kovacs campaign"))
        .singleElement()
        .satisfies(one -> assertThat(one.entry()).isNull());
  }

  @Test
  void eachStandsForThoseNamedTogether() {
    assertThat(references("en", "Cameron and Tyler Winklevoss each gave $1 million."))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.unresolved())
                    .extracting(CatalogueEntry::name)
                    .containsExactly("Cameron Winklevoss", "Tyler Winklevoss"));
    assertThat(
            references(
                "en",
                "Fairshake gave $5 million apiece to Defend American Jobs and Protect Progress."))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.unresolved())
                    .extracting(CatalogueEntry::name)
                    .containsExactly("Defend American Jobs", "Protect Progress"));
  }

  @Test
  void theIndustryIsTheCryptoIndustryOnlyWhereTheArticleIsAboutIt() {
    assertThat(references("en", "Coinbase paid. The industry is pleased."))
        .extracting(one -> one.entry().id())
        .containsExactly("GROUP:crypto-industry");
    assertThat(references("en", "Oil wells closed. The industry is displeased.")).isEmpty();
  }

  @Test
  void aTitleBeforeANameIsNoReferenceToSomebodyElse() {
    assertThat(references("en", "Ripple paid, and so did the venture firm Andreessen Horowitz."))
        .isEmpty();
    assertThat(references("en", "Donald Trump met the president of OpenAI.")).isEmpty();
  }

  // Any text

  @Test
  void mentionsComeInTextOrderTitleFirst() {
    List<Mention> mentions =
        LINKER.link(
            Text.ofArticle("Fairshake wins", "Coinbase paid Fairshake. Ripple did, too."),
            "en",
            AUTUMN_2024);
    assertThat(mentions)
        .extracting(Mention::surface)
        .containsExactly("Fairshake", "Coinbase", "Fairshake", "Ripple");
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "xx", "sw", "en"})
  void aLanguageWithoutCuesStillHasTheNamesOfTheCatalogue(String language) {
    assertThat(names(language, "Fairshake na Coinbase.")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fairshake ",
        "“",
        "«",
        "(",
        "Sen. ",
        "A ",
        "A and ",
        "campaign of ",
        "each ",
        "لجنة ترامب ",
        "وو ",
        "Winklevoss, who, ",
        "the ",
        "'s ",
        "アア",
        "프",
        "\uD800",
        "\u200F"
      })
  void oneThingRepeatedForAMegabyteIsReadInOneGo(String part) {
    List<Text> texts = Text.ofArticle("", part.repeat(1_000_000 / part.length()));
    assertThat(LINKER.link(texts, "en", AUTUMN_2024)).allMatch(one -> one.end() > one.begin());
  }

  private static List<Mention> names(String language, String text) {
    return linked(language, AUTUMN_2024, text);
  }

  private static List<Mention> linked(String language, Instant published, String text) {
    return LINKER.link(Text.ofArticle("", text), language, published).stream()
        .filter(Mention::named)
        .toList();
  }

  private static List<Mention> article(String title, String body) {
    return LINKER.link(Text.ofArticle(title, body), "en", AUTUMN_2024).stream()
        .filter(Mention::named)
        .toList();
  }

  private static List<Mention> references(String language, String text) {
    return LINKER.link(Text.ofArticle("", text), language, AUTUMN_2024).stream()
        .filter(one -> !one.named())
        .toList();
  }
}
