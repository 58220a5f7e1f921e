package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.view.EditorView;
import java.time.LocalDate;
import java.util.List;

/** The binding of one part of a scenario: pure functions between its record and its fields. */
interface PartForm {

    /** The fields of a scenario as it stands. */
    Typed fill(Scenario scenario, Language language);

    /** The scenario with this part as typed. */
    Bound read(Typed typed, Scenario base, Catalogue catalogue);

    /** What the part asks, with what was typed. */
    List<EditorView.Block> blocks(Sheet sheet);

    /**
     * Completes what was typed before it is shown again, such as by a new row.
     *
     * @param action the button that was pressed: {@code add:claims}, {@code team:java} ...
     */
    default Typed act(Typed typed, Sheet sheet, String action) {
        if (!action.startsWith("add:")) {
            return typed;
        }
        String list = action.substring("add:".length());
        return typed.with(list + "." + typed.nextRow(list) + ".id", "");
    }

    /**
     * What stands in a part that nobody has filled in yet, beside the record: who writes, and when.
     *
     * @param person name of whoever opens it; empty for nobody
     */
    default Typed begin(Typed filled, String person, LocalDate today) {
        return filled;
    }
}
