package dev.touchstone.base;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Identifiers: readable slugs for what people name ({@code kafka}, {@code stream-processing}), UUIDs of version 7 (RFC
 * 9562, section 5.7) for what the system numbers. Version 7 begins with the time, so that rows stay in order of birth.
 */
public final class Id {

    /** The longest slug. */
    public static final int MAX_SLUG = 100;

    /** Words that stand in an address where the name of something stands else (a test derives them from the addresses). */
    public static final Set<String> FIXED = Set.of("from-table", "new");

    /** What an address puts behind a name to mean another form of the same (derived likewise). */
    public static final Set<String> ENDINGS = Set.of(".mmd", ".yaml");

    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?");

    private final Clock clock;
    private final RandomGenerator random;

    /**
     * A source of new identifiers.
     *
     * @param clock gives the time part
     * @param random gives the 74 random bits; unpredictable where an identifier must not be guessed
     */
    public Id(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new UUID of version 7 in its usual form of 36 characters. */
    public String next() {
        return uuid(clock.millis(), random.nextLong(), random.nextLong());
    }

    static String uuid(long epochMillis, long randomHigh, long randomLow) {
        long high = (epochMillis << 16) | 0x7000L | (randomHigh & 0x0FFFL);
        long low = (randomLow & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        String hex = HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }

    /**
     * Whether a text can name something: lower-case letters, digits, and inside it {@code . _ -}; at most
     * {@value #MAX_SLUG} characters. A UUID is such a name, too.
     */
    public static boolean isSlug(String text) {
        return text.length() <= MAX_SLUG && SLUG.matcher(text).matches();
    }

    /** Whether a name, given to something that has an address, would lead to something else than that. */
    public static boolean isFixed(String text) {
        return FIXED.contains(text) || ENDINGS.stream().anyMatch(text::endsWith);
    }
}
