package org.pacstream.enrich.text;

/**
 * A sentence or a line.
 *
 * @param begin first UTF-16 unit in {@link Text#original()}, blanks trimmed
 * @param end one past the last UTF-16 unit
 * @param firstToken position of its first token in {@link Text#tokens()}
 * @param endToken one past its last token
 */
public record Sentence(int begin, int end, int firstToken, int endToken) {}
