/**
 * The one store of everything that people author and the system concludes: immutable revisions of documents.
 *
 * <p>A document is a JSON object of a kind ({@code scenario}, {@code technology}, {@code evaluation}, {@code decision},
 * ...) with an identifier. Whatever happens to it becomes a further revision; nothing is overwritten. From that follow
 * the strong ETag (the hash of the canonical content), history and difference, the state on a date, freezing, and own
 * copies over shipped files. Features use {@link dev.touchstone.revision.Documents}; only this package knows JSON.
 */
package dev.touchstone.revision;
