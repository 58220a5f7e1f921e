/**
 * A migration plan of a scenario: the problem made from today's architecture and a chosen candidate, solved by the pure
 * planner in {@code migration}, looked at or stored. No plan is written down in a scenario: another today, another
 * operator give another plan.
 */
package dev.touchstone.roadmap;
