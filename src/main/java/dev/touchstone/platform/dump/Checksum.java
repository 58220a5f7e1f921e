package dev.touchstone.platform.dump;

import dev.touchstone.base.Sha256;
import java.security.MessageDigest;

/** SHA-256 and length of bytes that pass by. */
final class Checksum {

    private final MessageDigest digest = Sha256.digest();
    private long length;

    void add(byte[] bytes, int count) {
        digest.update(bytes, 0, count);
        length += count;
    }

    long length() {
        return length;
    }

    /** The sum in small hexadecimal digits; ends the counting. */
    String hex() {
        return Sha256.hex(digest);
    }
}
