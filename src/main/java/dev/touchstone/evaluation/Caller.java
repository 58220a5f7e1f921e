package dev.touchstone.evaluation;

import java.util.function.BooleanSupplier;

/**
 * Who asks the server to compute.
 *
 * @param id whose share of the budget it is; everybody without an account has one together
 * @param gone whether nobody waits for the answer any more; may be asked from any thread
 */
public record Caller(String id, BooleanSupplier gone) {
    /** The server itself, in the background. */
    public static final Caller SERVER = new Caller("", () -> false);

    /** Tells who asks at present. */
    @FunctionalInterface
    public interface Present {
        /** Who sent the request of the present thread; {@link Caller#SERVER} outside of requests. */
        Caller caller();
    }
}
