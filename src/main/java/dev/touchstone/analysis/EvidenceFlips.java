package dev.touchstone.analysis;

import dev.touchstone.analysis.Knowledge.Known;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.StandardNormal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Finds {@link EvidenceFlip}s: the number x of a quantity at which {@code E[V leader | x] = E[V challenger | x]}, nearest to
 * what is known of it.
 *
 * <p>{@code E[V_i | x] = E[V_i] + sum_j w_ij (E[v_ij | x] - E[v_ij])} over the cells that the quantity is part of. In a cell
 * of x alone E[v | x] is v(x), so that v must move by G / w_j, G being the lead; in any other it is the mean over the same
 * draws with x put in. The search walks down and up the value of the quantity, in {@link #STEPS} steps each way from the
 * middle of what is known, until the lead changes its sign, and closes in by bisection: the lead left is below
 * {@link #CLOSE}. (Where a candidate leads only because a number is uncertain, the lead is gone in the middle, and the search
 * is for where it returns.) A change that is undone within one step is not seen.
 *
 * <p>The mean of a clamped value is no value of the median: of 98 give or take 10 on a scale to 100 it is 0.95. So a tie at 96,
 * up from the middle, lies below what the number most likely is; there the leader is behind already, and the flip says so
 * ({@link EvidenceFlip.Turn#already}) instead of naming a direction that would not turn anything.
 *
 * <p>A quantity of which only the place in an order is known has no number that could be moved: it has no flip.
 *
 * <p>Challengers are all behind the leader; of more than {@link #FEW} the {@link #CHALLENGERS} best. Time per quantity: its
 * cells among these are drawn once and evaluated up to 2 x {@link #STEPS} + 50 times, unless it stands alone in all of them.
 * Memory per thread: the draws of these cells, 8 bytes a quantity and sample.
 */
public final class EvidenceFlips {
    /** Candidates that may take over where there are many. */
    public static final int CHALLENGERS = 10;

    private static final int FEW = 30;

    private static final int STEPS = 16;
    private static final int HALVINGS = 60;
    private static final double CLOSE = 1e-12;
    private static final int MIDDLES = 64;

    private final DecisionModel model;
    private final Settings settings;
    private final List<Integer> shortlist;
    private final double[] scores;
    private final double[][] values;
    private final double[][] weights;

    private EvidenceFlips(DecisionModel model, Outcome outcome, Settings settings, List<Integer> shortlist) {
        this.model = model;
        this.settings = settings;
        this.shortlist = shortlist;
        this.scores = new double[shortlist.size()];
        this.values = new double[shortlist.size()][];
        this.weights = new double[shortlist.size()][];
        for (int i = 0; i < scores.length; i++) {
            Outcome.Scored scored = outcome.candidates().get(shortlist.get(i));
            scores[i] = scored.score();
            values[i] = scored.cells().stream()
                    .mapToDouble(Outcome.ScoredCell::value)
                    .toArray();
            weights[i] = scored.cells().stream()
                    .mapToDouble(Outcome.ScoredCell::weight)
                    .toArray();
        }
    }

    /**
     * The flips of all quantities that are part of the leader or of a challenger, in the order of the model.
     *
     * @param outcome of a run of this model with these settings
     * @param watch asked between quantities
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static List<EvidenceFlip> of(DecisionModel model, Outcome outcome, Settings settings, Watch watch) {
        if (outcome.leader().isEmpty()) {
            return List.of();
        }
        List<Integer> shortlist = shortlist(outcome);
        List<Integer> quantities = shortlist.stream()
                .flatMap(i -> model.candidates().get(i).cells().stream())
                .flatMap(cell -> cell.variables().stream())
                .distinct()
                .sorted()
                .toList();
        EvidenceFlip[] flips = new EvidenceFlip[quantities.size()];
        EvidenceFlips search = new EvidenceFlips(model, outcome, settings, shortlist);
        new Workers(settings.threads(), watch)
                .telling(0, 1)
                .run(flips.length, () -> k -> flips[k] = search.flip(quantities.get(k)));
        return List.of(flips);
    }

    /** The leader, then those behind it, the best first. */
    private static List<Integer> shortlist(Outcome outcome) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < outcome.candidates().size(); i++) {
            if (outcome.candidates().get(i).rank().isPresent()) {
                order.add(i);
            }
        }
        String leader = outcome.leader().orElseThrow();
        order.sort(Comparator.<Integer, Boolean>comparing(
                        i -> !outcome.candidates().get(i).id().equals(leader))
                .thenComparing(i -> -outcome.candidates().get(i).score()));
        return order.size() <= FEW + 1 ? order : order.subList(0, CHALLENGERS + 1);
    }

    private EvidenceFlip flip(int variable) {
        Variable moved = model.joint().variables().get(variable);
        if (model.joint().orderOf(variable).isPresent()) {
            return new EvidenceFlip(moved.id(), Optional.empty());
        }
        Lead lead = new Lead(variable);
        if (lead.moves() && lead.mayTurn()) {
            double middle = middle(moved, lead.slot);
            OptionalDouble down = tie(lead, middle, lead.slot.lowest());
            OptionalDouble up = tie(lead, middle, lead.slot.highest());
            boolean nearer =
                    down.isPresent() && (up.isEmpty() || middle - down.getAsDouble() <= up.getAsDouble() - middle);
            OptionalDouble nearest = nearer ? down : up;
            if (nearest.isPresent()) {
                double to = lead.slot.unit(nearest.getAsDouble());
                return new EvidenceFlip(
                        moved.id(),
                        Optional.of(to)
                                .filter(lead::isNumber)
                                .map(x -> new EvidenceFlip.Turn(
                                        x, lead.challenger(x), sds(moved, x), behindAtMedian(moved, lead))));
            }
        }
        return new EvidenceFlip(moved.id(), Optional.empty());
    }

    /** The mean of the value of what is known: where the search begins, and no part of its result. */
    private static double middle(Variable variable, ValueFunction slot) {
        return switch (variable.knowledge()) {
            case Known(Distribution known) -> {
                double sum = 0;
                for (int k = 0; k < MIDDLES; k++) {
                    sum += slot.value(known.quantile((k + 0.5) / MIDDLES));
                }
                yield sum / MIDDLES;
            }
            case Knowledge.Unknown unknown -> 0.5;
            case Knowledge.Within within -> (within.lowValue() + within.highValue()) / 2;
        };
    }

    private static boolean behindAtMedian(Variable variable, Lead lead) {
        return variable.knowledge() instanceof Known(Distribution known) && lead.at(known.quantile(0.5)) < -CLOSE;
    }

    private static OptionalDouble sds(Variable variable, double to) {
        OptionalDouble sds =
                variable.knowledge() instanceof Known(Distribution known) ? sds(known, to) : OptionalDouble.empty();
        return sds.isPresent() && Double.isFinite(sds.getAsDouble()) ? sds : OptionalDouble.empty();
    }

    /** Far out in the upper tail the share below rounds to 1: where there is a closed form it is used. */
    private static OptionalDouble sds(Distribution known, double to) {
        return switch (known) {
            case Distribution.Exact exact -> OptionalDouble.empty();
            case Distribution.Normal(double mean, double sd) -> OptionalDouble.of((to - mean) / sd);
            case Distribution.LogNormal(double median, double sdLn)
            when to > 0 -> OptionalDouble.of(Math.log(to / median) / sdLn);
            default -> {
                double below = known.cumulative(to);
                yield below > 0 && below < 1
                        ? OptionalDouble.of(StandardNormal.quantile(below))
                        : OptionalDouble.empty();
            }
        };
    }

    /**
     * The first value on the way from the middle to the end at which the lead changes its sign. Where both are level to begin
     * with, it is the last at which they still are, if another one is ahead from there.
     */
    private static OptionalDouble tie(DoubleUnaryOperator lead, double middle, double end) {
        double before = middle;
        double was = lead.applyAsDouble(middle);
        for (int step = 1; step <= STEPS; step++) {
            double at = middle + (end - middle) * step / STEPS;
            double is = lead.applyAsDouble(at);
            if (Math.abs(was) <= CLOSE) {
                if (is < -CLOSE) {
                    return OptionalDouble.of(before);
                }
            } else if (is > 0 != was > 0) {
                return OptionalDouble.of(was > 0 ? closeIn(lead, before, at) : closeIn(lead, at, before));
            }
            before = at;
            was = is;
        }
        return OptionalDouble.empty();
    }

    private static double closeIn(DoubleUnaryOperator lead, double ahead, double gone) {
        double positive = ahead;
        double other = gone;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (positive + other) / 2;
            double left = lead.applyAsDouble(middle);
            if (Math.abs(left) <= CLOSE) {
                return middle;
            }
            if (left > 0) {
                positive = middle;
            } else {
                other = middle;
            }
        }
        return other;
    }

    /** How far the leader is ahead of the nearest challenger when one quantity has a value. */
    private final class Lead implements DoubleUnaryOperator {
        private final int variable;
        private final List<Fed> fed = new ArrayList<>();
        private ValueFunction slot;

        /** A criterion in which the quantity is part of cells: alone in all of them, or drawn with others. */
        private record Fed(int measure, List<Cell> cells, Optional<DrawnCells> drawn) {}

        Lead(int variable) {
            this.variable = variable;
            for (int j = 0; j < model.measures().size(); j++) {
                int measure = j;
                List<Cell> column = shortlist.stream()
                        .map(i -> model.candidates().get(i).cells().get(measure))
                        .toList();
                List<Cell> with = column.stream()
                        .filter(cell -> cell.variables().contains(variable))
                        .toList();
                if (!with.isEmpty()) {
                    slot = slot == null ? with.getFirst().slot() : slot;
                    boolean alone = with.stream()
                            .allMatch(cell -> cell.variables().size() == 1 && cell.aggregation() == Aggregation.DIRECT);
                    fed.add(new Fed(
                            j,
                            column,
                            alone ? Optional.empty() : Optional.of(new DrawnCells(column, variable, model, settings))));
                }
            }
        }

        boolean moves() {
            return fed.stream().anyMatch(one -> weighs(one.measure()));
        }

        /**
         * Whether somebody could catch up: a score rises or falls with the value of the quantity, so it lies between what it
         * is at both ends. A product may do neither.
         */
        boolean mayTurn() {
            if (fed.stream()
                    .flatMap(one -> one.cells().stream())
                    .anyMatch(cell -> cell.aggregation() == Aggregation.PRODUCT)) {
                return true;
            }
            double[] worst = moved(slot.unit(slot.lowest()));
            double[] best = moved(slot.unit(slot.highest()));
            double least = Math.min(worst[0], best[0]);
            return IntStream.range(1, worst.length).anyMatch(i -> Math.max(worst[i], best[i]) >= least);
        }

        /** Far beyond a logarithmic range a value is that of no number that can be computed with. */
        boolean isNumber(double x) {
            return Math.abs(x) <= ValueFunction.GREATEST && (slot.axis() == Axis.LINEAR || x > 0);
        }

        private boolean weighs(int measure) {
            return Arrays.stream(weights).anyMatch(row -> row[measure] > 0);
        }

        @Override
        public double applyAsDouble(double value) {
            return at(slot.unit(value));
        }

        /** The same when it is this number. */
        double at(double x) {
            double[] moved = moved(x);
            double lead = Double.POSITIVE_INFINITY;
            for (int i = 1; i < moved.length; i++) {
                lead = Math.min(lead, moved[0] - moved[i]);
            }
            return lead;
        }

        String challenger(double to) {
            double[] moved = moved(to);
            int best = 1;
            for (int i = 2; i < moved.length; i++) {
                best = moved[i] > moved[best] ? i : best;
            }
            return model.candidates().get(shortlist.get(best)).id();
        }

        /** E[V_i | x]. */
        private double[] moved(double x) {
            double[] moved = scores.clone();
            for (Fed one : fed) {
                double[] means = one.drawn().map(drawn -> drawn.means(x)).orElseGet(() -> alone(one, x));
                for (int i = 0; i < moved.length; i++) {
                    if (one.cells().get(i).variables().contains(variable)) {
                        moved[i] += weights[i][one.measure()] * (means[i] - values[i][one.measure()]);
                    }
                }
            }
            return moved;
        }

        private double[] alone(Fed one, double x) {
            return one.cells().stream()
                    .mapToDouble(cell -> cell.slot().value(x))
                    .toArray();
        }
    }
}
