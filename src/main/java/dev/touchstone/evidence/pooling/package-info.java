/**
 * From many unlike claims to one honest estimate (evidence.md 2.2): who measured what, where, how often and when becomes
 * one normal distribution over all systems on ln(value), as they would be seen in the target environment.
 *
 * <p>Plain Java: a list of observations and the numbers of the library go in, a {@link
 * dev.touchstone.evidence.pooling.Posterior} comes out. No clock, no catalogue, no sentence. The linear algebra library
 * is known to {@link dev.touchstone.evidence.pooling.LinearAlgebra} alone.
 */
package dev.touchstone.evidence.pooling;
