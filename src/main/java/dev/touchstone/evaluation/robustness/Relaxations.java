package dev.touchstone.evaluation.robustness;

import dev.touchstone.analysis.Standing;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.GateOutcome;
import dev.touchstone.evaluation.Option;
import dev.touchstone.evaluation.robustness.Findings.Relaxation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which must-have alone keeps somebody out, and whether that one would lead. Scores do not depend on who else competes, so
 * nothing is drawn again. Technologies that never became part of a candidate are not asked: of them there is no score.
 */
final class Relaxations {
    private Relaxations() {}

    /** The best score first. */
    static List<Relaxation> of(Evaluation evaluation) {
        Map<String, List<Option>> kept = new LinkedHashMap<>();
        evaluation.options().stream()
                .filter(option -> option.standing() == Standing.SCREENED_OUT)
                .sorted(Comparator.comparing(option -> -option.score().expected()))
                .forEach(option -> {
                    List<String> gates = violated(option).stream()
                            .map(GateOutcome::gate)
                            .distinct()
                            .toList();
                    if (gates.size() == 1) {
                        kept.computeIfAbsent(gates.getFirst(), fresh -> new ArrayList<>())
                                .add(option);
                    }
                });
        double leading = evaluation
                .answer()
                .leader()
                .flatMap(evaluation::option)
                .map(leader -> leader.score().expected())
                .orElse(Double.NEGATIVE_INFINITY);
        return kept.values().stream()
                .map(options -> relaxation(options, leading))
                .sorted(Comparator.comparing(Relaxation::expected).reversed())
                .toList();
    }

    private static List<GateOutcome> violated(Option option) {
        return option.gates().stream()
                .filter(gate -> gate.status() == GateOutcome.Status.VIOLATED)
                .toList();
    }

    private static Relaxation relaxation(List<Option> options, double leading) {
        Option best = options.getFirst();
        GateOutcome gate = violated(best).getFirst();
        return new Relaxation(
                gate.gate(),
                gate.kind().name().toLowerCase(Locale.ROOT),
                gate.title(),
                best.id(),
                options.size() - 1,
                best.score().expected(),
                best.score().expected() > leading,
                gate.opens(),
                gate.meets());
    }
}
