/**
 * How safe the answer of an evaluation is, what would turn it, and what to measure next: asked of the model that stands in the
 * evaluation, so of a stored one as of one that is looked at. Nothing of it is stored, since it follows from what is.
 */
package dev.touchstone.evaluation.robustness;
