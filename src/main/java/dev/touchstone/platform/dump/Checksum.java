package dev.touchstone.platform.dump;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 and length of bytes that pass by. */
final class Checksum {

    private final MessageDigest digest;
    private long length;

    Checksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(byte[] bytes, int count) {
        digest.update(bytes, 0, count);
        length += count;
    }

    long length() {
        return length;
    }

    /** The sum in small hexadecimal digits; ends the counting. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
