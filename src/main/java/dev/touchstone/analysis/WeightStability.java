package dev.touchstone.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * <p>The weight of a group of criteria moves in the same way, the criteria of the group keeping their shares of it: v_ij and
 * a are then what its criteria that apply give and weigh.
 *
 * <p>What has all the weight says nothing of what the others would be, and a group without weight nothing of its shares; both
 * have no turns.
 *
 * @param measure id of the criterion, or of the group
 * @param weight its share of all weight
 * @param below where another candidate catches up when the weight falls; absent where none does down to 0
 * @param above the same when it rises, up to 1
 */
public record WeightStability(String measure, double weight, Optional<Turn> below, Optional<Turn> above) {
    /** A share of weight that is no share, and a polynomial that is 0 everywhere. */
    private static final double NOTHING = 1e-12;

    /** Two that tie at a share nearer than this to the present one are level already; who leads beyond has to be asked. */
    private static final double HERE = 1e-9;

    /**
     * Where two tie.
     *
     * @param at share of all weight
     * @param takesOver who leads beyond it: the best of those that catch up there
     */
    public record Turn(double at, String takesOver) {}

    /** What moves together: criteria, and the share of each. */
    private record Moved(String id, Map<Integer, Double> shares, double weight) {}

    /** What a candidate gets from what moves, and from all else, each when its weights sum to 1. */
    private record Line(String id, double gain, double applies, double rest, double restApplies) {
        static Line of(Outcome.Scored candidate, Moved moved, double[] others) {
            double gain = 0;
            double applying = 0;
            double rest = 0;
            double restApplying = 0;
            for (int k = 0; k < others.length; k++) {
                Outcome.ScoredCell cell = candidate.cells().get(k);
                if (!cell.applicable()) {
                    continue;
                }
                Double share = moved.shares().get(k);
                if (share == null) {
                    rest += others[k] * cell.value();
                    restApplying += others[k];
                } else {
                    gain += share * cell.value();
                    applying += share;
                }
            }
            return new Line(candidate.id(), gain, applying, rest, restApplying);
        }

        private double scoreAt(double t) {
            return (t * gain + (1 - t) * rest) / (t * applies + (1 - t) * restApplies);
        }

        /** Whether the other one is above this one between two shares, neither of which it is asked at. */
        boolean isBehind(Line other, double from, double to) {
            double between = (from + to) / 2;
            return hasScoreAt(between) && other.hasScoreAt(between) && scoreAt(between) < other.scoreAt(between);
        }

        boolean hasScoreAt(double t) {
            return t * applies + (1 - t) * restApplies > NOTHING;
        }

        /** The shares at which the two tie, in [0, 1]; none for twins, which tie everywhere, and where j moves neither. */
        List<Double> ties(Line other) {
            if (applies == 0 && other.applies == 0) {
                return List.of();
            }
            double slope = gain - rest;
            double weighs = applies - restApplies;
            double otherSlope = other.gain - other.rest;
            double otherWeighs = other.applies - other.restApplies;
            double constant = rest * other.restApplies - other.rest * restApplies;
            double linear =
                    rest * otherWeighs + slope * other.restApplies - other.rest * weighs - otherSlope * restApplies;
            double square = slope * otherWeighs - otherSlope * weighs;
            return roots(square, linear, constant).stream()
                    .filter(t -> t >= -HERE && t <= 1 + HERE)
                    .map(t -> Math.clamp(t, 0.0, 1.0))
                    .filter(t -> hasScoreAt(t) && other.hasScoreAt(t))
                    .toList();
        }
    }

    /** Who catches up with the leader, and where. */
    private record Caught(double at, Line line) {
        /** Whether the other one catches up earlier on the way to an end, or at the same place and is ahead from there. */
        boolean isBeyond(Caught other, double end) {
            return Math.abs(at - other.at()) <= HERE
                    ? line.isBehind(other.line(), at, next(line.ties(other.line()), at, end))
                    : Math.abs(other.at() - end) > Math.abs(at - end);
        }

        Turn turn() {
            return new Turn(at, line.id());
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
            String id = outcome.candidates().getFirst().cells().get(j).measure();
            intervals.add(of(weights, new Moved(id, Map.of(j, 1.0), weights.get(j) / sum), outcome));
        }
        return List.copyOf(intervals);
    }

    /**
     * The intervals of the groups of a model, in the order in which they first appear.
     *
     * @param measures as stated
     * @param outcome of a run under their weights
     * @return empty when nobody leads
     */
    public static List<WeightStability> ofGroups(List<Measure> measures, Outcome outcome) {
        if (outcome.leader().isEmpty()) {
            return List.of();
        }
        List<Double> weights = measures.stream().map(Measure::weight).toList();
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Map<Integer, Double>> groups = new LinkedHashMap<>();
        for (int j = 0; j < weights.size(); j++) {
            groups.computeIfAbsent(measures.get(j).group(), fresh -> new LinkedHashMap<>())
                    .put(j, weights.get(j));
        }
        List<WeightStability> intervals = new ArrayList<>();
        groups.forEach((id, points) -> {
            double of =
                    points.values().stream().mapToDouble(Double::doubleValue).sum();
            points.replaceAll((j, point) -> of == 0 ? 0 : point / of);
            intervals.add(of(weights, new Moved(id, points, of / sum), outcome));
        });
        return List.copyOf(intervals);
    }

    private static WeightStability of(List<Double> weights, Moved moved, Outcome outcome) {
        double weight = moved.weight();
        boolean divided = moved.shares().values().stream().anyMatch(share -> share > 0);
        if (1 - weight <= NOTHING || !divided) {
            return new WeightStability(moved.id(), weight, Optional.empty(), Optional.empty());
        }
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        double[] others = weights.stream()
                .mapToDouble(each -> each / (sum * (1 - weight)))
                .toArray();
        Outcome.Scored leader = outcome.candidate(outcome.leader().orElseThrow());
        Line ahead = Line.of(leader, moved, others);
        Optional<Caught> below = Optional.empty();
        Optional<Caught> above = Optional.empty();
        for (Outcome.Scored candidate : outcome.candidates()) {
            if (candidate.rank().isPresent() && !candidate.id().equals(leader.id())) {
                Line other = Line.of(candidate, moved, others);
                List<Double> ties = ahead.ties(other);
                for (double at : ties) {
                    Caught caught = new Caught(at, other);
                    boolean here = Math.abs(at - weight) <= HERE;
                    if ((here ? ahead.isBehind(other, at, next(ties, at, 0)) : at < weight)
                            && below.map(known -> known.isBeyond(caught, 0)).orElse(true)) {
                        below = Optional.of(caught);
                    }
                    if ((here ? ahead.isBehind(other, at, next(ties, at, 1)) : at > weight)
                            && above.map(known -> known.isBeyond(caught, 1)).orElse(true)) {
                        above = Optional.of(caught);
                    }
                }
            }
        }
        return new WeightStability(moved.id(), weight, below.map(Caught::turn), above.map(Caught::turn));
    }

    /** The next tie on the way to an end, or the end: until there who is above stays so. */
    private static double next(List<Double> ties, double at, double end) {
        return ties.stream()
                .filter(tie -> (tie - at) * (end - at) > 0 && Math.abs(tie - at) > HERE)
                .min(Comparator.comparing(tie -> Math.abs(tie - at)))
                .orElse(end);
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
