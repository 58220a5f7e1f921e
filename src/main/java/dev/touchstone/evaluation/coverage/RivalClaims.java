package dev.touchstone.evaluation.coverage;

import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evaluation.Option;
import dev.touchstone.evidence.Claim;
import dev.touchstone.scenario.Scenario;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The claims that count in the cells of those who contend. */
final class RivalClaims {
    private RivalClaims() {}

    /**
     * Each claim with the drawn quantity of the greatest stake of the technology that it speaks of; after those the claims that
     * only place others, with the quantity of the greatest stake that they help to place. None where nobody rivals.
     */
    static Map<String, String> of(Evaluation evaluation, Scenario scenario) {
        Map<String, String> found = new LinkedHashMap<>();
        Set<String> rivals = Stakes.rivals(evaluation).stream().map(Option::id).collect(Collectors.toSet());
        if (rivals.size() < 2) {
            return found;
        }
        Set<String> claims = scenario.claims().stream().map(Claim::id).collect(Collectors.toSet());
        Set<String> drawn = evaluation.options().stream()
                .filter(option -> rivals.contains(option.id()))
                .flatMap(option -> option.cells().stream())
                .flatMap(cell -> cell.drawn().stream())
                .collect(Collectors.toSet());
        Map<String, Double> stakes = Stakes.of(evaluation);
        List<Drawn> numbers = evaluation.drawn().stream()
                .filter(number -> drawn.contains(number.id()))
                .sorted(Comparator.comparingDouble((Drawn number) -> -stakes.getOrDefault(number.id(), 0.0))
                        .thenComparing(Drawn::id))
                .toList();
        for (boolean own : new boolean[] {true, false}) {
            numbers.forEach(number -> number.facts().stream()
                    .filter(fact -> fact.used() && claims.contains(fact.id()) && (!own || speaksOf(fact, number)))
                    .forEach(fact -> found.putIfAbsent(fact.id(), number.id())));
        }
        return found;
    }

    private static boolean speaksOf(FactRef fact, Drawn number) {
        String owner = number.owner();
        return owner.equals(fact.technology())
                || owner.startsWith(fact.technology() + "@")
                || owner.equals(Drawn.WHOLE + fact.technology());
    }
}
