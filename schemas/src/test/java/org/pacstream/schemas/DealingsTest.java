package org.pacstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DealingsTest {
  @Test
  void singlesOfOneFlowBetweenTheSamePartiesAreCountedTogether() {
    Report gift = Samples.report().build();
    Report refund = Report.newBuilder(gift).setFlow(Flow.REFUND).build();
    Report toNobody = Report.newBuilder(gift).setRecipient(null).build();

    assertThat(Dealings.singles(List.of(gift, refund, gift, toNobody)).values())
        .containsExactlyInAnyOrder(2, 1, 1);
  }

  @Test
  void whatIsNoSingleOrCountsNowhereIsLeftOut() {
    Report gift = Samples.report().build();

    assertThat(
            Dealings.singles(
                List.of(
                    Report.newBuilder(gift).setScope(Scope.CUMULATIVE).build(),
                    Report.newBuilder(gift).setStatus(Status.GOAL).build(),
                    Report.newBuilder(gift).setCryptoLinked(false).build())))
        .isEqualTo(Map.of());
  }
}
