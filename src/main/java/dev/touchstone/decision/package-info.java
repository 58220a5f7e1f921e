/**
 * Decision records: what was decided, why and against what, frozen so that it can still be read and recomputed when the
 * catalogue, the scenario and the rules have moved on.
 *
 * <p>A {@link dev.touchstone.decision.Decision} goes through the states of {@link dev.touchstone.decision.Lifecycle};
 * {@link dev.touchstone.decision.Decisions} keeps them as revisions and allots their numbers;
 * {@link dev.touchstone.decision.Verification} recomputes an exported one. Files to take along are written in
 * {@code decision.export}, a class a profile. A record never reads live data: what it needs stands inside it.
 */
package dev.touchstone.decision;
