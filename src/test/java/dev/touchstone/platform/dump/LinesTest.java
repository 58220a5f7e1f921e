package dev.touchstone.platform.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {

    /** Never ends, and counts what is taken from it. */
    private static final class Endless extends InputStream {
        private final boolean inLines;
        private long taken;

        Endless(boolean inLines) {
            this.inLines = inLines;
        }

        @Override
        public int read() {
            return inLines && ++taken % 10 == 0 ? '\n' : 'x';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            for (int i = 0; i < length; i++) {
                into[offset + i] = (byte) read();
            }
            taken += inLines ? 0 : length;
            return length;
        }
    }

    @Test
    void linesAreGivenOneByOneAndCounted() throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream("a\n测\n".getBytes(StandardCharsets.UTF_8)), 6);
        assertEquals(Optional.of("a"), lines.next());
        assertEquals(Optional.of("测"), lines.next());
        assertEquals(Optional.empty(), lines.next());
        assertEquals(2, lines.count());
        assertEquals(6, lines.length());
    }

    @Test
    void whatGrowsWithoutEndIsLeftWhereItsLengthEnds() {
        for (boolean inLines : new boolean[] {true, false}) {
            Endless endless = new Endless(inLines);
            Lines lines = new Lines(endless, 1_000_005);
            assertThrows(IOException.class, () -> {
                while (lines.next().isPresent()) {
                    assertTrue(endless.taken < 2_000_000, "read on");
                }
            });
            assertTrue(endless.taken <= 1_000_005 + (1 << 16), endless.taken + " bytes were taken");
        }
    }
}
