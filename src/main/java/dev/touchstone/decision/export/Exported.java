package dev.touchstone.decision.export;

import java.nio.charset.StandardCharsets;

/**
 * A file to take along.
 *
 * @param fileName ASCII, lower case
 * @param mediaType with charset
 * @param text its content; UTF-8 when written
 */
public record Exported(String fileName, String mediaType, String text) {

    /** The content as it is written. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
