package org.pacstream.enrich.fec;

import java.nio.file.Path;

/**
 * The three files of one cycle.
 *
 * @param candidates candidate master, cn.txt
 * @param committees committee master, cm.txt
 * @param linkages candidate-committee linkage, ccl.txt
 */
public record BulkFiles(Path candidates, Path committees, Path linkages) {}
