/**
 * From decisions to their pages: pure builders of the record, the register and the form of a draft, and the reading of
 * that form. They ask no service and change no decision.
 */
package dev.touchstone.web.record;
