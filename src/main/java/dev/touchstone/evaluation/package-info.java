/**
 * A case: scenario + facts and claims + method give a result that never changes again.
 *
 * <p>The data's way: {@link dev.touchstone.evaluation.Evaluator} resolves the criteria of the scenario, asks the gates
 * of each technology, lists the candidates that pass, lets the rules of {@code evaluation.cells} turn facts into
 * distributions, hands the whole to the engine in {@code analysis} and freezes question and answer in an
 * {@link dev.touchstone.evaluation.Evaluation}. Replay starts from the frozen distributions, never from facts.
 */
package dev.touchstone.evaluation;
