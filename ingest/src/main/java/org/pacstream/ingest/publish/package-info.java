/**
 * Publishes articles to the topic of raw articles: acknowledged by every in-sync replica, or an
 * answer why not, within a bounded time and with bounded memory.
 *
 * <pre>
 * try (var publisher = Publisher.open(Connection.from(settings), PublishConfig.from(settings))) {
 *   CompletionStage&lt;Publication&gt; one = publisher.publish(article);
 *
 *   var batch = new BatchPublisher&lt;ArticleItem&gt;(publisher, result -&gt; print(result));
 *   files.read(paths, item -&gt; batch.accept(item, item.result()));
 *   batch.finish();
 * }
 * </pre>
 */
package org.pacstream.ingest.publish;
