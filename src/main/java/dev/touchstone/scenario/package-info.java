/**
 * A scenario: the question with its workload, requirements, criteria and ranges, weights, candidates, team profile and
 * today's system. Shipped scenarios and a team's own are the same document, read and checked by the same code.
 *
 * <p>Holds what people wrote and what follows from it alone (which candidates there are, what is wrong with it). It
 * scores nothing and stores nothing.
 */
package dev.touchstone.scenario;
