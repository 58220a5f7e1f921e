/**
 * What pages, exports and the command line need alike to speak to a person: sentences, numbers, dates, drawings.
 *
 * <p>Works without Quarkus. It may import every feature, and only front doors and exports import it.
 */
package dev.touchstone.rendering;
