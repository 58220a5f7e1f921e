package dev.touchstone.web.evidence;

import dev.touchstone.base.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A unit in which the numbers of a metric are short: seconds by thousands, bytes by 1024.
 *
 * @param size in the canonical unit
 */
record ShortUnit(String unit, double size) {
    private record Step(String canonical, String code, double size) {}

    private static final List<Step> STEPS = List.of(
            new Step("s", "s", 1),
            new Step("s", "ms", 1e-3),
            new Step("s", "us", 1e-6),
            new Step("s", "ns", 1e-9),
            new Step("By", "GiBy", 1 << 30),
            new Step("By", "MiBy", 1 << 20),
            new Step("By", "KiBy", 1 << 10),
            new Step("By", "By", 1));

    /** The largest unit of which the least value has one. */
    static ShortUnit of(String canonical, double least) {
        List<Step> steps = STEPS.stream()
                .filter(step -> canonical.matches(step.canonical() + "([/.].*)?"))
                .toList();
        if (steps.isEmpty()) {
            return new ShortUnit(canonical, 1);
        }
        Step step =
                steps.stream().filter(one -> least >= one.size()).findFirst().orElse(steps.getLast());
        return new ShortUnit(step.code() + canonical.substring(step.canonical().length()), step.size());
    }

    /** In decimals, so that 0.10765 s are 107.65 ms and not a digit less. */
    double of(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).divide(BigDecimal.valueOf(size), MathContext.DECIMAL64);
        return Math.min(exact.doubleValue(), Double.MAX_VALUE);
    }

    Interval of(Interval interval) {
        return new Interval(of(interval.low()), of(interval.high()));
    }
}
