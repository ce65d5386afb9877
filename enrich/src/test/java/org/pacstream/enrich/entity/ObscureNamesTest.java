package org.pacstream.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacstream.enrich.text.Text;
import org.pacstream.schemas.TextField;

class ObscureNamesTest {
  private static final String ENTRIES =
      """
      - {id: PERSON:young, name: Neil Young, type: candidate, state: IN, office: [senate], obscure: true}
      - {id: PERSON:kowalski, name: Ann Kowalski, type: candidate, state: IN, office: [house], obscure: true}
      - {id: PERSON:smith-oh, name: John Smith, type: candidate, state: OH, office: [house], obscure: true}
      - {id: PERSON:smith-tx, name: John Smith, type: candidate, state: TX, office: [house], obscure: true}
      - {id: PERSON:other-larsen, name: Chris Larsen, type: candidate, state: CA, office: [house], obscure: true}
      - {id: CMTE:freedom, name: Freedom PAC, type: committee, class: outside, obscure: true}
      - {id: CMTE:republican, name: Republican PAC, type: committee, class: outside, obscure: true}
      - {id: CMTE:trump, name: Trump PAC, type: committee, class: outside, obscure: true}
      - {id: CMTE:restore, name: Restore America, type: committee, class: outside, obscure: true}
      - {id: CMTE:momentum, name: Momentum, names: {any: [Momentum PAC]}, type: committee, class: outside, obscure: true}
      - {id: CMTE:brown-fund, name: Sherrod Brown Victory Fund, type: committee, class: joint_fundraising, obscure: true}
      """;
  private static final EntityLinker LINKER = linker();

  private static EntityLinker linker() {
    CatalogueReader reader = CatalogueFile.read(List.of());
    reader.readMore(
        "more.yaml", new ByteArrayInputStream(ENTRIES.getBytes(StandardCharsets.UTF_8)));
    return new EntityLinker(new Catalogue(reader.profiles()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They backed Sen. Neil Young with ads. | PERSON:young",
        "They backed Neil Young, a Republican running for the Senate. | PERSON:young",
        "Neil Young's campaign raised money. | PERSON:young",
        "In Indiana the super PAC backed Neil Young. | PERSON:young",
        "Ohio candidate John Smith won. | PERSON:smith-oh",
        "Money went to the Freedom PAC. | CMTE:freedom",
        "Money went to the super PAC Restore America. | CMTE:restore",
        "Restore America, a super PAC, paid for it. | CMTE:restore",
        "The Momentum PAC paid for it. | CMTE:momentum",
        "Money went to the Sherrod Brown Victory Fund. | CMTE:brown-fund",
      })
  void anImportedNameLinksWhereTheTextSaysWhoIsMeant(String text, String id) {
    assertThat(linked("", text)).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Neil Young likes the film.",
        "The film's director Neil Young likes Indiana.",
        "Ohio candidate Neil Young won.",
        "They backed the candidate John Smith.",
        "Young voters like him. Kowalski does not.",
        "They met Rep. Kowalski.",
        "The American Freedom PAC paid.",
        "The Freedom PAC Alliance met.",
        "A Republican PAC paid.",
        "He wants to Restore America and its Momentum.",
        "the freedom pac and the momentum",
      })
  void elsewhereItIsAsIfTheNameWereNotKnown(String text) {
    assertThat(linked("", text)).isEmpty();
  }

  @Test
  void whatTheProductKnowsKeepsItsNames() {
    assertThat(linked("", "Candidate Chris Larsen of California gave money."))
        .containsExactly("PERSON:chris-larsen");
    assertThat(linked("", "The Trump PAC gave money.")).isEmpty();
  }

  @Test
  void aSurnameLinksOnceTheArticleTellsWhoseItIs() {
    String told = "They backed Sen. Neil Young of Indiana. ";
    assertThat(linked("", told + "Young is ahead.")).hasSize(2);
    assertThat(linked("", "Young is ahead.")).isEmpty();
  }

  @Test
  void anOrdinaryWordIsNoSurnameAtTheHeadOfASentenceThatMayBeginWithIt() {
    String told = "They backed Sen. Neil Young of Indiana, whom young people like. ";
    assertThat(linked("", told + "Young voters came.")).hasSize(1);
    assertThat(linked("", told + "The Young Democrats came.")).hasSize(1);
    assertThat(linked("", told + "They like Young.")).hasSize(2);
  }

  @Test
  void aCapitalisedHeadlineProvesNothingByItself() {
    assertThat(linked("Crypto Groups Restore America And Hope", "They did so in the spring."))
        .isEmpty();
    assertThat(linked("Neil Young Leads The Senate Race", "Sen. Neil Young of Indiana leads."))
        .hasSize(2);
  }

  private static List<String> linked(String title, String body) {
    List<Text> texts =
        Stream.of(Text.of(TextField.TITLE, title), Text.of(TextField.BODY, body))
            .filter(text -> !text.original().isEmpty())
            .toList();
    var ids = new ArrayList<String>();
    for (Mention mention : LINKER.link(texts, "en", Instant.parse("2024-10-01T12:00:00Z"))) {
      if (mention.named() && mention.entry() != null) {
        ids.add(mention.entry().id());
      }
    }
    return ids;
  }
}
