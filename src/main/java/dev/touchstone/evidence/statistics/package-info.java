/**
 * What the runs of one environment say of one system, and of two against each other (evidence.md 2.1): geometric means
 * with their intervals, ratios by Welch's test, and the interval in which one more value would be expected.
 *
 * <p>Plain Java. The mathematics library is known to {@link dev.touchstone.evidence.statistics.StudentT} alone.
 */
package dev.touchstone.evidence.statistics;
