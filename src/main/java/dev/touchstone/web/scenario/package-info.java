/**
 * The pages of a scenario: what it says, its history, and the editor in nine parts.
 *
 * <p>The binding between a form and the record stands in one plain class a part ({@code QuestionForm},
 * {@code EvidenceForm} ...): fields from a record, a record from fields, and what the part asks. They know nothing of
 * HTTP. What was typed stays typed: a number that cannot be read is a fault beside its field, and the text remains.
 */
package dev.touchstone.web.scenario;
