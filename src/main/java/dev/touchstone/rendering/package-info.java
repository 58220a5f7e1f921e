/**
 * What pages, exports and the command line need alike to speak to a person: sentences, numbers, dates, drawings.
 *
 * <p>Works without Quarkus. It may import every feature, and only front doors and exports import it.
 *
 * <p>Drawings are records of plain figures with a method that writes SVG. They carry classes of the style sheet and never
 * colours, so that light, dark and print come free; the same figures give the same bytes. Widths are percentages of the
 * place, which keeps text at 12 px on every screen. Rounding happens here and nowhere else. HTML escaping is Qute's
 * task; SVG and Markdown have their own, tested here.
 */
package dev.touchstone.rendering;
