package dev.touchstone.catalogue;

import dev.touchstone.base.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a changed number must keep to beyond its schema, so that every rule can still be computed with it: the shipped
 * bounds and unit, and the order of two numbers between which a rule draws.
 */
final class JudgementCheck {
    private JudgementCheck() {}

    /**
     * The faults of an own copy.
     *
     * @param shipped what it would replace
     * @param others all numbers that count now
     */
    static List<Fault> faults(Optional<LibraryJudgement> shipped, LibraryJudgement own, Judgements others) {
        List<Fault> faults = new ArrayList<>();
        LibraryJudgement bounds = shipped.orElse(own);
        if (!bounds.admits(own.value())) {
            faults.add(Fault.at(
                    "/value",
                    "number.outside",
                    Map.of(
                            "value",
                            own.value(),
                            "low",
                            bounds.min().orElse(Double.NEGATIVE_INFINITY),
                            "high",
                            bounds.max().orElse(Double.POSITIVE_INFINITY))));
        }
        fixed(faults, "unit", own.unit().equals(bounds.unit()));
        fixed(faults, "min", own.min().equals(bounds.min()));
        fixed(faults, "max", own.max().equals(bounds.max()));
        fixed(faults, "below", own.below().equals(bounds.below()));
        order(own, others).ifPresent(faults::add);
        return List.copyOf(faults);
    }

    private static void fixed(List<Fault> faults, String field, boolean same) {
        if (!same) {
            faults.add(Fault.at("/" + field, "judgement.fixed", Map.of("field", field)));
        }
    }

    /** The fault of a number that would turn an interval over, were it to count beside the others. */
    static Optional<Fault> order(LibraryJudgement number, Judgements others) {
        Optional<Fault> upper = number.below()
                .flatMap(others::find)
                .filter(high -> number.value() >= high.value())
                .map(high -> fault("judgement.not-below", high));
        return upper.or(() -> others.all().stream()
                .filter(low -> low.below().equals(Optional.of(number.id())))
                .filter(low -> number.value() <= low.value())
                .findFirst()
                .map(low -> fault("judgement.not-above", low)));
    }

    private static Fault fault(String code, LibraryJudgement other) {
        return Fault.at("/value", code, Map.of("other", other.id(), "value", other.value()));
    }
}
