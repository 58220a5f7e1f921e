/**
 * The audit of a table of scores that somebody made by hand: do its totals follow, what ties, what would turn it, what
 * decides nothing, what stands in it twice.
 *
 * <p>Numbers are taken as they were printed ({@link java.math.BigDecimal}), since whether a total follows and whether two
 * alternatives tie are questions about the printed digits, which binary fractions cannot answer. What is drawn or solved
 * for is asked of the engine in {@code analysis}. Rows and columns are known by position; names, texts and files belong
 * to those that ask.
 */
package dev.touchstone.analysis.audit;
