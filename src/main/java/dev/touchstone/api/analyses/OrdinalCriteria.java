package dev.touchstone.api.analyses;

import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.matrix.MatrixQuestion.CellEntry;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Column;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Joint;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where one cell is a rank, a criterion has no numbers: none in another cell, none to value, none to correlate. */
final class OrdinalCriteria {
    private OrdinalCriteria() {}

    /** Refuses what does not go with ranks; all of it at once. */
    static void check(List<Column> criteria, List<List<Optional<CellEntry>>> cells, List<Joint> joint) {
        List<Fault> faults = new ArrayList<>();
        for (int j = 0; j < criteria.size(); j++) {
            int column = j;
            if (cells.stream().anyMatch(row -> isRank(row.get(column)))) {
                numbers(j, criteria.get(j), cells, faults);
            }
        }
        for (int b = 0; b < joint.size(); b++) {
            for (int k = 0; k < joint.get(b).cells().size(); k++) {
                Place place = joint.get(b).cells().get(k);
                if (isRank(cells.get(place.alternative()).get(place.criterion()))) {
                    faults.add(Fault.at("/joint/" + b + "/cells/" + k, "analysis.ordinal-joint"));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
    }

    private static void numbers(int j, Column criterion, List<List<Optional<CellEntry>>> cells, List<Fault> faults) {
        if (criterion.value().isPresent()) {
            faults.add(Fault.at("/criteria/" + j + "/value", "analysis.ordinal-value"));
        }
        for (int i = 0; i < cells.size(); i++) {
            Optional<CellEntry> cell = cells.get(i).get(j);
            if (cell.isPresent() && !isRank(cell)) {
                faults.add(Fault.at("/cells/" + i + "/" + j, "analysis.ordinal-mixed"));
            }
        }
    }

    private static boolean isRank(Optional<CellEntry> cell) {
        return cell.filter(CellEntry.Ranked.class::isInstance).isPresent();
    }
}
