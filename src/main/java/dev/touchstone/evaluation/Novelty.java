package dev.touchstone.evaluation;

import dev.touchstone.base.LocalText;
import dev.touchstone.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The limit of technologies that may be new to the team (criteria-and-cells.md 2): a must-have, not a criterion, because
 * familiarity is scored already. Without a team profile it is not asked.
 */
final class Novelty {
    /** Id of the gate. */
    static final String ID = "novelty";

    private Novelty() {}

    /** What stands in the list of what was not asked while nobody has described the team. */
    static Optional<GateOutcome> notAsked(Scenario scenario) {
        return scenario.team().isPresent()
                ? Optional.empty()
                : Optional.of(of(GateOutcome.Status.NOT_ASKED, List.of(Because.of("team.not-asked"))));
    }

    static Optional<GateOutcome> outcome(Scenario scenario, Candidate candidate, int usualLimit) {
        return scenario.team()
                .filter(team -> candidate.kind() != Candidate.Kind.TODAY)
                .map(team -> {
                    List<String> unfamiliar = candidate.parts().values().stream()
                            .distinct()
                            .filter(technology -> team.years(technology).isEmpty())
                            .toList();
                    int limit = team.noveltyLimit().orElse(usualLimit);
                    return of(
                            unfamiliar.size() <= limit ? GateOutcome.Status.MET : GateOutcome.Status.VIOLATED,
                            List.of(new Because(
                                    "gate.novelty",
                                    Map.of(
                                            "count",
                                            unfamiliar.size(),
                                            "limit",
                                            limit,
                                            "technologies",
                                            String.join(", ", unfamiliar)))));
                });
    }

    private static GateOutcome of(GateOutcome.Status status, List<Because> because) {
        return new GateOutcome(
                ID,
                GateOutcome.Kind.NOVELTY,
                LocalText.EMPTY,
                Optional.empty(),
                Optional.empty(),
                status,
                because,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }
}
