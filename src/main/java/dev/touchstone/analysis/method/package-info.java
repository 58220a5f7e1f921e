/**
 * Second opinions: other ways to rank the same table of numbers, never mixed into the default score.
 *
 * <p>A {@link dev.touchstone.analysis.method.DecisionMatrix} goes into a
 * {@link dev.touchstone.analysis.method.ScoringMethod}, an {@link dev.touchstone.analysis.method.Opinion} comes out.
 * A method is a record of its parameters, hence a stored opinion can be computed again. One method, one file.
 *
 * <p>Plain numbers only: no uncertainty, no missing cells, nothing that draws. Only {@code analysis} for its refusals
 * is imported.
 */
package dev.touchstone.analysis.method;
