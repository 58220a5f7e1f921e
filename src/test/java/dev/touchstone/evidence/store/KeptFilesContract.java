package dev.touchstone.evidence.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.evidence.KeptFile;
import dev.touchstone.evidence.KeptFiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the keeping of raw files promises on every database. */
abstract class KeptFilesContract {

    @Inject
    KeptFiles files;

    @Inject
    FileRows fileRows;

    @Inject
    ChunkRows chunkRows;

    private static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void bytesOfEveryLengthAroundAPieceComeBackUnchanged() {
        for (int length :
                new int[] {1, ChunkRow.BYTES - 1, ChunkRow.BYTES, ChunkRow.BYTES + 1, 3 * ChunkRow.BYTES + 7}) {
            byte[] bytes = bytes(length, length);
            KeptFile kept = files.keep(bytes, "测试 😀.csv", "text/csv", "li.wei");
            assertEquals(length, kept.size());
            assertArrayEquals(bytes, files.bytes(kept.sha256()).orElseThrow());
            assertEquals(kept, files.find(kept.sha256()).orElseThrow());
        }
    }

    @Test
    void theAddressIsTheChecksumOfTheBytes() {
        KeptFile kept = files.keep("abc".getBytes(StandardCharsets.UTF_8), "a.txt", "", "li.wei");
        // FIPS 180-4, example B.1
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", kept.sha256());
    }

    @Test
    void theSameBytesAreKeptOnceAlsoWhenTheyComeTogether() throws Exception {
        byte[] bytes = bytes(100_000, 7);
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            var kept = IntStream.range(0, 8)
                    .mapToObj(i -> many.submit(() -> files.keep(bytes, "name " + i, "", "person-" + i)))
                    .toList();
            String first = kept.getFirst().get().name();
            for (Future<KeptFile> each : kept) {
                assertEquals(first, each.get().name());
            }
        }
    }

    @Test
    void whatIsTooLargeIsRefusedAndUnknownIsAbsent() {
        Problem problem = assertThrows(
                        ProblemException.class,
                        () -> files.keep(new byte[KeptFile.MOST_BYTES + 1], "big", "", "li.wei"))
                .problem();
        assertEquals(Problem.Kind.TOO_MUCH, problem.kind());
        assertTrue(files.find("0".repeat(64)).isEmpty());
        assertTrue(files.bytes("0".repeat(64)).isEmpty());
    }

    @Test
    void whatWouldGoBeyondTheQuotaIsRefusedAndWhatIsKnownIsNot() {
        byte[] known = bytes(5_000, 71);
        files.keep(known, "known.txt", "", "li.wei");
        long used = QuarkusTransaction.requiringNew().call(fileRows::bytes);
        MemorySize quota = new MemorySize(BigInteger.valueOf(used + 10_000));
        StoredFiles small = new StoredFiles(fileRows, chunkRows, Clock.systemUTC(), quota);
        byte[] large = bytes(10_001, 72);
        ProblemException refused =
                assertThrows(ProblemException.class, () -> small.keep(large, "large.txt", "", "li.wei"));
        assertEquals("evidence-quota", refused.problem().code());
        assertEquals(used, (long) QuarkusTransaction.requiringNew().call(fileRows::bytes));
        assertEquals("known.txt", small.keep(known, "again.txt", "", "li.wei").name());
        assertEquals(
                10_000, small.keep(bytes(10_000, 73), "last.txt", "", "li.wei").size());
        assertThrows(ProblemException.class, () -> small.keep(bytes(1, 74), "one.txt", "", "li.wei"));
    }

    @Test
    void aNameThatNoDatabaseKeepsIsMendedAndCutBetweenCharacters() {
        String half = "a" + Character.highSurrogate(0x1F600) + "b";
        assertEquals(
                "a\uFFFDb\uFFFDc",
                files.keep(bytes(9, 81), half + "\0c", "", "li.wei").name());
        String cut = files.keep(bytes(9, 82), "x".repeat(199) + "😀.txt", "", "li.wei")
                .name();
        assertEquals("x".repeat(199), cut);
    }
}
