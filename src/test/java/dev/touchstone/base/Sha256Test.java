package dev.touchstone.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class Sha256Test {
    /** NIST, FIPS 180-2, appendix B.1. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void theHashOfAbcIsThePublishedOne() {
        assertEquals(OF_ABC, Sha256.hex("abc"));
        assertEquals(OF_ABC, Sha256.hex("abc".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void fedPieceByPieceItIsTheSame() {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 'a');
        digest.update("bc".getBytes(StandardCharsets.UTF_8));
        assertEquals(OF_ABC, Sha256.hex(digest));
    }
}
