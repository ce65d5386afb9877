package org.pacstream.schemas;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Builders with a plain value in every field, so that a test states only what matters to it. The
 * article is of 1 October 2024; the report says that Coinbase gave Fairshake $25 million.
 */
public final class Samples {
  public static final Instant PUBLISHED = Instant.parse("2024-10-01T12:00:00Z");
  public static final String TITLE = "Coinbase gives Fairshake $25 million";
  public static final String BODY = "Coinbase gave Fairshake $25 million.";

  private Samples() {}

  public static RawArticle.Builder rawArticle() {
    return RawArticle.newBuilder()
        .setId("a1")
        .setRevision(PUBLISHED.toEpochMilli())
        .setSource("Example Post")
        .setUrl("https://example.org/a1")
        .setTitle(TITLE)
        .setBody(BODY)
        .setPublished(PUBLISHED)
        .setLanguageHint("en");
  }

  /** One report and its amount; the two parties as entities; a signature shorter than real ones. */
  public static EnrichedArticle.Builder enrichedArticle() {
    return EnrichedArticle.newBuilder()
        .setId("a1")
        .setRevision(PUBLISHED.toEpochMilli())
        .setRulesVersion(1)
        .setContentHash("00".repeat(32))
        .setSource("Example Post")
        .setUrl("https://example.org/a1")
        .setTitle(TITLE)
        .setBody(BODY)
        .setPublished(PUBLISHED)
        .setLanguage(new Language("en", 1.0))
        .setCryptoPolitical(true)
        .setEntities(
            List.of(
                entity("ORG:coinbase", "Coinbase", EntityType.ORGANIZATION, 0),
                entity("CMTE:fairshake", "Fairshake", EntityType.COMMITTEE, 14)))
        .setAmounts(
            List.of(
                Amount.newBuilder()
                    .setSpan(new Span(TextField.BODY, 24, 35))
                    .setSurface("$25 million")
                    .setValue(exactly("25000000", "1000000"))
                    .build()))
        .setReports(List.of(report().build()))
        .setSignature(new Signature(1, List.of(17, 2_000_000_000)));
  }

  public static Report.Builder report() {
    return Report.newBuilder()
        .setPayer(coinbase().build())
        .setRecipient(fairshake().build())
        .setAmount(exactly("25000000", "1000000"))
        .setFlow(Flow.CONTRIBUTION)
        .setStatus(Status.REPORTED)
        .setScope(Scope.SINGLE)
        .setCycle(2024)
        .setCryptoLinked(true)
        .setEvidence(new Evidence(new Span(TextField.BODY, 0, 36), BODY))
        .setConfidence(1.0);
  }

  public static Party.Builder coinbase() {
    return Party.newBuilder()
        .setId("ORG:coinbase")
        .setName("Coinbase")
        .setType(EntityType.ORGANIZATION)
        .setCryptoLinked(true);
  }

  /** The head of its network. */
  public static Party.Builder fairshake() {
    return Party.newBuilder()
        .setId("CMTE:fairshake")
        .setName("Fairshake")
        .setType(EntityType.COMMITTEE)
        .setFecIds(List.of("C00835959"))
        .setNetwork("NET:fairshake")
        .setNetworkHead(true)
        .setCommitteeClass(CommitteeClass.OUTSIDE)
        .setCryptoLinked(true);
  }

  /** A candidate without FEC ids. */
  public static Party.Builder candidate(String id, String name) {
    return Party.newBuilder().setId(id).setName(name).setType(EntityType.CANDIDATE);
  }

  /**
   * US dollars, exact.
   *
   * @param unit the printed unit
   */
  public static ReportedAmount exactly(String dollars, String unit) {
    return ReportedAmount.newBuilder()
        .setMin(decimal(dollars))
        .setMax(decimal(dollars))
        .setCurrency("USD")
        .setBound(Bound.EXACT)
        .setUnit(decimal(unit))
        .build();
  }

  public static RejectedArticle.Builder rejectedArticle() {
    return RejectedArticle.newBuilder()
        .setId("a1")
        .setRevision(1)
        .setStage("money")
        .setReason("the stage failed")
        .setRulesVersion(1)
        .setPublished(PUBLISHED)
        .setTopic("articles.raw")
        .setPartition(2)
        .setOffset(5);
  }

  public static LedgerEntry.Builder ledgerEntry() {
    return LedgerEntry.newBuilder()
        .setSubject("CMTE:fairshake")
        .setSubjectType(SubjectType.COMMITTEE)
        .setCycle(2024)
        .setCurrency("USD")
        .setMeasure(Measure.RECEIVED)
        .setBefore(figure("0"))
        .setAfter(figure("25000000"))
        .setEventTime(PUBLISHED)
        .setArticleId("a1")
        .setRevision(PUBLISHED.toEpochMilli())
        .setReports(List.of(0));
  }

  public static CandidateTotal.Builder candidateTotal() {
    return CandidateTotal.newBuilder()
        .setId("PERSON:donald-trump")
        .setName("Donald Trump")
        .setFecIds(List.of("P80001571"))
        .setTotals(List.of(total(Measure.CONTRIBUTED, "2000000")));
  }

  public static CommitteeTotal.Builder committeeTotal() {
    return CommitteeTotal.newBuilder()
        .setId("CMTE:fairshake")
        .setName("Fairshake")
        .setFecIds(List.of("C00835959"))
        .setTotals(List.of(total(Measure.RECEIVED, "25000000")));
  }

  public static NetworkTotal.Builder networkTotal() {
    return NetworkTotal.newBuilder()
        .setId("NET:fairshake")
        .setName("Fairshake")
        .setFecIds(List.of("C00835959"))
        .setTotals(List.of(total(Measure.RECEIVED, "25000000")));
  }

  /** Of one fact in one report. */
  public static MeasureTotal total(Measure measure, String dollars) {
    return MeasureTotal.newBuilder()
        .setCycle(2024)
        .setCurrency("USD")
        .setMeasure(measure)
        .setFigure(figure(dollars))
        .setFacts(1)
        .setReports(1)
        .setSources(1)
        .setFirst(PUBLISHED)
        .setLast(PUBLISHED)
        .build();
  }

  /** Low, best and high alike. */
  public static Figure figure(String dollars) {
    return new Figure(decimal(dollars), decimal(dollars), decimal(dollars), 0);
  }

  /** With the 18 decimal places of the schemas. */
  public static BigDecimal decimal(String number) {
    return new BigDecimal(number).setScale(18);
  }

  private static Entity entity(String id, String name, EntityType type, int begin) {
    return Entity.newBuilder()
        .setSpan(new Span(TextField.BODY, begin, begin + name.length()))
        .setSurface(name)
        .setId(id)
        .setName(name)
        .setType(type)
        .build();
  }
}
