package dev.touchstone.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Within which values one weight may move, the others keeping their proportions, before another candidate leads; exact for
 * the additive score (Wolters &amp; Mareschal 1995; Triantaphyllou &amp; Sanchez 1997).
 *
 * <p>With t the share of weight j, the score of candidate i is {@code (t v_ij + (1 - t) B_i) / (t a_ij + (1 - t) C_i)}: B
 * and C are what the other criteria that apply to it give and weigh, when these weights sum to 1, and a is 1 where j applies
 * to it. Two scores tie where a polynomial of second degree in t is 0; where every criterion applies to both it is linear,
 * with the root {@code rest / (rest - d)}, d the difference of their values under j and rest that of all else. The interval
 * reaches from the greatest root below the weight to the least above it, over all competing candidates.
 *
 * <p>A criterion that has all the weight says nothing of what the others would be, and has no turns.
 *
 * @param measure id of the criterion
 * @param weight its share of all weight
 * @param below where another candidate catches up when the weight falls; absent where none does down to 0
 * @param above the same when it rises, up to 1
 */
public record WeightStability(String measure, double weight, Optional<Turn> below, Optional<Turn> above) {
    /** A share of weight that is no share, and a polynomial that is 0 everywhere. */
    private static final double NOTHING = 1e-12;

    /**
     * Where two tie.
     *
     * @param at share of all weight
     * @param takesOver who leads beyond it: the best of those that catch up there
     */
    public record Turn(double at, String takesOver) {}

    /** What a candidate gets from all criteria but one: B and C, beside its value under that one. */
    private record Line(String id, double value, double applies, double rest, double restApplies) {
        static Line of(Outcome.Scored candidate, int j, double[] others) {
            double rest = 0;
            double applying = 0;
            for (int k = 0; k < others.length; k++) {
                Outcome.ScoredCell cell = candidate.cells().get(k);
                if (k != j && cell.applicable()) {
                    rest += others[k] * cell.value();
                    applying += others[k];
                }
            }
            Outcome.ScoredCell own = candidate.cells().get(j);
            return new Line(candidate.id(), own.value(), own.applicable() ? 1 : 0, rest, applying);
        }

        boolean hasScoreAt(double t) {
            return t * applies + (1 - t) * restApplies > NOTHING;
        }

        /** The shares at which the two tie, in [0, 1]; none for twins, which tie everywhere, and where j moves neither. */
        List<Double> ties(Line other) {
            if (applies == 0 && other.applies == 0) {
                return List.of();
            }
            double slope = value * applies - rest;
            double weighs = applies - restApplies;
            double otherSlope = other.value * other.applies - other.rest;
            double otherWeighs = other.applies - other.restApplies;
            double constant = rest * other.restApplies - other.rest * restApplies;
            double linear =
                    rest * otherWeighs + slope * other.restApplies - other.rest * weighs - otherSlope * restApplies;
            double square = slope * otherWeighs - otherSlope * weighs;
            return roots(square, linear, constant).stream()
                    .filter(t -> t >= 0 && t <= 1 && hasScoreAt(t) && other.hasScoreAt(t))
                    .toList();
        }
    }

    /**
     * The intervals of all criteria, in their order.
     *
     * @param weights as stated, at least 0, not all 0
     * @param outcome of a run under these weights
     * @return empty when nobody leads
     */
    public static List<WeightStability> of(List<Double> weights, Outcome outcome) {
        List<WeightStability> intervals = new ArrayList<>();
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        for (int j = 0; j < weights.size() && outcome.leader().isPresent(); j++) {
            intervals.add(of(weights, j, sum, outcome));
        }
        return List.copyOf(intervals);
    }

    private static WeightStability of(List<Double> weights, int j, double sum, Outcome outcome) {
        Outcome.Scored leader = outcome.candidate(outcome.leader().orElseThrow());
        String measure = leader.cells().get(j).measure();
        double weight = weights.get(j) / sum;
        if (1 - weight <= NOTHING) {
            return new WeightStability(measure, weight, Optional.empty(), Optional.empty());
        }
        double[] others = weights.stream()
                .mapToDouble(each -> each / (sum - weights.get(j)))
                .toArray();
        Line ahead = Line.of(leader, j, others);
        Optional<Turn> below = Optional.empty();
        Optional<Turn> above = Optional.empty();
        for (Outcome.Scored candidate : outcome.candidates()) {
            if (candidate.rank().isPresent() && !candidate.id().equals(leader.id())) {
                for (double at : ahead.ties(Line.of(candidate, j, others))) {
                    Turn turn = new Turn(at, candidate.id());
                    if (at <= weight && below.map(known -> at > known.at()).orElse(true)) {
                        below = Optional.of(turn);
                    }
                    if (at >= weight && above.map(known -> at < known.at()).orElse(true)) {
                        above = Optional.of(turn);
                    }
                }
            }
        }
        return new WeightStability(measure, weight, below, above);
    }

    /** The roots of {@code a t^2 + b t + c}, without cancellation; none where all three are 0. */
    private static List<Double> roots(double a, double b, double c) {
        if (Math.abs(a) <= NOTHING) {
            return Math.abs(b) <= NOTHING ? List.of() : List.of(-c / b);
        }
        double discriminant = b * b - 4 * a * c;
        if (discriminant < 0) {
            return List.of();
        }
        double half = -0.5 * (b + Math.copySign(Math.sqrt(discriminant), b));
        return half == 0 ? List.of(0.0) : List.of(half / a, c / half);
    }
}
