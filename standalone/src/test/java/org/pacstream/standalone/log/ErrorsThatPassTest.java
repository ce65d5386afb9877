package org.pacstream.standalone.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.KafkaStorageException;
import org.apache.kafka.common.errors.NotControllerException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.junit.jupiter.api.Test;

/** The log's settings as they are shipped. */
class ErrorsThatPassTest {
  @Test
  void onlyWhatMendsItselfIsLeftOut() throws Exception {
    var context = new LoggerContext();
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(ErrorsThatPassTest.class.getResource("/logback.xml"));
    var seen = new ListAppender<ILoggingEvent>();
    seen.start();
    var root = context.getLogger("ROOT");
    root.detachAndStopAllAppenders();
    root.addAppender(seen);
    var broker = context.getLogger("kafka.server.ReplicaManager");

    broker.error("append", new OutOfOrderSequenceException("came in another order"));
    context
        .getLogger("kafka.server.ControllerApis")
        .error("register", new CompletionException(new NotControllerException("not yet")));
    broker.error("append", new KafkaStorageException("the disk is gone"));
    broker.error("no cause");
    context.getLogger("other").error("append", new OutOfOrderSequenceException("from elsewhere"));

    assertThat(seen.list)
        .extracting(event -> event.getLoggerName() + ": " + event.getMessage())
        .containsExactly(
            "kafka.server.ReplicaManager: append",
            "kafka.server.ReplicaManager: no cause",
            "other: append");
    assertThat(seen.list.get(0).getThrowableProxy().getMessage()).isEqualTo("the disk is gone");
  }
}
