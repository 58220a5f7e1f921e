package dev.touchstone.evaluation;

import dev.touchstone.base.Fault;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.scenario.Architecture;
import dev.touchstone.scenario.ListedStack;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Lists the candidates of a scenario: the listed stacks, every combination over the slots that passes the gates, and
 * today's system. A combination that equals a listed stack is that stack.
 */
final class Candidates {
    /**
     * Most combinations that are looked at before the gates of whole stacks decide; bounds the work of a scenario whose
     * slots are far too wide.
     */
    private static final int MOST_LOOKED_AT = 20_000;

    private final Scenario scenario;
    private final Function<String, LocalText> names;

    /** @param names name of a technology by its id */
    Candidates(Scenario scenario, Function<String, LocalText> names) {
        this.scenario = scenario;
        this.names = names;
    }

    /**
     * All candidates: listed ones first, then combinations in the order of the slots, today's system last.
     *
     * @param admissible whether a technology may fill a slot
     * @param compatible whether the parts of a combination go together
     * @throws dev.touchstone.base.ProblemException too much, when more than {@value Scenario#MOST_CANDIDATES} remain
     */
    List<Candidate> list(BiPredicate<String, String> admissible, Predicate<Map<String, String>> compatible) {
        Map<Map<String, String>, Candidate> byParts = new LinkedHashMap<>();
        List<Candidate> bare = new ArrayList<>();
        for (ListedStack stack : scenario.stacks()) {
            Candidate candidate =
                    new Candidate(stack.id(), stack.name(), Candidate.Kind.LISTED, ordered(stack.parts()));
            if (candidate.parts().isEmpty() || byParts.putIfAbsent(candidate.parts(), candidate) != null) {
                bare.add(candidate);
            }
        }
        for (Map<String, String> parts : combinations(admissible)) {
            if (!byParts.containsKey(parts) && compatible.test(parts)) {
                byParts.put(parts, combined(parts));
            }
        }
        List<Candidate> all = new ArrayList<>(bare);
        all.addAll(byParts.values());
        if (all.size() > Scenario.MOST_CANDIDATES) {
            throw tooMany(all.size(), admissible);
        }
        scenario.today().ifPresent(today -> all.add(today(today)));
        return List.copyOf(all);
    }

    private Candidate today(Architecture today) {
        Map<String, String> parts = new LinkedHashMap<>();
        today.parts().forEach((role, part) -> parts.put(role, part.technology()));
        return new Candidate(Architecture.CANDIDATE_ID, today.name(), Candidate.Kind.TODAY, ordered(parts));
    }

    /** Parts in the order of the slots; what fills no slot of the scenario is left out. */
    private Map<String, String> ordered(Map<String, String> parts) {
        Map<String, String> ordered = new LinkedHashMap<>();
        scenario.slots().stream()
                .map(Slot::role)
                .filter(parts::containsKey)
                .forEach(role -> ordered.put(role, parts.get(role)));
        return Collections.unmodifiableMap(ordered);
    }

    private Candidate combined(Map<String, String> parts) {
        Collection<String> distinct = parts.values().stream().distinct().toList();
        LocalText name = new LocalText(
                distinct.stream().map(id -> names.apply(id).en()).collect(Collectors.joining(" + ")),
                distinct.stream().map(id -> names.apply(id).zh()).collect(Collectors.joining(" + ")));
        return new Candidate(
                String.join("+", parts.values()), name, Candidate.Kind.COMBINED, Collections.unmodifiableMap(parts));
    }

    private List<Map<String, String>> combinations(BiPredicate<String, String> admissible) {
        List<Slot> slots = scenario.slots();
        if (slots.isEmpty()) {
            return List.of();
        }
        List<Map<String, String>> combinations = List.of(new LinkedHashMap<>());
        for (Slot slot : slots) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> start : combinations) {
                for (String technology : slot.technologies()) {
                    if (admissible.test(slot.role(), technology)) {
                        Map<String, String> next = new LinkedHashMap<>(start);
                        next.put(slot.role(), technology);
                        longer.add(next);
                    }
                }
            }
            combinations = longer;
            if (combinations.size() > MOST_LOOKED_AT) {
                throw tooMany(combinations.size(), admissible);
            }
        }
        return combinations;
    }

    private RuntimeException tooMany(int found, BiPredicate<String, String> admissible) {
        String widths = scenario.slots().stream()
                .map(slot -> slot.role() + " "
                        + slot.technologies().stream()
                                .filter(technology -> admissible.test(slot.role(), technology))
                                .count())
                .collect(Collectors.joining(", "));
        Map<String, Object> arguments = Map.of("found", found, "most", Scenario.MOST_CANDIDATES, "slots", widths);
        return new Problem(
                        Problem.Kind.TOO_MUCH,
                        "candidates.too-many",
                        arguments,
                        List.of(Fault.at("/slots", "candidates.too-many", arguments)))
                .exception();
    }
}
