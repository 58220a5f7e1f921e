package dev.touchstone.identity;

import dev.touchstone.base.Id;
import dev.touchstone.base.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after {@value #FREE_BY_BOTH} failures for one name from one address, or {@value #FREE_BY_ADDRESS}
 * from one address, or {@value #FREE_BY_NAME} for one name, sign-in pauses until {@value #WINDOW_MINUTES} minutes
 * without a failure have passed. Name and address together have the smallest number, so that a stranger can hardly
 * lock somebody else out.
 *
 * <p>Kept in memory for one server; the oldest entries give way, so that it cannot be filled up.
 */
public final class LoginThrottle {

    static final int FREE_BY_BOTH = 5;
    static final int FREE_BY_ADDRESS = 30;
    static final int FREE_BY_NAME = 60;
    static final int WINDOW_MINUTES = 15;

    private static final Duration WINDOW = Duration.ofMinutes(WINDOW_MINUTES);
    private static final int MOST_ENTRIES = 10_000;

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_ENTRIES;
        }
    };

    /** A throttle that has seen nothing yet. */
    public LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lets an attempt through.
     *
     * @throws dev.touchstone.base.ProblemException TOO_MUCH {@code sign-in-paused} while it is too early
     */
    public synchronized void check(String name, String address) {
        limits(name, address).forEach((key, limit) -> {
            Failures seen = recent(key);
            if (seen.count() >= limit) {
                Duration wait = Duration.between(clock.instant(), seen.last().plus(WINDOW));
                throw Problem.of(Problem.Kind.TOO_MUCH, "sign-in-paused", Map.of("minutes", wait.toMinutes() + 1))
                        .exception();
            }
        });
    }

    /** Counts an attempt that failed. */
    public synchronized void failed(String name, String address) {
        limits(name, address)
                .keySet()
                .forEach(key -> failures.put(key, new Failures(recent(key).count() + 1, clock.instant())));
    }

    /** Forgets the failures of a name at an address, after they got in. */
    public synchronized void succeeded(String name, String address) {
        failures.remove(both(name, address));
    }

    private Failures recent(String key) {
        Failures seen = failures.get(key);
        boolean counts = seen != null && seen.last().plus(WINDOW).isAfter(clock.instant());
        return counts ? seen : new Failures(0, clock.instant());
    }

    /** Nobody has a longer name than a slug, so that no more of one has to be remembered. */
    private static Map<String, Integer> limits(String typed, String address) {
        String name = typed.substring(0, Math.min(typed.length(), Id.MAX_SLUG + 1));
        return Map.of(
                both(name, address), FREE_BY_BOTH, "address " + address, FREE_BY_ADDRESS, "name " + name, FREE_BY_NAME);
    }

    private static String both(String name, String address) {
        return "both " + address + " " + name;
    }
}
