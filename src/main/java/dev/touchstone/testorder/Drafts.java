package dev.touchstone.testorder;

import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.Aggregation;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.Role;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.robustness.Findings;
import dev.touchstone.evaluation.robustness.Findings.Information;
import dev.touchstone.evaluation.robustness.Findings.Worth;
import dev.touchstone.evidence.Claim;
import dev.touchstone.scenario.Need;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** What an order says before anybody has written anything in it: what the evaluation found, in words that last. */
final class Drafts {
    private final Catalogue catalogue;
    private final Scenario scenario;
    private final Evaluation evaluation;
    private final Findings findings;

    /**
     * Over an evaluation.
     *
     * @param scenario as it stands now: its conditions, and the claims that it has already
     * @param findings with flips and value of information
     */
    Drafts(Catalogue catalogue, Scenario scenario, Evaluation evaluation, Findings findings) {
        this.catalogue = catalogue;
        this.scenario = scenario;
        this.evaluation = evaluation;
        this.findings = findings;
    }

    /**
     * The order for a measurement, without address and maker.
     *
     * @throws dev.touchstone.base.ProblemException INVALID when the evaluation knows no such measurement
     */
    TestOrder of(Measured measured, By by) {
        Information information = findings.valueOfInformation().orElseThrow(() -> unknown(measured));
        Worth worth = information.measurements().stream()
                .filter(each -> Measured.of(each).equals(measured))
                .findFirst()
                .orElseThrow(() -> unknown(measured));
        return new TestOrder(
                TestOrder.SCHEMA_VERSION,
                "",
                scenario.id(),
                scenario.title(),
                OrderState.OPEN,
                measured,
                worth.numbers().stream().map(this::number).toList(),
                Terms.under(Conditions.of(scenario)),
                worth(worth, information),
                names(measured, worth),
                by,
                Optional.empty());
    }

    private RuntimeException unknown(Measured measured) {
        String id = measured.criterion().map(criterion -> criterion + ":").orElse("") + measured.subject();
        return Problem.invalid(
                        "/subject",
                        "orders.no-measurement",
                        Map.of("value", Problem.quoted(id), "kind", measured.kind()))
                .exception();
    }

    private OrderWorth worth(Worth worth, Information information) {
        return new OrderWorth(
                worth.value(),
                worth.error(),
                worth.pChange(),
                Optional.of(worth.pChangeError()),
                information.evpi(),
                information.evpiError(),
                evaluation.answer().leader(),
                Optional.of(evaluation.id()).filter(id -> !id.isEmpty()),
                evaluation.scenarioHash(),
                evaluation.inputHash(),
                evaluation.engine(),
                information.samples(),
                evaluation.settings().seed(),
                evaluation.settings().today());
    }

    private OrderedNumber number(String id) {
        Drawn drawn = evaluation.drawn(id).orElseThrow();
        AppliedCriterion criterion = evaluation.criterion(drawn.criterion()).orElseThrow();
        OrderedNumber bare = new OrderedNumber(
                id,
                criterion.id(),
                drawn.owner(),
                criterion.unit(),
                units(criterion, drawn.owner()),
                criterion.own()
                        ? List.of()
                        : catalogue
                                .criterion(criterion.id())
                                .map(Criterion::metrics)
                                .orElse(List.of()),
                turn(id),
                List.of(),
                List.of());
        List<String> known = scenario.claims().stream()
                .filter(claim -> Answers.speaks(bare, claim))
                .map(Claim::id)
                .toList();
        return new OrderedNumber(
                id,
                bare.criterion(),
                bare.owner(),
                bare.unit(),
                bare.units(),
                bare.metrics(),
                bare.turn(),
                known,
                List.of());
    }

    /** A capacity is brought back in what its slot must carry, and read against that; all else in the criterion's unit. */
    private List<String> units(AppliedCriterion criterion, String owner) {
        Set<String> units = new LinkedHashSet<>();
        int at = owner.indexOf('@');
        if (at >= 0 && criterion.aggregation() == Aggregation.BOTTLENECK) {
            scenario.slot(owner.substring(at + 1)).map(Slot::needs).orElse(List.of()).stream()
                    .map(Need::unit)
                    .forEach(units::add);
        }
        if (units.isEmpty()) {
            units.add(criterion.unit());
        }
        return List.copyOf(units);
    }

    private Optional<Turn> turn(String number) {
        return findings.flips().stream()
                .flatMap(flips -> flips.numbers().stream())
                .filter(flip -> flip.number().equals(number))
                .map(flip -> new Turn(boxed(flip.now()), boxed(flip.to()), flip.takesOver(), flip.already()))
                .findFirst();
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private Map<String, LocalText> names(Measured measured, Worth worth) {
        Map<String, LocalText> names = new TreeMap<>();
        name(measured.subject(), names);
        measured.criterion().ifPresent(id -> name(id, names));
        for (String id : worth.numbers()) {
            Drawn drawn = evaluation.drawn(id).orElseThrow();
            name(drawn.criterion(), names);
            owner(drawn.owner(), names);
            turn(id).flatMap(Turn::takesOver).ifPresent(candidate -> candidate(candidate, names));
        }
        evaluation.answer().leader().ifPresent(candidate -> candidate(candidate, names));
        return names;
    }

    private void owner(String owner, Map<String, LocalText> names) {
        if (owner.startsWith(Drawn.WHOLE)) {
            candidate(owner.substring(Drawn.WHOLE.length()), names);
            return;
        }
        for (String part : owner.split("[>@]", -1)) {
            name(part, names);
        }
    }

    private void candidate(String id, Map<String, LocalText> names) {
        evaluation.option(id).ifPresent(option -> names.put(Drawn.WHOLE + id, option.name()));
    }

    /** Of a technology, a criterion or the role of a slot. */
    private void name(String id, Map<String, LocalText> names) {
        Optional.ofNullable(evaluation.names().get(id))
                .or(() -> evaluation.criterion(id).map(AppliedCriterion::name))
                .or(() -> scenario.slot(id).flatMap(Slot::name))
                .or(() -> catalogue.role(id).map(Role::name))
                .ifPresent(name -> names.put(id, name));
    }
}
