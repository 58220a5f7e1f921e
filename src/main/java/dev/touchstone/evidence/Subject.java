package dev.touchstone.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * What a number speaks of: one technology, wherever it stands, or one whole stack of a scenario. Exactly one is present.
 *
 * @param technology id of a technology of the catalogue or of the scenario's own
 * @param stack id of a candidate: of a listed stack, or {@code today}
 */
public record Subject(Optional<String> technology, Optional<String> stack) {
    public Subject {
        technology = technology == null ? Optional.empty() : technology;
        stack = stack == null ? Optional.empty() : stack;
    }

    /** A number about one technology. */
    public static Subject ofTechnology(String id) {
        return new Subject(Optional.of(id), Optional.empty());
    }

    /** A number about a whole stack; it outranks what is composed from the stack's parts. */
    public static Subject ofStack(String id) {
        return new Subject(Optional.empty(), Optional.of(id));
    }

    /** The id that is present, whichever kind; empty text when neither is. */
    @JsonIgnore
    public String id() {
        return technology.or(() -> stack).orElse("");
    }

    /** True when exactly one of the two is named. */
    @JsonIgnore
    public boolean isComplete() {
        return technology.isPresent() ^ stack.isPresent();
    }
}
