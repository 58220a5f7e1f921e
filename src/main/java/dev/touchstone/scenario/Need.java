package dev.touchstone.scenario;

import dev.touchstone.evidence.Basis;
import java.util.Optional;

/**
 * What a slot must carry, in the counted thing of its role ({@code 14000 {msg}/s}).
 *
 * @param value positive, in {@code unit}
 * @param unit UCUM code with the counted thing in braces
 */
public record Need(double value, String unit, Basis basis, Optional<String> source) {
    public Need {
        unit = Maybe.of(unit);
        basis = basis == null ? Basis.ASSUMPTION : basis;
        source = Maybe.of(source);
    }
}
