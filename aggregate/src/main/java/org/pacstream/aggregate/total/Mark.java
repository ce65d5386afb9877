package org.pacstream.aggregate.total;

/**
 * What an article may be recognised by: a sum that counts in its reports, and one of the first
 * shingles of its signature.
 *
 * @param sum without an exponent or closing zeros
 */
public record Mark(String currency, String sum, int shingle) {}
