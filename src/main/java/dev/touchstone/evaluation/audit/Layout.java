package dev.touchstone.evaluation.audit;

import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.audit.ReadTable.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A pasted table turned so that its alternatives stand in rows, and what its rows and columns are.
 *
 * <p>Which way round it stands follows from what its labels say, never from its shape: weights in a row or totals in a
 * column mean alternatives in rows; weights in a column or totals in a row mean criteria in rows. Where the labels say
 * both, or nothing, and no hint decides, the table is refused.
 *
 * @param orientation as it was pasted
 * @param rows turned; the first holds the names of the criteria
 * @param weights position of the row with the weights
 * @param totals position of the column with the totals
 * @param remarks what was left out
 * @param alternatives positions of rows
 * @param criteria positions of columns
 */
record Layout(
        Orientation orientation,
        List<List<Entry>> rows,
        Optional<Integer> weights,
        Optional<Integer> totals,
        List<Remark> remarks,
        List<Integer> alternatives,
        List<Integer> criteria) {

    static Layout of(PastedTable table, TableHints hints) {
        Orientation orientation = hints.orientation().orElseGet(() -> said(table.rows(), hints));
        List<List<Entry>> rows =
                orientation == Orientation.ALTERNATIVES_IN_ROWS ? table.rows() : transposed(table.rows());
        List<Remark> remarks = new ArrayList<>();
        Optional<Integer> weights = one(Meaning.WEIGHTS, labels(rows), hints);
        Optional<Integer> totals = one(Meaning.TOTALS, rows.getFirst(), hints);
        hinted("/weights", hints.weights(), weights);
        hinted("/totals", hints.totals(), totals);
        List<Integer> alternatives = plain(labels(rows), weights, hints, remarks);
        List<Integer> criteria = plain(rows.getFirst(), totals, hints, remarks);
        alternatives.removeIf(row -> !hasNumber(
                row(rows, row, criteria, totals), remarks, rows.get(row).getFirst()));
        criteria.removeIf(column -> !hasNumber(
                column(rows, column, alternatives, weights),
                remarks,
                rows.getFirst().get(column)));
        return new Layout(orientation, rows, weights, totals, List.copyOf(remarks), alternatives, criteria);
    }

    /** What the labels say of the way round. */
    private static Orientation said(List<List<Entry>> rows, TableHints hints) {
        boolean inRows = has(Meaning.WEIGHTS, labels(rows), hints) || has(Meaning.TOTALS, rows.getFirst(), hints);
        boolean inColumns = has(Meaning.WEIGHTS, rows.getFirst(), hints) || has(Meaning.TOTALS, labels(rows), hints);
        if (inRows == inColumns) {
            throw Entry.refusal(inRows ? "audit.orientation-both" : "audit.orientation-unknown", Map.of());
        }
        return inRows ? Orientation.ALTERNATIVES_IN_ROWS : Orientation.CRITERIA_IN_ROWS;
    }

    private static boolean has(Meaning meaning, List<Entry> labels, TableHints hints) {
        return labels.stream().skip(1).anyMatch(label -> means(meaning, label, hints));
    }

    /** Where a hint names the label, no other one means it. */
    private static boolean means(Meaning meaning, Entry label, TableHints hints) {
        Optional<String> hint = switch (meaning) {
            case WEIGHTS -> hints.weights();
            case TOTALS -> hints.totals();
            case RANKS -> Optional.empty();
        };
        return hint.map(named -> Meaning.same(label.text(), named))
                .orElseGet(
                        () -> Meaning.of(label.text()).filter(meaning::equals).isPresent());
    }

    private static Optional<Integer> one(Meaning meaning, List<Entry> labels, TableHints hints) {
        List<Integer> found = IntStream.range(1, labels.size())
                .filter(k -> means(meaning, labels.get(k), hints))
                .boxed()
                .toList();
        if (found.size() > 1) {
            throw labels.get(found.get(1)).refused(meaning.twice());
        }
        return found.stream().findFirst();
    }

    private static void hinted(String pointer, Optional<String> hint, Optional<Integer> found) {
        if (hint.isPresent() && found.isEmpty()) {
            throw Problem.invalid(pointer, "audit.no-such-label", Map.of("value", Problem.quoted(hint.get())))
                    .exception();
        }
    }

    /** Labels that are none of weights, totals and ranks. Those on the wrong side are left out, and that is said. */
    private static List<Integer> plain(
            List<Entry> labels, Optional<Integer> known, TableHints hints, List<Remark> remarks) {
        List<Integer> plain = new ArrayList<>();
        for (int k = 1; k < labels.size(); k++) {
            Entry label = labels.get(k);
            if (known.isPresent() && known.get() == k) {
                continue;
            }
            boolean other = means(Meaning.WEIGHTS, label, hints)
                    || means(Meaning.TOTALS, label, hints)
                    || means(Meaning.RANKS, label, hints);
            if (other) {
                remarks.add(skipped("skipped-by-label", label));
            } else {
                plain.add(k);
            }
        }
        return plain;
    }

    private static boolean hasNumber(List<Entry> entries, List<Remark> remarks, Entry label) {
        boolean has =
                entries.stream().anyMatch(entry -> NumberText.of(entry.text()).isPresent());
        if (!has) {
            remarks.add(skipped("skipped-without-number", label));
        }
        return has;
    }

    private static Remark skipped(String code, Entry label) {
        return Remark.of(
                code, Map.of("label", Problem.quoted(label.text()), "line", label.line(), "column", label.column()));
    }

    private static List<Entry> labels(List<List<Entry>> rows) {
        return rows.stream().map(List::getFirst).toList();
    }

    /** What may show that a row is an alternative: its scores and its total. */
    private static List<Entry> row(List<List<Entry>> rows, int row, List<Integer> criteria, Optional<Integer> totals) {
        return Stream.concat(criteria.stream(), totals.stream())
                .map(rows.get(row)::get)
                .toList();
    }

    private static List<Entry> column(
            List<List<Entry>> rows, int column, List<Integer> alternatives, Optional<Integer> weights) {
        List<Entry> entries = new ArrayList<>();
        alternatives.forEach(row -> entries.add(rows.get(row).get(column)));
        weights.ifPresent(row -> entries.add(rows.get(row).get(column)));
        return entries;
    }

    private static List<List<Entry>> transposed(List<List<Entry>> rows) {
        return IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> rows.stream().map(row -> row.get(column)).toList())
                .toList();
    }
}
