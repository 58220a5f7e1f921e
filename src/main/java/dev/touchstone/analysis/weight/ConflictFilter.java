package dev.touchstone.analysis.weight;

import dev.touchstone.analysis.weight.WeightConstraints.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * From constraints that cannot all be met to a minimal conflict: a set that cannot be met though every part of it can.
 *
 * <p>First a set is grown: take weights that meet it, add the constraint that they miss by most, until nothing meets
 * it. By Helly's theorem a conflict of n criteria needs no more than n constraints, so this set stays small. Then the
 * deletion filter (Chinneck &amp; Dravnieks 1991): leave out each constraint in turn, for good if the rest still
 * conflicts. What was kept was tested against a larger set than the final one, hence no part of the result conflicts.
 */
final class ConflictFilter {
    private ConflictFilter() {}

    static List<Integer> minimal(int size, List<Row> rows) {
        List<Integer> conflict = grown(size, rows);
        for (Integer candidate : List.copyOf(conflict)) {
            List<Integer> rest = new ArrayList<>(conflict);
            rest.remove(candidate);
            if (conflicts(least(size, rows, rest))) {
                conflict = rest;
            }
        }
        return conflict.stream().sorted().toList();
    }

    private static List<Integer> grown(int size, List<Row> rows) {
        List<Integer> grown = new ArrayList<>();
        LeastViolation least = least(size, rows, grown);
        while (!conflicts(least) && grown.size() < rows.size()) {
            grown.add(mostMissed(rows, grown, least.weights()));
            least = least(size, rows, grown);
        }
        return grown;
    }

    private static int mostMissed(List<Row> rows, List<Integer> taken, double[] weights) {
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

    private static LeastViolation least(int size, List<Row> rows, List<Integer> chosen) {
        return LeastViolation.of(size, chosen.stream().map(rows::get).toList());
    }

    private static boolean conflicts(LeastViolation least) {
        return least.amount() > WeightConstraints.TOLERANCE;
    }
}
