package org.pacstream.aggregate;

import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.pacstream.aggregate.books.BookRows;
import org.pacstream.aggregate.books.Rows;
import org.pacstream.aggregate.books.SubjectBooks;
import org.pacstream.aggregate.books.TotalsChange;
import org.pacstream.aggregate.state.Saying;
import org.pacstream.aggregate.state.Stores;

/** Replaces what an article says to a subject, and passes on what that changes. */
final class KeepTotals implements Processor<String, Saying, String, TotalsChange> {
  private ProcessorContext<String, TotalsChange> context;
  private SubjectBooks books;

  static ProcessorSupplier<String, Saying, String, TotalsChange> over(Stores stores) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, Saying, String, TotalsChange> get() {
        return new KeepTotals();
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
    books =
        new SubjectBooks(
            BookRows.of(
                new BookRows.Source() {
                  @Override
                  public <V> Rows<V> rows(String store) {
                    return Rows.of(context.<KeyValueStore<String, V>>getStateStore(store));
                  }
                }));
  }

  @Override
  public void process(Record<String, Saying> message) {
    books.replace(message.value()).ifPresent(change -> context.forward(message.withValue(change)));
  }
}
