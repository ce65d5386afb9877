package org.pacstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That generated records can be built, copied and compared like any value. */
class RecordsTest {
  private final AvroSerde<EnrichedArticle> serde =
      AvroSerde.of(EnrichedArticle.class, new MockSchemaRegistryClient());

  @Test
  void aBuilderFillsInDefaultsOfEnums() {
    assertThat(Samples.coinbase().build().getCommitteeClass()).isEqualTo(CommitteeClass.UNKNOWN);
  }

  @Test
  void aCopyEqualsItsOriginal() {
    var original = Samples.enrichedArticle().build();

    var copy = EnrichedArticle.newBuilder(original).build();

    assertThat(copy).isEqualTo(original).isNotSameAs(original).hasSameHashCodeAs(original);
  }

  @Test
  void whatWasReadEqualsWhatWasWrittenListByList() {
    var original = Samples.enrichedArticle().build();

    var read = roundTrip(original);

    assertThat(read).isEqualTo(original);
    assertThat(read.getReports()).isEqualTo(original.getReports());
    assertThat(read.getReports()).isEqualTo(roundTrip(original).getReports());
    assertThat(read.getAmounts()).isEqualTo(original.getAmounts()).hasSize(1);
  }

  @Test
  void anotherFigureIsAnotherReport() {
    var million = Samples.report().setAmount(Samples.exactly("1000000", "1000000")).build();

    assertThat(million).isNotEqualTo(Samples.report().build());
    assertThat(
            roundTrip(Samples.enrichedArticle().setReports(List.of(million)).build()).getReports())
        .isNotEqualTo(roundTrip(Samples.enrichedArticle().build()).getReports());
  }

  private EnrichedArticle roundTrip(EnrichedArticle article) {
    return serde.deserializer().deserialize("t", serde.serializer().serialize("t", article));
  }
}
