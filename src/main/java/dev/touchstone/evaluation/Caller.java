package dev.touchstone.evaluation;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Who asks the server to compute.
 *
 * @param id whose share of the budget it is; everybody without an account has one together
 * @param gone whether nobody waits for the answer any more; may be asked from any thread
 * @param computation the name under which it may ask how far the answer is
 */
public record Caller(String id, BooleanSupplier gone, Optional<String> computation) {
    /** The header in which a request names its computation. */
    public static final String COMPUTATION = "Touchstone-Computation";

    /** The server itself, in the background. */
    public static final Caller SERVER = new Caller("", () -> false, Optional.empty());

    /** Tells who asks at present. */
    @FunctionalInterface
    public interface Present {
        /** Who sent the request of the present thread; {@link Caller#SERVER} outside of requests. */
        Caller caller();
    }
}
