package dev.touchstone.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All credentials. Secrets are 256 random bits; only their SHA-256 is kept, which needs no salt at that length. */
public interface Credentials {

    /** Makes a credential; its secret is in the answer and nowhere else. */
    Credential.Issued issue(Credential.Kind kind, String person, String label, Set<Scope> scopes, Duration lifetime);

    /** The credential of this kind and secret, unless it has ended. */
    Optional<Credential> find(Credential.Kind kind, String secret);

    /** As {@link #find}, and ends it: of two who show the same secret only one gets an answer. */
    Optional<Credential> consume(Credential.Kind kind, String secret);

    /** Somebody's credentials of a kind, the newest first. */
    List<Credential> of(Credential.Kind kind, String person);

    /** When each person was seen last, to the hour; without those who never were. */
    Map<String, Instant> lastUse();

    /** Ends one of somebody's credentials; false when they have none of this identifier. */
    boolean revoke(String person, String id);

    /** Ends all of somebody's credentials of a kind. */
    void revokeAll(Credential.Kind kind, String person);
}
