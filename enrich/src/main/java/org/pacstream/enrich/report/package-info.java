/**
 * From amounts and names to reports of money flows: who, to whom, for or against whom, how real.
 */
package org.pacstream.enrich.report;
