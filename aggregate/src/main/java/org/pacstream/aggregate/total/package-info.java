/**
 * What a total means: from live reports to figures, in plain code that knows no Kafka and remembers
 * nothing. In the order of the meaning: {@code Reading} says what a report counts for, {@code
 * Facts} which transactions singles are about, {@code Levels} and {@code Balances} which running
 * totals and balances hold and which are doubtful, {@code Fact} what one comes to, {@code
 * ExtentTree} what extents come to by their parts, {@code TotalsCalculator} what the measures are,
 * {@code OfflineTotals} which versions and which hours count.
 */
package org.pacstream.aggregate.total;
