/**
 * The audit of a table that somebody pastes: reading it, saying what was read, and what the engine found in names instead
 * of positions. Nothing is stored, no catalogue or scenario is read. docs/method/matrix-audit.md explains each finding.
 *
 * <p>{@link dev.touchstone.evaluation.audit.TableReader} finds out what is what in the table, and refuses rather than
 * guesses; {@link dev.touchstone.evaluation.audit.Audits} asks {@code analysis.audit}.
 */
package dev.touchstone.evaluation.audit;
