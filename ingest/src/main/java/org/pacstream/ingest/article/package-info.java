/**
 * What an article is: its id, its checks, and how it is read from JSON, JSON Lines, HTML and text.
 * Nothing here knows of Kafka or HTTP.
 *
 * <pre>
 * var reader = new ArticleReader(Clock.systemUTC());
 * ReadArticle one = reader.read(jsonBytes);                     // Accepted(article, warnings) or Refused(refusal)
 * reader.read(path, line -&gt; ...);                               // JSON Lines file: a result per line, in order
 * reader.read(inputStream, line -&gt; ...);                        // the same from a stream
 * ReadArticle text = reader.check(ArticleFields.NONE.withBody("…").withPublished("2026-11-03"));
 * new ArticleFiles(reader, given, System.in).read(ArticleFiles.find(paths), item -&gt; ...);
 * </pre>
 */
package org.pacstream.ingest.article;
