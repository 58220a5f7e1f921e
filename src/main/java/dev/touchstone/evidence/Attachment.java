package dev.touchstone.evidence;

import dev.touchstone.catalogue.Grade;
import java.util.Optional;

/**
 * Reference to raw bytes that are kept: the file from which a number was read.
 *
 * @param sha256 SHA-256 of the bytes, 64 lower-case hexadecimal digits; also their address
 * @param name file name as given by the person, for showing only
 * @param about metric and subject of the number in the words of its document, without the number of a run; empty when the
 *     number was typed beside the file
 * @param repeated whether it is one of several runs of the same, each of which the document states by itself
 * @param claim id of the document's claim that was read; absent when the number was typed beside the file
 * @param at where in the file the number stands, {@code L12} or a JSON pointer, when it was read from there and not typed
 * @param grade what the number is worth by the four axes of its document; absent when it was typed
 */
public record Attachment(
        String sha256,
        String name,
        String about,
        boolean repeated,
        Optional<String> claim,
        Optional<String> at,
        Optional<Grade> grade) {

    /** Absent is empty. */
    public Attachment {
        about = about == null ? "" : about;
        claim = claim == null ? Optional.empty() : claim;
        at = at == null ? Optional.empty() : at;
        grade = grade == null ? Optional.empty() : grade;
    }

    /** A file beside a number that was typed. */
    public static Attachment of(String sha256, String name) {
        return new Attachment(sha256, name, "", false, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
