package dev.touchstone.evaluation.robustness;

import dev.touchstone.analysis.DecisionModel;
import dev.touchstone.analysis.Measurement;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.robustness.Findings.Worth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What could be measured or looked up: every uncertain number of those that compete, and beside it what one effort settles
 * at once. A load test of a technology gives all numbers of its performance; the same test of everybody in a slot gives one
 * number of each; what the team says of itself fills all numbers that wait for it. What would settle a single number only
 * is that number.
 */
final class Measurements {
    /** The reason of a number that waits for the team. */
    private static final String TEAM = "team.not-asked";

    private final Evaluation evaluation;
    private final List<Drawn> uncertain;

    Measurements(Evaluation evaluation, DecisionModel model) {
        this.evaluation = evaluation;
        uncertain = Measurement.each(model).stream()
                .map(each -> evaluation.drawn(each.id()).orElseThrow())
                .toList();
    }

    /** Each once, without its worth. */
    List<Worth> all() {
        List<Worth> all = new ArrayList<>();
        uncertain.forEach(number -> all.add(
                Worth.open(Worth.Kind.NUMBER, number.owner(), Optional.of(number.criterion()), List.of(number.id()))));
        runs(Worth.Kind.LOAD_TEST, this::technology, all);
        runs(Worth.Kind.SIDE_BY_SIDE, this::place, all);
        runs(Worth.Kind.TEAM, Measurements::team, all);
        return all;
    }

    /** What a number belongs to in one kind of run; the criterion only where one run is of one criterion. */
    private record Run(String subject, Optional<String> criterion) {}

    /** Sorts numbers into runs. */
    private interface Sorting {
        Optional<Run> run(Drawn number);
    }

    private void runs(Worth.Kind kind, Sorting sorting, List<Worth> all) {
        Map<Run, List<String>> runs = new LinkedHashMap<>();
        for (Drawn number : uncertain) {
            sorting.run(number)
                    .ifPresent(run -> runs.computeIfAbsent(run, fresh -> new ArrayList<>())
                            .add(number.id()));
        }
        runs.forEach((run, numbers) -> {
            if (numbers.size() > 1) {
                all.add(Worth.open(kind, run.subject(), run.criterion(), List.copyOf(numbers)));
            }
        });
    }

    private boolean ofPerformance(Drawn number) {
        return evaluation
                .criterion(number.criterion())
                .map(AppliedCriterion::dimension)
                .filter(Dimension.THROUGHPUT::equals)
                .isPresent();
    }

    private Optional<Run> technology(Drawn number) {
        String owner = number.owner();
        return ofPerformance(number) && !owner.contains(">") && !owner.startsWith(Drawn.WHOLE)
                ? Optional.of(new Run(owner.replaceFirst("@.*", ""), Optional.empty()))
                : Optional.empty();
    }

    private Optional<Run> place(Drawn number) {
        return ofPerformance(number)
                ? slot(number.owner()).map(slot -> new Run(slot, Optional.of(number.criterion())))
                : Optional.empty();
    }

    private static Optional<Run> team(Drawn number) {
        return number.because().stream().anyMatch(because -> because.code().equals(TEAM))
                ? Optional.of(new Run("", Optional.empty()))
                : Optional.empty();
    }

    /** The slot in which the owner stands, where there is only one. */
    private Optional<String> slot(String owner) {
        int at = owner.indexOf('@');
        if (at >= 0) {
            return Optional.of(owner.substring(at + 1));
        }
        List<String> slots = evaluation.options().stream()
                .flatMap(option -> option.parts().entrySet().stream())
                .filter(part -> part.getValue().equals(owner))
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
        return slots.size() == 1 ? Optional.of(slots.getFirst()) : Optional.empty();
    }
}
