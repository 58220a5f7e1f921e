/**
 * Small values that every room shares: problems, texts in two languages, identifiers, quantities, intervals.
 *
 * <p>Plain Java only: nothing here knows a framework, a database or a page.
 */
package dev.touchstone.base;
