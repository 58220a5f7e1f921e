/**
 * Weights of criteria: from what people say of them (points, an order, pairwise comparisons, bounds and ratios) to one
 * vector of weights, and to samples of all the vectors that fit what was said.
 *
 * <p>Weights are numbers of at least 0 that sum to 1, in the order of the criteria. There are two roads. One ends in a
 * point: {@link dev.touchstone.analysis.weight.Points}, {@link dev.touchstone.analysis.weight.RankFormula},
 * {@link dev.touchstone.analysis.weight.Ahp}, {@link dev.touchstone.analysis.weight.LinearBestWorst},
 * {@link dev.touchstone.analysis.weight.NonLinearBestWorst}. The other ends in a
 * {@link dev.touchstone.analysis.weight.WeightSampler}, whose draws are uniform on the set that was stated, named in
 * its report, and the same whatever the number of threads.
 *
 * <p>Nothing here knows a criterion by name, a candidate or a score. Linear programmes and matrices come from a library
 * behind {@link dev.touchstone.analysis.weight.LinearProgram}, {@code Eigenvector} and {@code AffineSubspace}, one
 * class each.
 */
package dev.touchstone.analysis.weight;
