package dev.touchstone.decision;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.GateOutcome;
import dev.touchstone.evaluation.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The founding rule: nothing is accepted while a must-have of the chosen option rests on nothing better than grade D or
 * is unproven, or while the team was never asked what it knows.
 *
 * <p>A fact with source and date is C or better; an assumption or a judgement has no grade and counts below E. A must-have
 * that the scenario itself settles, without any fact (an edition that is already paid for), is not weak. How much is new
 * to the team rests on its profile alone, hence only the profile can be weak there.
 */
final class WeakSpots {
    private static final Grade GOOD_ENOUGH = Grade.C;

    private WeakSpots() {}

    /** What is weak about choosing an option, in the order of its must-haves; the team profile last. */
    static List<WeakSpot> of(Evaluation evaluation, Option chosen) {
        List<WeakSpot> spots = new ArrayList<>();
        for (GateOutcome gate : chosen.gates()) {
            weakness(gate)
                    .map(kind -> new WeakSpot(kind, gate.gate(), gate.title(), gate.technology(), gate.grade()))
                    .ifPresent(spots::add);
        }
        if (!evaluation.teamAsked()) {
            spots.add(new WeakSpot(
                    WeakSpot.Kind.TEAM_NOT_ASKED, "", LocalText.EMPTY, Optional.empty(), Optional.empty()));
        }
        return List.copyOf(spots);
    }

    private static Optional<WeakSpot.Kind> weakness(GateOutcome gate) {
        return switch (gate.status()) {
            case UNPROVEN -> Optional.of(WeakSpot.Kind.UNPROVEN);
            case MET -> poorlyFounded(gate) ? Optional.of(WeakSpot.Kind.POORLY_FOUNDED) : Optional.empty();
            case VIOLATED, NOT_ASKED -> Optional.empty();
        };
    }

    private static boolean poorlyFounded(GateOutcome gate) {
        boolean needsFact = switch (gate.kind()) {
            case ROLE, TRAIT -> !gate.facts().isEmpty();
            case THRESHOLD -> true;
            case NOVELTY, COMPLETE -> false;
        };
        return needsFact
                && gate.grade().map(grade -> grade.isWorseThan(GOOD_ENOUGH)).orElse(true);
    }
}
