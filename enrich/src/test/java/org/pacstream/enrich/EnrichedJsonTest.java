package org.pacstream.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacstream.schemas.Amount;
import org.pacstream.schemas.Bound;
import org.pacstream.schemas.CommitteeClass;
import org.pacstream.schemas.EnrichedArticle;
import org.pacstream.schemas.Entity;
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
import org.pacstream.schemas.Stance;
import org.pacstream.schemas.Status;
import org.pacstream.schemas.TextField;

class EnrichedJsonTest {
  private static final Span SPAN = new Span(TextField.BODY, 3, 14);
  private static final ReportedAmount MORE_THAN_12_MILLION =
      ReportedAmount.newBuilder()
          .setMin(new BigDecimal("12000000.000000000000000000"))
          .setCurrency("USD")
          .setBound(Bound.AT_LEAST)
          .setUnit(new BigDecimal("1E6"))
          .build();

  @Test
  void everythingReadInAnArticleIsOnItsLine() {
    EnrichedArticle article =
        article()
            .setLanguage(new Language("en", 0.75))
            .setCryptoPolitical(true)
            .setAmounts(
                List.of(
                    Amount.newBuilder()
                        .setSpan(SPAN)
                        .setSurface("$12 million")
                        .setValue(MORE_THAN_12_MILLION)
                        .build()))
            .setEntities(
                List.of(
                    Entity.newBuilder()
                        .setSpan(SPAN)
                        .setSurface("Labour")
                        .setName("Labour Party")
                        .setType(EntityType.POLITICAL_PARTY)
                        .setUnresolved(List.of("PARTY:labour-uk", "PARTY:labour-nz"))
                        .build()))
            .setReports(List.of(report()))
            .setSignature(new Signature(1, List.of(3, 2147483647)))
            .build();

    assertThat(EnrichedJson.line(article))
        .isEqualTo(
            ("""
            {"id":"a1","version":7,"rulesVersion":2,"withdrawn":false,"contentHash":"c0ffee",
            "source":"Example Wire","url":null,"published":"2024-10-18T13:05:00Z",
            "language":{"code":"en","confidence":0.75},"cryptoPolitical":true,
            "amounts":[{"surface":"$12 million","min":"12000000","max":null,"currency":"USD",
            "bound":"at_least","unit":"1000000","perUnit":false,"converted":false,
            "span":{"field":"body","begin":3,"end":14}}],
            "entities":[{"surface":"Labour","name":"Labour Party","type":"party","id":null,
            "unresolved":["PARTY:labour-uk","PARTY:labour-nz"],
            "span":{"field":"body","begin":3,"end":14}}],
            "reports":[{"payer":{"name":"Fairshake","id":"CMTE:fairshake","type":"committee",
            "fecIds":["C00835959"],"network":"NET:fairshake","networkHead":true,
            "committeeClass":"outside","candidateId":null,"candidateName":null,"cryptoLinked":true},
            "recipient":null,"candidate":null,"stance":"oppose","min":"12000000","max":null,
            "currency":"USD","bound":"at_least","unit":"1000000","flow":"independent_expenditure",
            "status":"reported","scope":"cumulative","period":"2024-cycle","cycle":2024,
            "cryptoLinked":true,"additional":false,"wholeOfParts":false,"alone":false,
            "evidence":"Fairshake spent \\"over\\" $12 million.",
            "span":{"field":"body","begin":3,"end":14},"confidence":0.9}],
            "signature":{"method":1,"shingles":[3,2147483647]}}
            """)
                .replace("\n", ""));
  }

  @Test
  void aWithdrawnArticleHasEmptyListsAndNoLanguage() {
    EnrichedArticle withdrawn = article().setWithdrawn(true).build();

    assertThat(EnrichedJson.line(withdrawn))
        .contains("\"withdrawn\":true")
        .contains("\"language\":null")
        .contains("\"amounts\":[],\"entities\":[],\"reports\":[],\"signature\":null");
  }

  @Test
  void decimalsAreWrittenInFullWithoutTrailingZeros() {
    var coin = ReportedAmount.newBuilder(MORE_THAN_12_MILLION).setCurrency("BTC");
    EnrichedArticle article =
        article()
            .setAmounts(
                List.of(
                    Amount.newBuilder()
                        .setSpan(SPAN)
                        .setSurface("0.00000001 BTC")
                        .setValue(
                            coin.setMin(new BigDecimal("0.000000010000000000"))
                                .setMax(new BigDecimal("1E20"))
                                .setUnit(new BigDecimal("1E-8"))
                                .build())
                        .build()))
            .build();

    assertThat(EnrichedJson.line(article))
        .contains("\"min\":\"0.00000001\",\"max\":\"100000000000000000000\"")
        .contains("\"unit\":\"0.00000001\"");
  }

  private static EnrichedArticle.Builder article() {
    return EnrichedArticle.newBuilder()
        .setId("a1")
        .setRevision(7)
        .setRulesVersion(2)
        .setContentHash("c0ffee")
        .setSource("Example Wire")
        .setPublished(Instant.parse("2024-10-18T13:05:00Z"));
  }

  private static Report report() {
    return Report.newBuilder()
        .setPayer(
            Party.newBuilder()
                .setId("CMTE:fairshake")
                .setName("Fairshake")
                .setType(EntityType.COMMITTEE)
                .setFecIds(List.of("C00835959"))
                .setNetwork("NET:fairshake")
                .setNetworkHead(true)
                .setCommitteeClass(CommitteeClass.OUTSIDE)
                .setCryptoLinked(true)
                .build())
        .setStance(Stance.OPPOSE)
        .setAmount(MORE_THAN_12_MILLION)
        .setFlow(Flow.INDEPENDENT_EXPENDITURE)
        .setStatus(Status.REPORTED)
        .setScope(Scope.CUMULATIVE)
        .setPeriod("2024-cycle")
        .setCycle(2024)
        .setCryptoLinked(true)
        .setEvidence(new Evidence(SPAN, "Fairshake spent \"over\" $12 million."))
        .setConfidence(0.9)
        .build();
  }
}
