package dev.touchstone.evidence.importers;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.HdrHistogram.Histogram;

/**
 * One interval of a histogram log, decoded by the library after a look at its head: what it would take is bounded before
 * the library sets the memory aside. Encodings V0, V1 and V2.
 */
final class HdrInterval {

    private static final int V0 = 0x1c849308;
    private static final int V1 = 0x1c849301;
    private static final int V2 = 0x1c849303;
    private static final int HEAD = 40;
    private static final int COMPRESSED_FROM = 8;
    private static final int MOST_DIGITS = 5;

    /** Counters of one interval, which alone is in memory: 64 MB. */
    private static final long MOST_AT_ONCE = 8L << 20;

    /**
     * Counters of all intervals together, which cost time and no memory. A day of seconds, at three digits and up to an hour
     * in microseconds, has 86,400 times 24,576 = 2.1e9.
     */
    private static final long MOST_IN_ALL = 2_500_000_000L;

    /** What a log may ask for however short it is, and for each sign of it: little text must not cost much time. */
    private static final long FREE = 300_000_000;

    private static final long FOR_A_SIGN = 400;

    private long signs;
    private long counters;

    /**
     * The histogram.
     *
     * @throws Refusal {@code hdr.line} where it is none, {@code hdr.too-fine} where it would take too much memory, or all together
     *     too much time
     */
    Histogram read(String encoded, Locator at) {
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded);
            long size = size(head(bytes));
            counters += size;
            signs += encoded.length();
            if (size > MOST_AT_ONCE || counters > Math.min(MOST_IN_ALL, FREE + FOR_A_SIGN * signs)) {
                throw Refusal.at(at, "hdr.too-fine", Map.of());
            }
            return Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(bytes), 0);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (DataFormatException | RuntimeException broken) {
            // The library throws whatever its arithmetic runs into.
            throw Refusal.at(at, "hdr.line", Map.of());
        }
    }

    private static ByteBuffer head(byte[] bytes) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, COMPRESSED_FROM, bytes.length - COMPRESSED_FROM);
            byte[] head = new byte[HEAD];
            int found = inflater.inflate(head);
            return ByteBuffer.wrap(head, 0, found);
        } finally {
            inflater.end();
        }
    }

    /** How many counters the head asks for, at most. */
    private static long size(ByteBuffer head) {
        int cookie = head.getInt() & ~0xf0;
        if (cookie != V0 && cookie != V1 && cookie != V2) {
            throw new IllegalArgumentException("cookie");
        }
        if (cookie != V0) {
            head.getInt();
            head.getInt();
        }
        int digits = head.getInt();
        long lowest = head.getLong();
        long highest = head.getLong();
        if (digits < 0 || digits > MOST_DIGITS || lowest < 1 || highest < lowest) {
            throw new IllegalArgumentException("head");
        }
        int half = Long.SIZE - Long.numberOfLeadingZeros((long) Math.pow(10, digits));
        int buckets = Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(highest / lowest) - half + 1);
        return (buckets + 1L) << half;
    }
}
