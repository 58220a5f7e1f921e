package dev.touchstone.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Something that stands for a person: whoever shows its secret is taken for them. The secret itself is never kept.
 *
 * @param id names it in lists
 * @param kind how it may be used
 * @param person whom it stands for
 * @param label what its owner calls it
 * @param scopes what a token may be used for; empty for the other kinds
 * @param createdAt when it was made
 * @param expiresAt when it ends
 * @param usedAt when it was used last, to the hour
 */
public record Credential(
        String id,
        Kind kind,
        String person,
        String label,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> usedAt) {

    /** How a credential may be used. */
    public enum Kind {
        /** The cookie of a browser; for pages only. */
        SESSION,
        /** A bearer token; for the API only. */
        TOKEN,
        /** A link that signs in once. */
        LINK;

        /** The kind's word. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A credential just made.
     *
     * @param credential what is kept of it
     * @param secret what its owner is shown once
     */
    public record Issued(Credential credential, String secret) {}

    /** Copies the scopes. */
    public Credential {
        scopes = Set.copyOf(scopes);
    }

    /** The highest role that this credential lets through. */
    public Role upTo() {
        return kind != Kind.TOKEN
                ? Role.ADMIN
                : scopes.stream().map(Scope::upTo).max(Role::compareTo).orElse(Role.READER);
    }
}
