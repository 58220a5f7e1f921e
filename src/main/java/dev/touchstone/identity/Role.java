package dev.touchstone.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person may do. Each role may also do what those before it may. */
public enum Role {
    /** Reads everything. */
    READER,
    /** Writes scenarios, evidence, own copies and drafts of decisions. */
    AUTHOR,
    /** Accepts decisions. */
    APPROVER,
    /** Adds people and changes their roles. */
    ADMIN;

    /** The role's word, as in an address or a database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** Whether this role may do what another one may. */
    public boolean covers(Role other) {
        return compareTo(other) >= 0;
    }

    /** This role and all that it covers. */
    public List<Role> covered() {
        return Arrays.stream(values()).filter(this::covers).toList();
    }
}
