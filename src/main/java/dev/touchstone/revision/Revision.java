package dev.touchstone.revision;

import java.time.Instant;
import java.util.Optional;

/**
 * One immutable state of a document.
 *
 * @param kind the kind of document
 * @param id the document
 * @param rev 1, 2, 3 ... within the document
 * @param at when it was written
 * @param actor who wrote it: the identifier of a person
 * @param schemaVersion the version of the shape of the body
 * @param hash SHA-256 of the body, in hexadecimal; the strong ETag
 * @param body canonical JSON as it was stored, never upcast
 * @param basedOn the hash of the shipped entity of which this is an own copy
 * @param removed whether this revision says that the document is gone; its body is then {@code null} in JSON
 */
public record Revision(
        String kind,
        String id,
        int rev,
        Instant at,
        String actor,
        int schemaVersion,
        String hash,
        String body,
        Optional<String> basedOn,
        boolean removed) {}
