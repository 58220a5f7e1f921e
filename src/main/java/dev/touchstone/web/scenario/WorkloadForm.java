package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evidence.Basis;
import dev.touchstone.rendering.Units;
import dev.touchstone.scenario.Need;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioBuilder;
import dev.touchstone.scenario.Slot;
import dev.touchstone.scenario.WorkloadItem;
import dev.touchstone.web.view.EditorView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The load in figures, and what each slot must carry of it. */
final class WorkloadForm implements PartForm {
    private static final String ITEMS = "workload";
    private static final String NEEDS = "needs";
    private static final List<String> ITEM_SAYS = List.of("name", "value", "unit", "source", "note");
    private static final List<String> NEED_SAYS = List.of("value", "unit", "source");

    @Override
    public Typed fill(Scenario scenario, Language language) {
        Filling out = new Filling(language);
        int row = 0;
        for (WorkloadItem item : scenario.workload()) {
            String at = ITEMS + "." + row++ + ".";
            out.put(at + "id", item.id());
            out.local(at + "name", item.name());
            out.number(at + "value", item.value());
            out.put(at + "unit", item.unit());
            out.word(at + "basis", item.basis());
            out.put(at + "source", item.source());
            out.local(at + "note", item.note());
        }
        row = 0;
        for (Slot slot : scenario.slots()) {
            for (Need need : slot.needs()) {
                String at = NEEDS + "." + row++ + ".";
                out.put(at + "id", "");
                out.put(at + "slot", slot.role());
                out.number(at + "value", need.value());
                out.put(at + "unit", need.unit());
                out.word(at + "basis", need.basis());
                out.put(at + "source", need.source());
            }
        }
        return out.typed();
    }

    @Override
    public Bound read(Typed typed, Scenario base, Catalogue catalogue) {
        Reading in = new Reading(typed);
        ScenarioBuilder edited = ScenarioBuilder.builder(base);
        edited.workload(items(in));
        edited.slots(slots(in, base));
        return in.bound(edited);
    }

    private static List<WorkloadItem> items(Reading in) {
        List<String> ids = new ArrayList<>();
        return in.rows(
                ITEMS,
                ITEM_SAYS,
                "/workload",
                at -> new WorkloadItem(
                        in.id(at, ids, "w"),
                        in.local(at + "name"),
                        in.number(at + "value"),
                        in.maybe(at + "unit"),
                        in.word(at + "basis", Basis.class, Basis.ASSUMPTION),
                        in.maybe(at + "source"),
                        in.maybeLocal(at + "note")));
    }

    private static List<Slot> slots(Reading in, Scenario base) {
        Map<String, List<Need>> needs = new LinkedHashMap<>();
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < base.slots().size(); i++) {
            index.put(base.slots().get(i).role(), i);
        }
        for (int row : in.typed().filledRows(NEEDS, NEED_SAYS)) {
            String at = NEEDS + "." + row + ".";
            String slot = in.typed().text(at + "slot");
            if (!index.containsKey(slot)) {
                in.fault(at + "slot", "editor.choose-a-slot", Map.of());
                continue;
            }
            List<Need> list = needs.computeIfAbsent(slot, role -> new ArrayList<>());
            in.place("/slots/" + index.get(slot) + "/needs/" + list.size(), NEEDS + "." + row);
            list.add(new Need(
                    in.needed(at + "value"),
                    in.typed().text(at + "unit"),
                    in.word(at + "basis", Basis.class, Basis.ASSUMPTION),
                    in.maybe(at + "source")));
        }
        return base.slots().stream()
                .map(slot -> new Slot(
                        slot.role(), slot.name(), slot.technologies(), needs.getOrDefault(slot.role(), List.of())))
                .toList();
    }

    @Override
    public List<EditorView.Block> blocks(Sheet sheet) {
        List<EditorView.Block> blocks = new ArrayList<>();
        blocks.add(EditorView.Block.of(
                        "figures",
                        sheet.t("figures"),
                        sheet.t("figures.note"),
                        sheet.rows(ITEMS, true, row -> item(sheet, row)))
                .buttons(sheet.another(ITEMS, "figures.add")));
        EditorView.Block needs = EditorView.Block.of("needs", sheet.t("needs"), sheet.t("needs.note"), List.of());
        if (sheet.scenario().slots().isEmpty()) {
            blocks.add(needs.empty(Optional.of(new Parts.State(
                    "empty",
                    sheet.t("needs.empty"),
                    sheet.t("needs.empty.text"),
                    List.of(Link.to(sheet.t("part.candidates"), "candidates")),
                    ""))));
        } else {
            blocks.add(EditorView.Block.of(
                            "needs",
                            sheet.t("needs"),
                            sheet.t("needs.note"),
                            sheet.rows(NEEDS, true, row -> need(sheet, row)))
                    .buttons(sheet.another(NEEDS, "needs.add")));
        }
        return blocks;
    }

    private static EditorView.Group item(Sheet sheet, int row) {
        String at = ITEMS + "." + row + ".";
        List<Field> fields = new ArrayList<>(sheet.local(at + "name", "text", "figure.name"));
        fields.add(sheet.number(at + "value", "figure.value"));
        fields.add(sheet.text(at + "unit", "figure.unit"));
        fields.add(sheet.basis(at + "basis"));
        fields.add(sheet.text(at + "source", "source"));
        Typed typed = sheet.typed();
        return sheet.row(
                ITEMS,
                row,
                sheet.legend(
                        sheet.t("figure.new"),
                        typed.text(at + "name"),
                        typed.text(at + "value"),
                        new Units(sheet.language()).word(typed.text(at + "unit"))),
                fields,
                sheet.local(at + "note", "text", "note"));
    }

    private static EditorView.Group need(Sheet sheet, int row) {
        String at = NEEDS + "." + row + ".";
        return sheet.row(
                NEEDS,
                row,
                sheet.legend(
                        sheet.t("need.row", "number", row + 1),
                        sheet.role(sheet.typed().text(at + "slot")),
                        sheet.typed().text(at + "value"),
                        new Units(sheet.language()).word(sheet.typed().text(at + "unit"))),
                List.of(
                        sheet.choice(at + "slot", "need.slot", sheet.slots(sheet.t("choose"))),
                        sheet.number(at + "value", "need.value"),
                        sheet.text(at + "unit", "need.unit"),
                        sheet.basis(at + "basis"),
                        sheet.text(at + "source", "source")),
                List.of());
    }
}
