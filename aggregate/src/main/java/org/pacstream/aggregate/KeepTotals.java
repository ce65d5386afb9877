package org.pacstream.aggregate;

import java.util.OptionalInt;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.pacstream.aggregate.books.BookRows;
import org.pacstream.aggregate.books.ClosedCycles;
import org.pacstream.aggregate.books.Rows;
import org.pacstream.aggregate.books.SubjectBooks;
import org.pacstream.aggregate.books.TotalsChange;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.state.Stores;

/**
 * Replaces what an article says to a subject, and passes on what that changes. With each article
 * some rows of closed cycles go, so that no transaction grows with the state.
 */
final class KeepTotals implements Processor<String, Saying, String, TotalsChange> {
  private static final int ROWS_CLEARED_AT_ONCE = 1_000;

  private final OptionalInt cyclesFrom;
  private ProcessorContext<String, TotalsChange> context;
  private SubjectBooks books;
  private ClosedCycles closed;

  private KeepTotals(OptionalInt cyclesFrom) {
    this.cyclesFrom = cyclesFrom;
  }

  static ProcessorSupplier<String, Saying, String, TotalsChange> over(
      Stores stores, OptionalInt cyclesFrom) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, Saying, String, TotalsChange> get() {
        return new KeepTotals(cyclesFrom);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return stores.bySubject();
      }
    };
  }

  @Override
  public void init(ProcessorContext<String, TotalsChange> context) {
    this.context = context;
    var rows =
        BookRows.of(
            new BookRows.Source() {
              @Override
              public <V> Rows<V> rows(String store) {
                return Rows.of(context.<KeyValueStore<String, V>>getStateStore(store));
              }
            });
    closed = ClosedCycles.before(cyclesFrom, rows);
    books = new SubjectBooks(rows, closed);
  }

  @Override
  public void process(Record<String, Saying> message) {
    books.replace(message.value()).ifPresent(change -> context.forward(message.withValue(change)));
    closed.clear(ROWS_CLEARED_AT_ONCE);
  }
}
