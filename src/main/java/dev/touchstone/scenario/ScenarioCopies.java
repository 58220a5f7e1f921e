package dev.touchstone.scenario;

import dev.touchstone.base.LocalText;
import dev.touchstone.evidence.EvidenceDocuments;
import jakarta.enterprise.context.ApplicationScoped;

/** Scenarios that begin as copies of others. */
@ApplicationScoped
public class ScenarioCopies {
    private final EvidenceDocuments documents;

    /** @param documents know what was said of the workloads of the numbers that a scenario uses */
    public ScenarioCopies(EvidenceDocuments documents) {
        this.documents = documents;
    }

    /** The same scenario under another address and title; numbers that speak for it only so far speak so far for the copy. */
    public Scenario of(Scenario original, String id, LocalText title) {
        return original.copyAs(id, title).withClaims(documents.copied(original.id(), original.claims()));
    }
}
