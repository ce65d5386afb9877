package org.pacstream.enrich.fec;

/**
 * A field that an import changes.
 *
 * @param before empty when it was not told
 */
public record Change(String id, String name, String field, String before, String after) {}
