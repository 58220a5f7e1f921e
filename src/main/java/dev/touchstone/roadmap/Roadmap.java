package dev.touchstone.roadmap;

import dev.touchstone.base.LocalText;
import dev.touchstone.migration.Plan;
import java.util.Map;
import java.util.Optional;

/**
 * A stored migration plan.
 *
 * @param scenario id of the scenario
 * @param scenarioHash hash of the revision that it was made from
 * @param catalogueHash hash over the catalogue, operators included
 * @param evaluation id of the evaluation that the candidate was chosen from; absent when it was chosen without one
 * @param candidate id of the candidate that it leads to
 * @param candidateName as it was called
 * @param parts slot role to technology of the candidate
 * @param answers of people, by path
 * @param names technology id to name, of all technologies in the plan
 */
public record Roadmap(
        int schemaVersion,
        String id,
        String scenario,
        String scenarioHash,
        String catalogueHash,
        Optional<String> evaluation,
        String candidate,
        LocalText candidateName,
        Map<String, String> parts,
        Map<String, String> answers,
        Map<String, LocalText> names,
        Plan plan) {
    /** Version of this shape. */
    public static final int SCHEMA_VERSION = 1;

    /** The same plan under an address. */
    Roadmap withId(String newId, Optional<String> fromEvaluation) {
        return new Roadmap(
                schemaVersion,
                newId,
                scenario,
                scenarioHash,
                catalogueHash,
                fromEvaluation,
                candidate,
                candidateName,
                parts,
                answers,
                names,
                plan);
    }
}
