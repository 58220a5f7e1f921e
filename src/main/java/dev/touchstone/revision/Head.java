package dev.touchstone.revision;

import java.time.Instant;

/**
 * The newest state of a document as lists show it, without its body.
 *
 * @param kind the kind of document
 * @param id the document
 * @param rev its newest revision
 * @param hash the hash of that revision
 * @param at when that was written
 * @param actor who wrote that
 * @param index what lists ask by, without facets: those are asked by and counted, never listed
 */
public record Head(String kind, String id, int rev, String hash, Instant at, String actor, Index index) {}
