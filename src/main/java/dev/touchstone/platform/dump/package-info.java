/**
 * Dump and restore: one archive of everything that an installation holds, the same for every database. What belongs into
 * it is said by the stores ({@link dev.touchstone.archive.Part}); here it is read, written and checked.
 *
 * <p>An archive is a zip: {@code <table>.jsonl} with a line of canonical JSON for each row, sorted by its key;
 * {@code <table>/<sha256>} with the bytes of each file; and at its end {@code manifest.json}. Equal content gives equal
 * bytes, but for the moment that the manifest names.
 */
package dev.touchstone.platform.dump;
