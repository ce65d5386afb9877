/**
 * The HTTP side of ingest.
 *
 * <table>
 *   <caption>Routes</caption>
 *   <tr><td>{@code POST /v1/articles}</td><td>one article as JSON: 202 once Kafka has it</td></tr>
 *   <tr><td>{@code POST /v1/articles:batch}</td><td>JSON Lines: a result for each line, in order,
 *       written as it goes</td></tr>
 *   <tr><td>{@code DELETE /v1/articles/{id}?revision=}</td><td>withdraws an article</td></tr>
 *   <tr><td>{@code GET /health/live}, {@code /health/ready}</td><td>runs; and the broker
 *       answers</td></tr>
 * </table>
 */
package org.pacstream.ingest.http;
