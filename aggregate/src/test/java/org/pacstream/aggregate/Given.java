package org.pacstream.aggregate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pacstream.schemas.Bound;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.EntityType;
import org.pacstream.schemas.Evidence;
import org.pacstream.schemas.Flow;
import org.pacstream.schemas.Party;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.ReportedAmount;
import org.pacstream.schemas.Scope;
import org.pacstream.schemas.Signature;
import org.pacstream.schemas.Span;
import org.pacstream.schemas.Stance;
import org.pacstream.schemas.Status;
import org.pacstream.schemas.TextField;

/** Enriched articles with a plain default for every field, so that a test states what matters. */
public final class Given {
  public static final Instant MONDAY = Instant.parse("2024-09-02T12:00:00Z");
  public static final Instant TUESDAY = Instant.parse("2024-09-03T12:00:00Z");
  public static final Instant WEDNESDAY = Instant.parse("2024-09-04T12:00:00Z");
  public static final Instant FRIDAY = Instant.parse("2024-09-06T12:00:00Z");

  public static final Party FAIRSHAKE = member("CMTE:fairshake", "Fairshake", "C00835959", true);
  public static final Party DEFEND_AMERICAN_JOBS =
      member("CMTE:defend-american-jobs", "Defend American Jobs", "C00836221", false);
  public static final Party PROTECT_PROGRESS =
      member("CMTE:protect-progress", "Protect Progress", "C00848440", false);
  public static final Party FAIRSHAKE_NETWORK =
      Party.newBuilder(party("NET:fairshake", "Fairshake", EntityType.NETWORK))
          .setNetwork("NET:fairshake")
          .setCryptoLinked(true)
          .build();
  public static final Party TRUMP_47 =
      Party.newBuilder(party("CMTE:trump-47-committee", "Trump 47 Committee", EntityType.COMMITTEE))
          .setFecIds(List.of("C00867937"))
          .setCommitteeClass(CommitteeClass.JOINT_FUNDRAISING)
          .setCandidateId("PERSON:donald-trump")
          .setCandidateName("Donald Trump")
          .build();
  public static final Party MAGA_INC =
      Party.newBuilder(party("CMTE:maga-inc", "MAGA Inc.", EntityType.COMMITTEE))
          .setCommitteeClass(CommitteeClass.OUTSIDE)
          .setCandidateId("PERSON:donald-trump")
          .setCandidateName("Donald Trump")
          .build();
  public static final Party INDUSTRY =
      Party.newBuilder(party("GROUP:crypto-industry", "crypto industry", EntityType.GROUP))
          .setCryptoLinked(true)
          .build();
  public static final Party COINBASE = firm("ORG:coinbase", "Coinbase");
  public static final Party RIPPLE = firm("ORG:ripple", "Ripple");
  public static final Party CAMERON = owner("PERSON:cameron-winklevoss", "Cameron Winklevoss");
  public static final Party TYLER = owner("PERSON:tyler-winklevoss", "Tyler Winklevoss");
  public static final Party TRUMP =
      Party.newBuilder(party("PERSON:donald-trump", "Donald Trump", EntityType.CANDIDATE))
          .setFecIds(List.of("P80001571"))
          .build();
  public static final Party HARRIS =
      Party.newBuilder(party("PERSON:kamala-harris", "Kamala Harris", EntityType.CANDIDATE))
          .setFecIds(List.of("P00009423", "S6CA00584"))
          .build();
  public static final Party PORTER =
      party("PERSON:katie-porter", "Katie Porter", EntityType.CANDIDATE);
  public static final Party SCHIFF =
      party("PERSON:adam-schiff", "Adam Schiff", EntityType.CANDIDATE);
  public static final Party BROWN =
      party("PERSON:sherrod-brown", "Sherrod Brown", EntityType.CANDIDATE);

  private Given() {}

  public static Party party(String id, String name, EntityType type) {
    return Party.newBuilder().setId(id).setName(name).setType(type).build();
  }

  public static Party firm(String id, String name) {
    return Party.newBuilder(party(id, name, EntityType.ORGANIZATION)).setCryptoLinked(true).build();
  }

  /** As the text calls it, without a committee of that name being known. */
  public static Party campaign(String id, String name) {
    return Party.newBuilder(party(id, name, EntityType.COMMITTEE))
        .setCommitteeClass(CommitteeClass.AUTHORISED)
        .setCandidateId("PERSON:donald-trump")
        .setCandidateName("Donald Trump")
        .build();
  }

  private static Party owner(String id, String name) {
    return Party.newBuilder(party(id, name, EntityType.PERSON)).setCryptoLinked(true).build();
  }

  private static Party member(String id, String name, String fecId, boolean head) {
    return Party.newBuilder(party(id, name, EntityType.COMMITTEE))
        .setFecIds(List.of(fecId))
        .setNetwork("NET:fairshake")
        .setNetworkHead(head)
        .setCommitteeClass(CommitteeClass.OUTSIDE)
        .setCryptoLinked(true)
        .build();
  }

  public static Evidence evidence(String sentence) {
    return new Evidence(new Span(TextField.BODY, 0, sentence.length()), sentence);
  }

  /** A reported, crypto-linked single of the 2024 cycle. */
  public static ReportBuilder report(Flow flow) {
    return new ReportBuilder(flow);
  }

  public static ReportBuilder contribution() {
    return report(Flow.CONTRIBUTION);
  }

  public static ReportBuilder expenditure() {
    return report(Flow.INDEPENDENT_EXPENDITURE);
  }

  /** Published on Monday, first revision, rules version 1. */
  public static ArticleBuilder article(String id) {
    return new ArticleBuilder(id);
  }

  /**
   * Neighbours in a family are copies of each other, and so are those that have one between them;
   * others are not. Two families have nothing in common.
   *
   * @param member from 0
   */
  public static Signature signature(int family, int member) {
    var random = new Random(family);
    List<Integer> text = random.ints(1_000, 0, Integer.MAX_VALUE).boxed().toList();
    List<Integer> part = text.subList(6 * member, 6 * member + 24);
    return new Signature(1, part.stream().sorted().toList());
  }

  public static BigDecimal decimal(String number) {
    return new BigDecimal(number).setScale(18);
  }

  public static final class ReportBuilder {
    private final Report report;

    private ReportBuilder(Flow flow) {
      report =
          Report.newBuilder()
              .setFlow(flow)
              .setStatus(Status.REPORTED)
              .setScope(Scope.SINGLE)
              .setCycle(2024)
              .setCryptoLinked(true)
              .setAmount(amount("0", "0", Bound.EXACT))
              .setEvidence(Given.evidence(""))
              .setConfidence(1)
              .build();
    }

    private static ReportedAmount amount(String min, String max, Bound bound) {
      return ReportedAmount.newBuilder()
          .setMin(min == null ? null : decimal(min))
          .setMax(max == null ? null : decimal(max))
          .setCurrency("USD")
          .setBound(bound)
          .setUnit(decimal("1000"))
          .build();
    }

    public ReportBuilder from(Party payer) {
      report.setPayer(payer);
      return this;
    }

    public ReportBuilder to(Party recipient) {
      report.setRecipient(recipient);
      return this;
    }

    public ReportBuilder about(Party candidate) {
      report.setCandidate(candidate);
      return this;
    }

    public ReportBuilder support(Party candidate) {
      report.setStance(Stance.SUPPORT);
      return about(candidate);
    }

    public ReportBuilder oppose(Party candidate) {
      report.setStance(Stance.OPPOSE);
      return about(candidate);
    }

    public ReportBuilder usd(String exactly) {
      report.setAmount(amount(exactly, exactly, Bound.EXACT));
      return this;
    }

    public ReportBuilder usdAtLeast(String floor) {
      report.setAmount(amount(floor, null, Bound.AT_LEAST));
      return this;
    }

    public ReportBuilder usdAtMost(String ceiling) {
      report.setAmount(amount(null, ceiling, Bound.AT_MOST));
      return this;
    }

    public ReportBuilder usdBetween(String low, String high) {
      report.setAmount(amount(low, high, Bound.RANGE));
      return this;
    }

    public ReportBuilder currency(String currency) {
      report.getAmount().setCurrency(currency);
      return this;
    }

    public ReportBuilder unit(String unit) {
      report.getAmount().setUnit(decimal(unit));
      return this;
    }

    public ReportBuilder cumulative() {
      report.setScope(Scope.CUMULATIVE);
      return this;
    }

    public ReportBuilder wholeOfParts() {
      report.setWholeOfParts(true);
      return this;
    }

    public ReportBuilder alone() {
      report.setAlone(true);
      return this;
    }

    public ReportBuilder another() {
      report.setAdditional(true);
      return this;
    }

    public ReportBuilder status(Status status) {
      report.setStatus(status);
      return this;
    }

    public ReportBuilder notCryptoLinked() {
      report.setCryptoLinked(false);
      return this;
    }

    public ReportBuilder cycle(int cycle) {
      report.setCycle(cycle);
      return this;
    }

    public ReportBuilder period(String period) {
      report.setPeriod(period);
      return this;
    }

    /** Without it the sentence is the article's own: no two articles tell it in the same words. */
    public ReportBuilder evidence(String sentence) {
      report.setEvidence(Given.evidence(sentence));
      return this;
    }

    public Report build() {
      return Report.newBuilder(report).build();
    }
  }

  public static final class ArticleBuilder {
    private final EnrichedArticle article;
    private final List<Report> reports = new ArrayList<>();

    private ArticleBuilder(String id) {
      article =
          EnrichedArticle.newBuilder()
              .setId(id)
              .setRevision(1)
              .setRulesVersion(1)
              .setContentHash("hash")
              .setSource(id + " Times")
              .setUrl("https://example.org/" + id)
              .setPublished(MONDAY)
              .build();
    }

    public ArticleBuilder says(ReportBuilder... said) {
      for (ReportBuilder builder : said) {
        Report report = builder.build();
        if (report.getEvidence().getText().isEmpty()) {
          report.setEvidence(Given.evidence("As " + article.getId() + " tells it."));
        }
        reports.add(report);
      }
      return this;
    }

    public ArticleBuilder signed(Signature signature) {
      article.setSignature(signature);
      return this;
    }

    public ArticleBuilder on(Instant published) {
      article.setPublished(published);
      return this;
    }

    public ArticleBuilder in(String source) {
      article.setSource(source);
      return this;
    }

    public ArticleBuilder revision(long revision) {
      article.setRevision(revision);
      return this;
    }

    public ArticleBuilder rules(int version) {
      article.setRulesVersion(version);
      return this;
    }

    public ArticleBuilder withdrawn() {
      article.setWithdrawn(true);
      return this;
    }

    public EnrichedArticle build() {
      return EnrichedArticle.newBuilder(article).setReports(List.copyOf(reports)).build();
    }
  }
}
