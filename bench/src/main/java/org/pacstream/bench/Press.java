package org.pacstream.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.pacstream.schemas.Bound;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Evidence;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Language;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.ReportedAmount;
import org.pacstream.schemas.Scope;
import org.pacstream.schemas.Signature;
import org.pacstream.schemas.Span;
import org.pacstream.schemas.Status;
import org.pacstream.schemas.TextField;

/** Writes articles about what one committee received, which speak to that committee alone. */
record Press(String committee) {
  static final Instant FIRST = Instant.parse("2023-01-01T00:00:00Z");
  static final Instant LAST = Instant.parse("2025-01-01T00:00:00Z");

  private static final int SHINGLES = 128;

  /** Of the length that {@link StageBenchmark} reads. */
  private static final String BODY = "Crypto money moves another race. ".repeat(90);

  /**
   * What a sentence says.
   *
   * @param donor -1 when none is named
   * @param running whether it is a running total rather than one gift
   */
  record Said(int donor, PrintedFigure figure, Bound bound, boolean running) {}

  /**
   * A sentence as an outlet prints it.
   *
   * @param wording equal for outlets that print the same words
   */
  record Sentence(Said said, long wording) {}

  /**
   * One article, in one of its revisions.
   *
   * @param text equal for articles that are copies of each other
   */
  record Story(
      long number,
      int revision,
      int outlet,
      Instant published,
      long text,
      List<Sentence> sentences) {
    Story {
      sentences = List.copyOf(sentences);
    }
  }

  EnrichedArticle article(Story story) {
    return header(story)
        .setTitle("Crypto money, part " + story.number())
        .setBody(BODY)
        .setLanguage(new Language("en", 1.0))
        .setCryptoPolitical(true)
        .setReports(story.sentences().stream().map(this::report).toList())
        .setSignature(signature(story.text()))
        .build();
  }

  EnrichedArticle withdrawal(Story story) {
    return header(story).setWithdrawn(true).build();
  }

  private EnrichedArticle.Builder header(Story story) {
    String id = committee + "/" + story.number();
    return EnrichedArticle.newBuilder()
        .setId(id)
        .setRevision(story.revision())
        .setRulesVersion(1)
        .setContentHash("%016x".formatted(story.number() * 31 + story.revision()))
        .setSource("Outlet " + story.outlet())
        .setUrl("https://outlet-" + story.outlet() + ".example/" + id)
        .setPublished(story.published());
  }

  private static Signature signature(long text) {
    return new Signature(
        1,
        new SplittableRandom(text)
            .ints(0, Integer.MAX_VALUE)
            .distinct()
            .limit(SHINGLES)
            .sorted()
            .boxed()
            .toList());
  }

  private Report report(Sentence sentence) {
    Said said = sentence.said();
    String text = "%s, as sentence %d has it.".formatted(said, sentence.wording());
    return Report.newBuilder()
        .setPayer(said.donor() < 0 ? null : donor(said.donor()))
        .setRecipient(recipient())
        .setAmount(amount(said))
        .setFlow(Flow.CONTRIBUTION)
        .setStatus(Status.REPORTED)
        .setScope(said.running() ? Scope.CUMULATIVE : Scope.SINGLE)
        .setCycle(2024)
        .setCryptoLinked(true)
        .setEvidence(new Evidence(new Span(TextField.BODY, 0, text.length()), text))
        .setConfidence(1.0)
        .build();
  }

  private static ReportedAmount amount(Said said) {
    BigDecimal dollars = decimal(said.figure().dollars());
    return new ReportedAmount(
        dollars,
        said.bound() == Bound.AT_LEAST ? null : dollars,
        "USD",
        said.bound(),
        decimal(said.figure().unit()));
  }

  private static BigDecimal decimal(long number) {
    return BigDecimal.valueOf(number).setScale(18);
  }

  private static Party donor(int number) {
    return Party.newBuilder()
        .setId("ORG:donor-" + number)
        .setName("Donor " + number)
        .setType(EntityType.ORGANIZATION)
        .setCryptoLinked(true)
        .build();
  }

  private Party recipient() {
    return Party.newBuilder()
        .setId("CMTE:" + committee)
        .setName("Committee " + committee)
        .setType(EntityType.COMMITTEE)
        .setCommitteeClass(CommitteeClass.OUTSIDE)
        .build();
  }
}
