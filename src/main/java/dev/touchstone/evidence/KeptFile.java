package dev.touchstone.evidence;

import dev.touchstone.evidence.importers.Content;
import java.time.Instant;

/**
 * A raw file that is kept unchanged.
 *
 * @param sha256 SHA-256 of its bytes in small hexadecimal digits: its address
 * @param name file name as given by the person, for showing only
 * @param mediaType as the browser said, for showing only
 * @param size in bytes
 * @param at when it was kept first
 * @param actor who gave it
 */
public record KeptFile(String sha256, String name, String mediaType, long size, Instant at, String actor) {

    /** Most bytes of one file. */
    public static final int MOST_BYTES = Content.MOST_BYTES;
}
