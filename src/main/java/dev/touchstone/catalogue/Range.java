package dev.touchstone.catalogue;

/**
 * The two ends of a criterion's value function, fixed by the library or by a scenario and never by the candidates.
 *
 * @param worst worst acceptable, value 0, in the criterion's unit
 * @param best fully satisfying, value 1, in the criterion's unit; differs from {@code worst}
 * @param axis linear or logarithmic; on a logarithmic axis both ends are positive
 */
public record Range(double worst, double best, Axis axis) {
    /** @throws IllegalArgumentException for equal or non-finite ends, or an end at or below 0 on a logarithmic axis */
    public Range {
        if (!Double.isFinite(worst) || !Double.isFinite(best) || worst == best) {
            throw new IllegalArgumentException("the ends of a range are finite and differ");
        }
        if (axis == Axis.LOG && (worst <= 0 || best <= 0)) {
            throw new IllegalArgumentException("the ends of a logarithmic range are positive");
        }
    }
}
