package dev.touchstone.evaluation;

import dev.touchstone.base.LocalText;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Today's system is ranked only when it fills every slot. A part that is not there costs no nodes, no upgrades and no
 * process kinds: beside stacks that do the whole job an incomplete one would win by doing less.
 */
final class Complete {
    /** Id of the gate. */
    static final String ID = "complete";

    private Complete() {}

    static Optional<GateOutcome> outcome(Scenario scenario, Candidate candidate) {
        List<String> empty = scenario.slots().stream()
                .map(Slot::role)
                .filter(role -> !candidate.parts().containsKey(role))
                .toList();
        if (candidate.kind() != Candidate.Kind.TODAY || empty.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new GateOutcome(
                ID,
                GateOutcome.Kind.COMPLETE,
                LocalText.EMPTY,
                Optional.empty(),
                Optional.empty(),
                GateOutcome.Status.VIOLATED,
                List.of(new Because("gate.empty-slots", Map.of("slots", String.join(", ", empty)))),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of()));
    }
}
