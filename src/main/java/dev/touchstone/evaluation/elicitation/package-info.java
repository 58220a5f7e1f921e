/**
 * Weights from what people say of them, in the terms in which they say it: items have ids, and a refusal points at the
 * entry that somebody wrote. The arithmetic stands in {@code analysis.weight}, which knows positions only. Nothing here
 * is stored. docs/method/weights.md explains each way of asking.
 */
package dev.touchstone.evaluation.elicitation;
