package dev.touchstone.evaluation.cells;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Axis;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Because;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evidence.Basis;
import dev.touchstone.evidence.Judgement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From judgements to a cell (decision-analysis.md 2): triangular in value between the lowest and the highest plausible
 * number, with the person named. Without a spread the half-width is one step of a constructed scale, or a fixed part of
 * the value in a natural unit. Of several judgements the newest counts; one without a name counts for nothing.
 *
 * <p>On a logarithmic axis, triangular in value is triangular in the logarithm: a table of quantiles.
 */
final class Opinion {
    private static final int TABLE = 65;
    private static final String POINT = "{point}";

    private Opinion() {}

    static Optional<Estimate> of(List<Judgement> judgements, AppliedCriterion criterion, RuleContext context) {
        Optional<Judgement> newest = judgements.stream()
                .filter(judgement -> !judgement.by().isBlank())
                .max(Comparator.comparing(judgement -> judgement.at().orElse(LocalDate.MIN)));
        return newest.map(judgement -> {
            List<FactRef> references = new ArrayList<>(List.of(reference(judgement, true)));
            judgements.stream()
                    .filter(other -> !other.id().equals(judgement.id()))
                    .forEach(other -> references.add(reference(other, false)));
            return new Estimate(
                    Optional.of(new Knowledge.Known(distribution(judgement, criterion, context))),
                    Estimate.Kind.JUDGED,
                    Optional.empty(),
                    Basis.JUDGEMENT,
                    Optional.empty(),
                    List.of(new Because("judgement.of", Map.of("by", judgement.by(), "likely", judgement.likely()))),
                    references);
        });
    }

    private static Distribution distribution(Judgement judgement, AppliedCriterion criterion, RuleContext context) {
        double likely = judgement.likely();
        boolean spread = judgement.low().isPresent()
                && judgement.high().isPresent()
                && judgement.low().get() < judgement.high().get();
        boolean scale = criterion.unit().equals(POINT);
        if (scale) {
            double step = context.number("judgement.scale_step");
            double low = spread ? judgement.low().get() : likely - step;
            double high = spread ? judgement.high().get() : likely + step;
            return new Distribution.Triangular(low, likely, high).clipped(Spreads.SCALE_LOW, Spreads.SCALE_HIGH);
        }
        Ends ends = Ends.of(criterion);
        double half = context.number("judgement.half_width");
        double toWorse = ends.at(ends.along(likely) - half);
        double toBetter = ends.at(ends.along(likely) + half);
        double low = spread ? judgement.low().get() : Math.min(toWorse, toBetter);
        double high = spread ? judgement.high().get() : Math.max(toWorse, toBetter);
        return triangular(low, likely, high, criterion.axis());
    }

    /** Triangular along the axis; a number at or below 0 has no place on a logarithmic one and is taken as it stands. */
    private static Distribution triangular(double low, double likely, double high, Axis axis) {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low >= high) {
            return new Distribution.Exact(likely);
        }
        if (axis == Axis.LINEAR || low <= 0) {
            return new Distribution.Triangular(low, likely, high);
        }
        Distribution inLogarithm = new Distribution.Triangular(Math.log(low), Math.log(likely), Math.log(high));
        List<Double> probabilities = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int k = 0; k < TABLE; k++) {
            double p = k / (TABLE - 1.0);
            probabilities.add(p);
            values.add(Math.exp(inLogarithm.quantile(p)));
        }
        return new Distribution.Empirical(probabilities, values);
    }

    private static FactRef reference(Judgement judgement, boolean used) {
        String range = judgement.low().isPresent() && judgement.high().isPresent()
                ? " (" + ClaimWords.plain(judgement.low().get()) + " .. "
                        + ClaimWords.plain(judgement.high().get()) + ")"
                : "";
        String reason = judgement.reason().isBlank() ? "" : ": " + judgement.reason();
        return new FactRef(
                judgement.id(),
                judgement.subject().id(),
                "judgement",
                ClaimWords.plain(judgement.likely()) + range + reason,
                judgement.by(),
                judgement.at(),
                Optional.empty(),
                Basis.JUDGEMENT,
                Optional.empty(),
                used);
    }
}
