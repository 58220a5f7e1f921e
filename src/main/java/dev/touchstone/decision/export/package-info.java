/**
 * Files to take a record along, a class a profile. The same record gives the same bytes: nothing here reads a clock, a
 * random number, live data or the order of a hash table.
 *
 * <p>Profiles: {@link dev.touchstone.decision.export.Madr} (Markdown, in English or Chinese) and
 * {@link dev.touchstone.decision.export.JsonRecord} (complete, can be recomputed).
 */
package dev.touchstone.decision.export;
