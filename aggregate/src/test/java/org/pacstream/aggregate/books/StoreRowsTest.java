package org.pacstream.aggregate.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreRowsTest {
  private final KeyValueStore<String, String> store =
      Stores.keyValueStoreBuilder(
              Stores.inMemoryKeyValueStore("rows"), Serdes.String(), Serdes.String())
          .withLoggingDisabled()
          .build();
  private final Rows<String> rows = Rows.of(store);

  @BeforeEach
  void open() {
    store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
    for (String key : List.of("b", "a", "a\u001f1", "a\u001f2", "ab")) {
      rows.put(key, "at " + key);
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aRangeHasBothItsEnds() {
    assertThat(keys(rows.range("a\u001f1", "ab"))).containsExactly("a\u001f1", "a\u001f2", "ab");
  }

  @Test
  void aPrefixHasAllThatGoesOnFromIt() {
    assertThat(keys(rows.prefix("a\u001f"))).containsExactly("a\u001f1", "a\u001f2");
  }

  @Test
  void nullDeletes() {
    rows.put("a", null);
    assertThat(rows.get("a")).isNull();
    assertThat(rows.get("ab")).isEqualTo("at ab");
  }

  @Test
  void aQueryReadsButChangesNothing() {
    Rows<String> query = Rows.readOnly(store);
    assertThat(query.get("a")).isEqualTo("at a");
    assertThatThrownBy(() -> query.put("a", "other"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("puts a");
  }

  private static List<String> keys(KeyValueIterator<String, String> found) {
    try (found) {
      var keys = new ArrayList<String>();
      found.forEachRemaining(row -> keys.add(row.key));
      return keys;
    }
  }
}
