/**
 * The scoring engine: from cells of evidence to expected scores, a verdict and what stands behind it.
 *
 * <p>Pure arithmetic over records: a {@link dev.touchstone.analysis.DecisionModel} goes in, an
 * {@link dev.touchstone.analysis.Outcome} comes out, and the same model with the same seed gives the same bytes on any
 * number of threads. Answers are codes and numbers, never sentences. What the numbers mean stands in docs/method.
 *
 * <p>Nothing here knows a technology, a criterion by name, a file, a database or a page. Only {@code base} is imported.
 */
package dev.touchstone.analysis;
