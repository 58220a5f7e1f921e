package dev.touchstone.evidence;

/**
 * Reference to raw bytes that are kept: the file from which a number was read.
 *
 * @param sha256 SHA-256 of the bytes, 64 lower-case hexadecimal digits; also their address
 * @param name file name as given by the person, for showing only
 */
public record Attachment(String sha256, String name) {}
