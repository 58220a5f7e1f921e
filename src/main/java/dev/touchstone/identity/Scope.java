package dev.touchstone.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token may be used for; never more than its person may do. */
public enum Scope {
    /** Reading. */
    READ(Role.READER),
    /** Writing and accepting. */
    WRITE(Role.APPROVER),
    /** Managing people. */
    ADMIN(Role.ADMIN);

    private final Role upTo;

    Scope(Role upTo) {
        this.upTo = upTo;
    }

    /** The scope's word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of a word. */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }

    /** The highest role that this scope lets through. */
    public Role upTo() {
        return upTo;
    }
}
