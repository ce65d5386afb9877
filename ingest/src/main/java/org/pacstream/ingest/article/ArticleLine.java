package org.pacstream.ingest.article;

/**
 * One line of JSON Lines, read.
 *
 * @param number of the line, from 1; blank lines count but give no result
 */
public record ArticleLine(long number, ReadArticle result) {}
