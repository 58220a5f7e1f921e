package dev.touchstone.scenario;

import dev.touchstone.base.LocalText;
import dev.touchstone.evidence.ReadClaims;
import jakarta.enterprise.context.ApplicationScoped;

/** Scenarios that begin as copies of others. */
@ApplicationScoped
public class ScenarioCopies {
    private final ReadClaims claims;

    /** @param claims know what was said of the workloads of the numbers that a scenario uses */
    public ScenarioCopies(ReadClaims claims) {
        this.claims = claims;
    }

    /** The same scenario under another address and title; numbers that speak for it only so far speak so far for the copy. */
    public Scenario of(Scenario original, String id, LocalText title) {
        return original.copyAs(id, title).withClaims(claims.copied(original.id(), original.claims()));
    }
}
