package org.pacstream.enrich;

/**
 * Where an article was read from: a record of a topic, or a line of a file.
 *
 * @param topic the topic; of a file its name
 * @param partition 0 for a file
 * @param offset of the record in its partition; of a file the line, counted from 0
 */
public record Origin(String topic, int partition, long offset) {}
