package dev.touchstone.scenario;

import dev.touchstone.base.Unit;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evidence.Subject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the parts of a scenario may refer to: technologies, slots, candidates, chosen criteria and their units. */
final class ReferenceCheck {
    private final Scenario scenario;
    private final FieldCheck fields;
    private final Set<String> technologies = new HashSet<>();
    private final Set<String> candidates = new HashSet<>();
    private final Map<String, String> unitOfCriterion = new HashMap<>();

    ReferenceCheck(Catalogue catalogue, Scenario scenario, FieldCheck fields) {
        this.scenario = scenario;
        this.fields = fields;
        catalogue.technologies().stream().map(Technology::id).forEach(technologies::add);
        scenario.technologies().stream().map(OwnTechnology::id).forEach(technologies::add);
        candidates.add(Architecture.CANDIDATE_ID);
        scenario.stacks().stream().map(ListedStack::id).forEach(candidates::add);
        scenario.criteria()
                .forEach(choice ->
                        unit(choice, catalogue).ifPresent(unit -> unitOfCriterion.put(choice.criterionId(), unit)));
    }

    private static Optional<String> unit(CriterionChoice choice, Catalogue catalogue) {
        return switch (choice) {
            case CriterionChoice.FromLibrary library ->
                catalogue.criterion(library.ref()).map(Criterion::unit);
            case CriterionChoice.Own own -> Optional.of(own.unit());
        };
    }

    void technology(String at, String id) {
        if (id == null || !technologies.contains(id)) {
            fields.add(at, "technology.unknown", "value", String.valueOf(id));
        }
    }

    void slot(String at, String role) {
        if (scenario.slot(role).isEmpty()) {
            String slots = scenario.slots().stream().map(Slot::role).collect(Collectors.joining(", "));
            fields.add(at, "slot.unknown", "value", role, "expected", slots);
        }
    }

    /** @return whether it is among the criteria of the scenario */
    boolean criterion(String at, String id) {
        boolean chosen = id != null && unitOfCriterion.containsKey(id);
        if (!chosen) {
            fields.add(at, "criterion.not-chosen", "value", String.valueOf(id));
        }
        return chosen;
    }

    /** The criterion must be chosen, and the unit convert into its own. */
    void criterionAndUnit(String criterionAt, String criterion, String unitAt, String unit) {
        if (criterion(criterionAt, criterion)) {
            unitFits(unitAt, unit, unitOfCriterion.get(criterion));
        }
    }

    private void unitFits(String at, String given, String wanted) {
        if (!fields.unit(at, given)) {
            return;
        }
        Unit from = Unit.parse(given);
        boolean fits = Unit.find(wanted).map(from::compatible).orElse(true);
        boolean ofANeed = wanted.equals(Unit.ONE.code()) && needs().anyMatch(need -> need.compatible(from));
        if (!fits && !ofANeed) {
            fields.add(at, "unit.does-not-fit", "value", given, "expected", wanted);
        }
    }

    /** Headroom is a pure number, but people measure rates: what is counted in a need can be given in its unit. */
    private Stream<Unit> needs() {
        return scenario.slots().stream()
                .flatMap(slot -> slot.needs().stream())
                .flatMap(need -> Unit.find(need.unit()).stream());
    }

    void subject(String at, Subject subject) {
        if (subject == null || !subject.isComplete()) {
            fields.add(at, "subject.one-of-two");
            return;
        }
        subject.technology().ifPresent(id -> technology(at + "/technology", id));
        subject.stack()
                .filter(id -> !isCandidate(id))
                .ifPresent(id -> fields.add(at + "/stack", "candidate.unknown", "value", id));
    }

    /** Listed stacks and today's system by their id, combinations by their technologies joined with a plus sign. */
    private boolean isCandidate(String id) {
        if (candidates.contains(id)) {
            return true;
        }
        List<String> parts = List.of(id.split("\\+", -1));
        return parts.size() == scenario.slots().size()
                && IntStream.range(0, parts.size())
                        .allMatch(i -> scenario.slots().get(i).technologies().contains(parts.get(i)));
    }
}
