package dev.touchstone.decision;

import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.evaluation.ReplayReport;
import dev.touchstone.evaluation.ReplayReport.Mismatch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which input was altered, told from the results that no longer follow. A contribution is weight times value: where it is
 * not, the weight is named, with the one that the stored results were made with. Else all cells that turned have a
 * quantity or a criterion in common, and that is named.
 */
final class Suspects {
    private static final double NEAR = 1e-9;
    private static final Pattern CELL = Pattern.compile("/options/(\\d+)/cells/(\\d+)/value");

    private Suspects() {}

    static List<Mismatch> of(Evaluation evaluation, ReplayReport report) {
        List<Mismatch> weights = weights(evaluation);
        if (!weights.isEmpty()) {
            return weights;
        }
        Set<String> turned = new LinkedHashSet<>();
        report.differences().forEach(difference -> {
            Matcher cell = CELL.matcher(difference.pointer());
            if (cell.matches()) {
                turned.add(cell.group(1) + "/" + cell.group(2));
            }
        });
        return turned.isEmpty() ? List.of() : common(evaluation, turned);
    }

    private static List<Mismatch> weights(Evaluation evaluation) {
        List<Mismatch> weights = new ArrayList<>();
        for (int j = 0; j < evaluation.criteria().size(); j++) {
            AppliedCriterion criterion = evaluation.criteria().get(j);
            for (Option option : evaluation.options()) {
                Option.OptionCell cell = option.cells().get(j);
                boolean allApply =
                        option.cells().stream().noneMatch(one -> one.drawn().isEmpty());
                if (allApply && cell.value() > NEAR) {
                    double used = cell.contribution() / cell.value();
                    if (Math.abs(used - criterion.weight()) > NEAR) {
                        weights.add(new Mismatch(
                                "/criteria/" + j + "/weight",
                                Double.toString(criterion.weight()),
                                Double.toString(used)));
                    }
                    break;
                }
            }
        }
        return weights;
    }

    private static List<Mismatch> common(Evaluation evaluation, Set<String> turned) {
        List<Mismatch> suspects = new ArrayList<>();
        for (int k = 0; k < evaluation.drawn().size(); k++) {
            Drawn quantity = evaluation.drawn().get(k);
            if (uses(evaluation, quantity.id()).containsAll(turned)) {
                suspects.add(new Mismatch("/drawn/" + k + "/knowledge", quantity.id(), ""));
            }
        }
        Set<String> columns = new LinkedHashSet<>();
        turned.forEach(cell -> columns.add(cell.substring(cell.indexOf('/') + 1)));
        if (suspects.isEmpty() && columns.size() == 1) {
            String column = columns.iterator().next();
            suspects.add(new Mismatch(
                    "/criteria/" + column,
                    evaluation.criteria().get(Integer.parseInt(column)).id(),
                    ""));
        }
        return suspects;
    }

    private static Set<String> uses(Evaluation evaluation, String drawn) {
        Set<String> cells = new LinkedHashSet<>();
        for (int i = 0; i < evaluation.options().size(); i++) {
            List<Option.OptionCell> row = evaluation.options().get(i).cells();
            for (int j = 0; j < row.size(); j++) {
                if (row.get(j).drawn().contains(drawn)) {
                    cells.add(i + "/" + j);
                }
            }
        }
        return cells;
    }
}
