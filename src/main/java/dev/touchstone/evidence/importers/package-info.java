/**
 * Reading what load tools write: one class a format behind {@link dev.touchstone.evidence.importers.Format}, all of them
 * in {@link dev.touchstone.evidence.importers.Formats}. From bytes to printed values with their places, the conditions
 * that the file states, and warnings; no storage, no sentences, no guess.
 *
 * <p>A format may assume nothing of the sample that it was written from: what the file does not state is absent, never 0.
 */
package dev.touchstone.evidence.importers;
