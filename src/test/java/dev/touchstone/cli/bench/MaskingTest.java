package dev.touchstone.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskingTest {

    private static final Masking MASKING = new Masking(
            List.of("hyperfine", "curl -H \"Authorization: Bearer é1234\" h", "-a", "s3cr3t"),
            List.of("hyperfine", "curl -H \"Authorization: ***\" h", "-a", "***"),
            "***");

    private static String sent(String output) {
        return new String(MASKING.of(output.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Test
    void whatTheOutputRepeatsIsMaskedAsTextAndInJson() {
        assertEquals(
                "Benchmark 1: curl -H \"Authorization: ***\" h",
                sent("Benchmark 1: " + MASKING.words().get(1)));
        assertEquals(
                "{\"command\": \"curl -H \\\"Authorization: ***\\\" h\"}",
                sent("{\"command\": \"curl -H \\\"Authorization: Bearer é1234\\\" h\"}"));
    }

    @Test
    void aSecretIsMaskedWhereItStandsByItselfAndNeverInsideOfAWordOrNumber() {
        assertEquals("{\"token\" : \"***\"}", sent("{\"token\" : \"s3cr3t\"}"));
        assertEquals("xs3cr3t s3cr3t9", sent("xs3cr3t s3cr3t9"));
        assertEquals("curl -H 'Authorization: ***' h/7", sent("curl -H 'Authorization: Bearer é1234' h/7"));
        byte[] output = "Requests/sec: 12345".getBytes(StandardCharsets.UTF_8);
        assertSame(output, MASKING.of(output));
    }

    @Test
    void aSecretThatLooksLikeAResultIsSaidToBe() {
        assertFalse(MASKING.ambiguous());
        assertTrue(new Masking(List.of("-a", "1234"), List.of("-a", "***"), "***").ambiguous());
        assertTrue(new Masking(List.of("-a", "abc"), List.of("-a", "***"), "***").ambiguous());
        assertTrue(new Masking(List.of("-pxy"), List.of("-p***"), "***").ambiguous());
    }
}
