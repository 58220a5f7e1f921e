/**
 * Weights of a scenario: how they come out of what a person answers (swing, an order, pairs, trade-offs), and how they
 * changed, before and after scores were seen. docs/method/weights.md explains the ways, docs/decisions/0010 what counts
 * as seen.
 */
package dev.touchstone.evaluation.weighing;
