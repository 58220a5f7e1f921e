/**
 * What a store gives into a dump and takes back from one: a {@link dev.touchstone.archive.Part} names its tables and says
 * of each what belongs into an archive. The reading and writing itself is {@code platform.dump}, the same for all.
 *
 * <p>Knows no table, and nothing but {@code base}.
 */
package dev.touchstone.archive;
