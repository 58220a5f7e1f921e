/**
 * Decision analysis of a table that somebody hands in: alternatives, criteria, cells of whatever is known of them, and
 * weights in any form in which they were elicited. Nothing is stored, no catalogue or scenario is read.
 *
 * <p>{@link dev.touchstone.evaluation.matrix.MatrixQuestion} is what is asked,
 * {@link dev.touchstone.evaluation.matrix.MatrixAnalysis} turns it into the engine's model and asks the engine.
 */
package dev.touchstone.evaluation.matrix;
