package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.weight.Feasibility.Conflict;
import dev.touchstone.analysis.weight.WeightConstraints.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From constraints that cannot all be met to a minimal conflict: a set that cannot be met though every part of it can.
 *
 * <p>First a set is grown: take weights that meet it, add the constraint that they miss by most, until nothing meets
 * it. By Helly's theorem a conflict of n criteria needs no more than n constraints, so this set stays small. Then the
 * deletion filter (Chinneck &amp; Dravnieks 1991): leave out each constraint in turn, for good if the rest still
 * conflicts. What was kept was tested against a larger set than the final one, hence no part of the result conflicts.
 *
 * <p>The programmes are counted by their size: beyond {@link #MOST_WORK} the set is named as it is, a conflict that may hold
 * a smaller one. By size and not by the clock, so that the same constraints have the same answer.
 */
final class ConflictFilter {
    /** Numbers in all programmes together: about a second. */
    static final long MOST_WORK = 1_500_000;

    /** What a row costs beside its numbers, in numbers. */
    private static final int ROW = 10;

    private final int size;
    private final List<Row> rows;
    private long work;

    private ConflictFilter(int size, List<Row> rows) {
        this.size = size;
        this.rows = rows;
    }

    static Conflict conflict(int size, List<Row> rows) {
        ConflictFilter filter = new ConflictFilter(size, rows);
        List<Integer> conflict = filter.filtered(filter.grown());
        return new Conflict(conflict.stream().sorted().toList(), !filter.tooMuch());
    }

    private boolean tooMuch() {
        return work > MOST_WORK;
    }

    private List<Integer> filtered(List<Integer> grown) {
        List<Integer> conflict = grown;
        for (Integer candidate : grown) {
            if (tooMuch()) {
                return conflict;
            }
            List<Integer> rest = new ArrayList<>(conflict);
            rest.remove(candidate);
            if (conflicts(least(rest))) {
                conflict = rest;
            }
        }
        return conflict;
    }

    private List<Integer> grown() {
        List<Integer> grown = new ArrayList<>();
        LeastViolation least = least(grown);
        while (!conflicts(least) && grown.size() < rows.size()) {
            if (tooMuch()) {
                return IntStream.range(0, rows.size()).boxed().toList();
            }
            grown.add(mostMissed(grown, least.weights()));
            least = least(grown);
        }
        return grown;
    }

    private int mostMissed(List<Integer> taken, double[] weights) {
        int most = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (!taken.contains(i)
                    && (most < 0
                            || rows.get(i).missedBy(weights) > rows.get(most).missedBy(weights))) {
                most = i;
            }
        }
        return most;
    }

    private LeastViolation least(List<Integer> chosen) {
        chosen.forEach(i -> work += ROW + Sparse.of(rows.get(i).coefficients()).size());
        return LeastViolation.of(size, chosen.stream().map(rows::get).toList());
    }

    private static boolean conflicts(LeastViolation least) {
        return least.amount() > WeightConstraints.TOLERANCE;
    }
}
