/**
 * The rules by which facts, claims and judgements become cells (criteria-and-cells.md 4): a class a criterion. A rule
 * reads one technology and answers with a distribution and the reasons for it; it holds no number of its own, all stand
 * in {@code criteria/judgements.yaml}. No rule names a technology.
 */
package dev.touchstone.evaluation.cells;
