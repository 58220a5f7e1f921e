package dev.touchstone.decision;

import java.time.Instant;

/**
 * A person's word for exactly one content.
 *
 * @param hash the content hash that was signed; a signature on another hash counts for nothing
 */
public record Signature(Person person, Instant at, String hash) {}
