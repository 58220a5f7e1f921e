package dev.touchstone.evaluation;

import dev.touchstone.analysis.Outcome;
import dev.touchstone.analysis.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Joins what was planned for a candidate with what the engine found. */
final class Options {
    private Options() {}

    static Option of(
            Candidate candidate,
            List<ModelBuilder.CellPlan> plans,
            List<GateOutcome> gates,
            Outcome.Scored scored,
            Optional<Double> firstOnKnown) {
        List<Option.OptionCell> cells = new ArrayList<>();
        for (int j = 0; j < plans.size(); j++) {
            cells.add(cell(plans.get(j), scored.cells().get(j)));
        }
        return new Option(
                candidate.id(),
                candidate.name(),
                candidate.parts(),
                scored.standing(),
                scored.unproven(),
                gates,
                score(scored, firstOnKnown),
                List.copyOf(cells));
    }

    private static Option.Score score(Outcome.Scored scored, Optional<Double> firstOnKnown) {
        return new Option.Score(
                scored.rank().isPresent() ? Optional.of(scored.rank().getAsInt()) : Optional.empty(),
                scored.score(),
                scored.low(),
                scored.high(),
                scored.first(),
                scored.firstError(),
                scored.beatsLeader().orElse(0),
                scored.gap().map(Quantiles::low),
                scored.gap().map(Quantiles::high),
                boxed(scored.expectedLoss()),
                scored.missingAtWorst(),
                scored.missingAtBest(),
                scored.coverage(),
                firstOnKnown);
    }

    private static Option.OptionCell cell(ModelBuilder.CellPlan plan, Outcome.ScoredCell scored) {
        return new Option.OptionCell(
                scored.measure(),
                scored.applicable() ? plan.quantities() : List.of(),
                scored.missing(),
                plan.whole(),
                plan.composed(),
                scored.value(),
                scored.values().low(),
                scored.values().high(),
                scored.contribution(),
                scored.units().map(Options::list).orElse(List.of()),
                scored.beyondWorst(),
                scored.beyondBest());
    }

    private static List<Double> list(Quantiles quantiles) {
        return List.of(quantiles.low(), quantiles.median(), quantiles.high());
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
