package dev.touchstone.evidence.importers;

import java.util.Objects;
import java.util.Optional;

/**
 * What a document states beside a number, in its own words.
 *
 * @param bound the sign that it gives it: {@code =}, {@code <=}, {@code >=} or {@code ~}; empty where it gives none
 * @param relativeTo what it was measured against, where the number is a ratio ("7 times faster than"); empty for a value
 * @param version of what was measured; empty where it states none
 */
public record Beside(String bound, String relativeTo, String version) {

    /** Of a number that stands alone. */
    public static final Beside NOTHING = new Beside("", "", "");

    /** All present. */
    public Beside {
        Objects.requireNonNull(bound, "bound");
        Objects.requireNonNull(relativeTo, "relativeTo");
        Objects.requireNonNull(version, "version");
    }

    /** The same; empty for nothing. */
    public Optional<Beside> stated() {
        return equals(NOTHING) ? Optional.empty() : Optional.of(this);
    }

    /** Whether the number is a ratio to something else. */
    boolean ratio() {
        return !relativeTo.isEmpty();
    }
}
