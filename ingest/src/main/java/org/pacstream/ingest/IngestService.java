package org.pacstream.ingest;

import java.time.Clock;
import org.pacstream.ingest.article.ArticleReader;
import org.pacstream.ingest.http.ArticleServer;
import org.pacstream.ingest.publish.Publisher;
import org.pacstream.schemas.Connection;
import org.pacstream.schemas.Settings;

/** Takes articles in over HTTP, checks them and publishes them. Started once, closed once. */
public final class IngestService implements AutoCloseable {
  private final ArticleServer server;
  private final Publisher publisher;

  private IngestService(ArticleServer server, Publisher publisher) {
    this.server = server;
    this.publisher = publisher;
  }

  /**
   * Returns when articles are taken.
   *
   * @throws org.pacstream.schemas.InvalidSettings when a setting is bad, or an API key is missing
   * @throws org.pacstream.schemas.BrokerUnreachable when no broker answers in time
   * @throws org.pacstream.schemas.AvroFailure when the registry does not, or refuses the schema
   * @throws org.pacstream.ingest.http.CannotListen when the port is taken
   */
  public static IngestService start(Settings settings) {
    IngestConfig config = IngestConfig.from(settings);
    Publisher publisher = Publisher.open(Connection.from(settings), config.publish());
    try {
      var reader = new ArticleReader(Clock.systemUTC());
      return new IngestService(ArticleServer.start(config.http(), reader, publisher), publisher);
    } catch (RuntimeException e) {
      publisher.close();
      throw e;
    }
  }

  /** The port it listens on, which is another than the setting's where that is 0. */
  public int port() {
    return server.port();
  }

  /** Answers the requests it has, takes no more, and waits for what is on its way to Kafka. */
  @Override
  public void close() {
    server.close();
    publisher.close();
  }
}
