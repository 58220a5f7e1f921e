package dev.touchstone.scenario;

import dev.touchstone.base.LocalText;
import dev.touchstone.evidence.Basis;
import java.util.Optional;

/**
 * One figure of the load or of its surroundings, for people to read; what a rule reads is the need of a slot.
 *
 * @param id unique within the scenario
 * @param value in {@code unit}; absent where only words are known
 * @param unit UCUM code
 * @param basis on whose word it stands
 * @param source where it was read or who estimated it
 */
public record WorkloadItem(
        String id,
        LocalText name,
        Optional<Double> value,
        Optional<String> unit,
        Basis basis,
        Optional<String> source,
        Optional<LocalText> note) {
    public WorkloadItem {
        value = Maybe.of(value);
        unit = Maybe.of(unit);
        basis = basis == null ? Basis.ASSUMPTION : basis;
        source = Maybe.of(source);
        note = Maybe.of(note);
    }
}
