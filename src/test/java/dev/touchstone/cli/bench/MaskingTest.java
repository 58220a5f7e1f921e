package dev.touchstone.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskingTest {

    private static final Masking MASKING = new Masking(
            List.of("hyperfine", "curl -H \"Authorization: Bearer é1234\" h", "-a", "123"),
            List.of("hyperfine", "curl -H \"Authorization: ***\" h", "-a", "***"));

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
    void aNumberIsNeverTakenForAShortSecretAndAnOutputWithoutOneStaysTheSame() {
        byte[] output = "Requests/sec: 12345".getBytes(StandardCharsets.UTF_8);
        assertSame(output, MASKING.of(output));
    }
}
