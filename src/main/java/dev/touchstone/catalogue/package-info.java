/**
 * What everybody may know: criteria, traits, role gates, judgements of the library, roles, technologies with their
 * sourced facts, recommended stacks, and the reading of all of these from YAML files.
 *
 * <p>Two halves. The records ({@link dev.touchstone.catalogue.Catalogue} holds them all) are immutable values. The
 * loading ({@link dev.touchstone.catalogue.CatalogueLoader}) turns files into records or into a list of
 * {@link dev.touchstone.catalogue.Mistake}s, each with file, line, column and path; a catalogue is whole or it is not
 * there at all.
 *
 * <p>Nothing here knows a scenario, a score, a page or a database. No rule names a technology.
 */
package dev.touchstone.catalogue;
