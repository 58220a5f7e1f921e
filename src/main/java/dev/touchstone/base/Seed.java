package dev.touchstone.base;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The start of every random number of a result: one number that is stored with it.
 *
 * <p>From a seed come any number of independent streams, each named by its purpose ("known/kafka/capacity") and cut
 * into blocks. What a stream holds depends on seed, purpose and block number alone: not on the other streams, not on
 * the order in which they are read, not on the number of threads. Hence a candidate more or less leaves the draws of the
 * others untouched. The purpose is hashed with SHA-256 to the 256 bits of state of an L64X128MixRandom; the block number
 * is mixed into each word (Steele, Lea &amp; Flood 2014, the finaliser of SplittableRandom).
 *
 * @param value any number
 */
public record Seed(long value) {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");
    private static final double ULP = 0x1p-53;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** The stream of this seed for one purpose. Costs one SHA-256; keep it when many blocks are read. */
    public Stream stream(String purpose) {
        byte[] digest = Sha256.digest().digest(message(purpose));
        ByteBuffer words = ByteBuffer.wrap(digest);
        return new Stream(words.getLong(), words.getLong(), words.getLong(), words.getLong());
    }

    /** A number of a generator, uniform in the open interval (0, 1): a quantile at 0 or 1 may be infinite. */
    public static double inside(RandomGenerator random) {
        return ((random.nextLong() >>> 11) + 0.5) * ULP;
    }

    private byte[] message(String purpose) {
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + name.length)
                .putLong(value)
                .put(name)
                .array();
    }

    /** One stream of random numbers, read block by block in any order. */
    public static final class Stream {
        private final long[] key;

        private Stream(long... key) {
            this.key = key;
        }

        /** A fresh generator at the beginning of block {@code block}, the same at every call. */
        public RandomGenerator block(long block) {
            ByteBuffer state = ByteBuffer.allocate(4 * Long.BYTES);
            for (long word : key) {
                state.putLong(mix(word + (block + 1) * GOLDEN));
            }
            return FACTORY.create(state.array());
        }

        private static long mix(long word) {
            long z = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return z ^ (z >>> 31);
        }
    }
}
