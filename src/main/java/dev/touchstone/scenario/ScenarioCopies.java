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

    /**
     * The same scenario under another address and title; numbers that speak for it only so far speak so far for the copy, and
     * its weights count as the original's until somebody says them for the copy.
     */
    public Scenario of(Scenario original, String id, LocalText title) {
        return original.copyAs(id, title)
                .weighedBy(original.id())
                .withClaims(claims.copied(original.id(), original.claims()));
    }
}
