package dev.touchstone.evaluation;

import dev.touchstone.base.Expression;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Truth;
import dev.touchstone.base.Unit;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Gate;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.catalogue.TraitReading;
import dev.touchstone.scenario.Need;
import dev.touchstone.scenario.Requirement;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the must-haves that are predicates over traits: the role gates of the library and the trait requirements of the
 * scenario (criteria-and-cells.md 7).
 *
 * <p>Besides traits a condition may name {@code switch.*} (the scenario's switches), {@code need.<counted thing>} (what
 * the slot must carry, in the unit in which the scenario states it), {@code stack.<technology>} (true when the stack
 * holds it) and {@code works_with.<role>} ({@link WorksWith}). What depends on the other parts is asked of each whole
 * stack. A gate for which no technology of the slot has any fact is not asked: it is listed and has no effect.
 */
final class Gates {
    private static final String STACK = "stack.";
    private static final String NEED = "need.";

    private final Catalogue catalogue;
    private final Scenario scenario;
    private final LocalDate today;
    private final WorksWith worksWith;
    private final Map<String, List<Ask>> asks = new HashMap<>();
    private final Map<String, Boolean> answeredBySome = new HashMap<>();

    Gates(Catalogue catalogue, Scenario scenario, LocalDate today) {
        this.catalogue = catalogue;
        this.scenario = scenario;
        this.today = today;
        worksWith = new WorksWith(catalogue, scenario);
    }

    /** A must-have in one form, whoever asks for it. */
    private record Ask(String id, LocalText title, Expression must, GateOutcome.Kind kind) {}

    private boolean ofStack(Ask ask) {
        return ask.must().paths().stream()
                .anyMatch(path -> path.startsWith(STACK) || (WorksWith.isAsked(path) && worksWith.ofStack(path)));
    }

    /**
     * The outcomes of every technology that a slot could hold.
     *
     * @param technologies ids, those of listed stacks and of today's system included
     * @return technology id to outcomes; a gate that nobody can answer appears as not asked for each
     */
    Map<String, List<GateOutcome>> ofSlot(Slot slot, Collection<String> technologies) {
        Map<String, List<GateOutcome>> outcomes = new LinkedHashMap<>();
        technologies.forEach(technology -> outcomes.put(technology, new ArrayList<>()));
        for (Ask ask : asks(slot)) {
            if (ofStack(ask)) {
                continue;
            }
            Map<String, GateOutcome> answers = new LinkedHashMap<>();
            technologies.forEach(id -> answers.put(id, answer(ask, slot, id, Map.of())));
            boolean asked = ask.kind() == GateOutcome.Kind.TRAIT
                    || answers.values().stream().anyMatch(Gates::answered);
            answers.forEach((id, answer) -> outcomes.get(id).add(asked ? answer : notAsked(answer)));
        }
        return outcomes;
    }

    /** The outcomes of those gates that look at the whole stack, for each of its parts. */
    List<GateOutcome> ofStack(Map<String, String> parts) {
        List<GateOutcome> outcomes = new ArrayList<>();
        for (Slot slot : scenario.slots()) {
            String technology = parts.get(slot.role());
            if (technology == null) {
                continue;
            }
            for (Ask ask : asks(slot)) {
                if (ofStack(ask)) {
                    GateOutcome outcome = answer(ask, slot, technology, parts);
                    if (answered(outcome) || someStackAnswers(ask, slot)) {
                        outcomes.add(outcome);
                    }
                }
            }
        }
        return outcomes;
    }

    /** Whether any technology of the slot answers beside any that could hold a role of the question. */
    private boolean someStackAnswers(Ask ask, Slot slot) {
        return answeredBySome.computeIfAbsent(
                slot.role() + " " + ask.id(),
                key -> scenario.slots().stream()
                        .filter(other ->
                                ask.must().paths().stream().anyMatch(path -> WorksWith.asksOf(path, other.role())))
                        .flatMap(other -> other.technologies().stream().map(id -> Map.of(other.role(), id)))
                        .anyMatch(parts -> slot.technologies().stream()
                                .anyMatch(technology -> answered(answer(ask, slot, technology, parts)))));
    }

    /** True when a fact speaks, or when the condition is settled without one. */
    private static boolean answered(GateOutcome outcome) {
        return !outcome.facts().isEmpty() || outcome.status() != GateOutcome.Status.UNPROVEN;
    }

    /** Read once: whole stacks are asked of every combination that there is. */
    private List<Ask> asks(Slot slot) {
        return asks.computeIfAbsent(slot.role(), role -> readAsks(slot));
    }

    private List<Ask> readAsks(Slot slot) {
        List<Ask> read = new ArrayList<>();
        if (catalogue.role(slot.role()).isPresent()) {
            for (Gate gate : catalogue.gates(slot.role())) {
                if (isAsked(gate, slot)) {
                    read.add(new Ask(gate.id(), gate.title(), Expression.parse(gate.must()), GateOutcome.Kind.ROLE));
                }
            }
        }
        for (Requirement requirement : scenario.requirements()) {
            if (requirement instanceof Requirement.TraitPredicate predicate
                    && predicate.slot().map(slot.role()::equals).orElse(true)) {
                read.add(new Ask(
                        predicate.id(),
                        predicate.why().isBlank() ? LocalText.of(predicate.must()) : predicate.why(),
                        Expression.parse(predicate.must()),
                        GateOutcome.Kind.TRAIT));
            }
        }
        return read;
    }

    private boolean isAsked(Gate gate, Slot slot) {
        boolean when = gate.when().isBlank()
                || Expression.parse(gate.when()).evaluate(path -> ofScenario(path, slot)) == Truth.TRUE;
        return when
                && Expression.parse(gate.must()).paths().stream()
                        .filter(WorksWith::isAsked)
                        .allMatch(worksWith::canBeAsked);
    }

    /** A switch, or what the slot must carry. */
    private Expression.Value ofScenario(String path, Slot slot) {
        if (path.startsWith(NEED)) {
            return need(slot, path.substring(NEED.length()));
        }
        String word = scenario.switches().paths().get(path);
        return word == null ? Expression.Value.missing() : Expression.Value.word(word);
    }

    private GateOutcome answer(Ask ask, Slot slot, String technologyId, Map<String, String> parts) {
        Optional<Technology> technology = catalogue.technology(technologyId);
        List<FactRef> facts = new ArrayList<>();
        List<Because> because = new ArrayList<>();
        Truth truth = ask.must().evaluate(path -> value(path, slot, technology, parts));
        for (String path : ask.must().paths()) {
            if (path.startsWith(NEED) && ofScenario(path, slot) instanceof Expression.Number need) {
                because.add(new Because(
                        "gate.need",
                        Map.of(
                                "counted",
                                path.substring(NEED.length()),
                                "value",
                                need.value().doubleValue())));
            }
            if (technology.isPresent() && catalogue.traits().find(path).isPresent()) {
                TraitReading reading = read(technology.get(), path);
                facts.addAll(Facts.used(technology.get(), reading.facts()));
                because.add(new Because(
                        reading.isMissing() ? "gate.trait-unknown" : "gate.trait",
                        Map.of("trait", path, "value", reading.value().toString())));
            }
            if (technology.isPresent() && WorksWith.isAsked(path)) {
                WorksWith.Answer answer = worksWith.of(path, technology.get(), parts);
                facts.addAll(answer.facts());
                because.addAll(answer.because());
            }
        }
        return new GateOutcome(
                ask.id(),
                ask.kind(),
                ask.title(),
                Optional.of(slot.role()),
                Optional.of(technologyId),
                status(truth),
                because,
                Optional.empty(),
                List.of(),
                Facts.weakest(facts),
                facts);
    }

    private Expression.Value value(String path, Slot slot, Optional<Technology> technology, Map<String, String> parts) {
        if (path.startsWith("switch.") || path.startsWith(NEED)) {
            return ofScenario(path, slot);
        }
        if (path.startsWith(STACK)) {
            String wanted = path.substring(STACK.length());
            return Expression.Value.flag(
                    parts.containsValue(wanted) || scenario.fixed().contains(wanted));
        }
        return technology
                .map(known -> WorksWith.isAsked(path)
                        ? worksWith.of(path, known, parts).value()
                        : read(known, path).value())
                .orElse(Expression.Value.missing());
    }

    private static Expression.Value need(Slot slot, String counted) {
        return slot.needs().stream()
                .filter(need -> Unit.find(need.unit())
                        .map(unit -> unit.counted().equals(counted))
                        .orElse(false))
                .map(Need::value)
                .map(value -> Expression.Value.number(BigDecimal.valueOf(value)))
                .findFirst()
                .orElse(Expression.Value.missing());
    }

    private TraitReading read(Technology technology, String trait) {
        return catalogue.traits().read(technology, trait, scenario.switches(), today);
    }

    private static GateOutcome.Status status(Truth truth) {
        return switch (truth) {
            case TRUE -> GateOutcome.Status.MET;
            case FALSE -> GateOutcome.Status.VIOLATED;
            case UNKNOWN -> GateOutcome.Status.UNPROVEN;
        };
    }

    private static GateOutcome notAsked(GateOutcome outcome) {
        return new GateOutcome(
                outcome.gate(),
                outcome.kind(),
                outcome.title(),
                outcome.slot(),
                outcome.technology(),
                GateOutcome.Status.NOT_ASKED,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }
}
