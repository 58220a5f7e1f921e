package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Trait;
import dev.touchstone.evidence.Basis;
import dev.touchstone.scenario.Architecture;
import dev.touchstone.scenario.Goal;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioBuilder;
import dev.touchstone.web.view.EditorView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What runs today, and what the target has beside the chosen stack. */
final class TodayForm implements PartForm {
    private static final String PARTS = "today_parts";
    private static final String TRAITS = "today_traits";
    private static final String GOAL_PARTS = "goal_parts";
    private static final String GOAL_TRAITS = "goal_traits";

    @Override
    public Typed fill(Scenario scenario, Language language) {
        Filling out = new Filling(language);
        scenario.today().ifPresent(today -> {
            out.local("today.name", today.name());
            out.word("today.basis", today.basis());
            out.local("today.note", today.note());
            int row = 0;
            for (Map.Entry<String, Architecture.Part> part : today.parts().entrySet()) {
                String at = PARTS + "." + row++ + ".";
                out.put(at + "id", "");
                out.put(at + "role", part.getKey());
                out.put(at + "technology", part.getValue().technology());
                out.put(at + "traits", Values.lines(part.getValue().traits()));
            }
            traits(out, TRAITS, today.traits());
        });
        scenario.goal().ifPresent(goal -> {
            int row = 0;
            for (Map.Entry<String, String> part : goal.parts().entrySet()) {
                String at = GOAL_PARTS + "." + row++ + ".";
                out.put(at + "id", "");
                out.put(at + "role", part.getKey());
                out.put(at + "technology", part.getValue());
            }
            traits(out, GOAL_TRAITS, goal.traits());
        });
        return out.typed();
    }

    private static void traits(Filling out, String list, Map<String, Object> traits) {
        int row = 0;
        for (Map.Entry<String, Object> trait : traits.entrySet()) {
            String at = list + "." + row++ + ".";
            out.put(at + "id", "");
            out.put(at + "name", trait.getKey());
            out.put(at + "value", Values.write(trait.getValue()));
        }
    }

    @Override
    public Bound read(Typed typed, Scenario base, Catalogue catalogue) {
        Reading in = new Reading(typed);
        ScenarioBuilder edited = ScenarioBuilder.builder(base);
        edited.today(today(in, base));
        edited.goal(goal(in, base));
        in.place("/today", "today");
        return in.bound(edited);
    }

    private static Optional<Architecture> today(Reading in, Scenario base) {
        Map<String, Architecture.Part> before =
                base.today().map(Architecture::parts).orElse(Map.of());
        Map<String, Architecture.Part> parts = new LinkedHashMap<>();
        for (int row : in.typed().filledRows(PARTS, List.of("role", "technology", "traits"))) {
            String at = PARTS + "." + row + ".";
            String role = role(in, at, parts);
            in.place("/today/parts/" + role, PARTS + "." + row);
            Map<String, Object> known = Optional.ofNullable(before.get(role))
                    .map(Architecture.Part::traits)
                    .orElse(Map.of());
            parts.put(
                    role,
                    new Architecture.Part(
                            in.typed().text(at + "technology"),
                            Values.read(in.typed().area(at + "traits"), known)));
        }
        Map<String, Object> traits =
                traits(in, TRAITS, base.today().map(Architecture::traits).orElse(Map.of()));
        boolean says = !in.typed().text("today.name").isEmpty()
                || !in.typed().text("today.note").isEmpty()
                || !parts.isEmpty()
                || !traits.isEmpty();
        if (!says) {
            return Optional.empty();
        }
        return Optional.of(new Architecture(
                in.local("today.name"),
                in.word("today.basis", Basis.class, Basis.ASSUMPTION),
                parts,
                traits,
                in.maybeLocalArea("today.note")));
    }

    private static String role(Reading in, String at, Map<String, ?> taken) {
        String role = in.typed().text(at + "role");
        if (role.isEmpty()) {
            in.fault(at + "role", "editor.choose-a-role", Map.of());
        } else if (taken.containsKey(role)) {
            in.fault(at + "role", "editor.role-twice", Map.of("value", role));
        }
        return role;
    }

    private static Optional<Goal> goal(Reading in, Scenario base) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int row : in.typed().filledRows(GOAL_PARTS, List.of("role", "technology"))) {
            String at = GOAL_PARTS + "." + row + ".";
            String role = role(in, at, parts);
            in.place("/goal/parts/" + role, GOAL_PARTS + "." + row);
            parts.put(role, in.typed().text(at + "technology"));
        }
        Map<String, Object> traits =
                traits(in, GOAL_TRAITS, base.goal().map(Goal::traits).orElse(Map.of()));
        return parts.isEmpty() && traits.isEmpty() ? Optional.empty() : Optional.of(new Goal(parts, traits));
    }

    private static Map<String, Object> traits(Reading in, String list, Map<String, Object> before) {
        Map<String, Object> traits = new LinkedHashMap<>();
        for (int row : in.typed().filledRows(list, List.of("name", "value"))) {
            String at = list + "." + row + ".";
            String name = in.typed().text(at + "name");
            String value = in.typed().text(at + "value");
            if (name.isEmpty() || value.isEmpty()) {
                in.fault(at + (name.isEmpty() ? "name" : "value"), "field.missing", Map.of());
            }
            traits.put(name, Values.read(value, Optional.ofNullable(before.get(name))));
        }
        return traits;
    }

    @Override
    public List<EditorView.Block> blocks(Sheet sheet) {
        List<Field> name = new ArrayList<>(sheet.local("today.name", "text", "today.name"));
        name.add(sheet.basis("today.basis"));
        name.addAll(sheet.local("today.note", "area", "note"));
        return List.of(
                EditorView.Block.of(
                        "today",
                        sheet.t("today"),
                        sheet.t("today.note"),
                        List.of(EditorView.Group.of("today-fields", "", name))),
                EditorView.Block.of(
                                PARTS,
                                sheet.t("today.parts"),
                                sheet.t("today.parts.note"),
                                sheet.rows(PARTS, true, row -> part(sheet, PARTS, row, true)))
                        .buttons(sheet.another(PARTS, "today.parts.add")),
                traits(sheet, TRAITS, "today.traits"),
                EditorView.Block.of(
                                GOAL_PARTS,
                                sheet.t("goal.parts"),
                                sheet.t("goal.parts.note"),
                                sheet.rows(GOAL_PARTS, false, row -> part(sheet, GOAL_PARTS, row, false)))
                        .buttons(sheet.add(GOAL_PARTS, "goal.parts.add")),
                traits(sheet, GOAL_TRAITS, "goal.traits"));
    }

    private static EditorView.Group part(Sheet sheet, String list, int row, boolean withTraits) {
        String at = list + "." + row + ".";
        List<Parts.Option> roles = Stream.concat(
                        sheet.slots(sheet.t("choose")).stream(),
                        sheet.catalogue().roles().stream()
                                .filter(role -> sheet.scenario().slot(role.id()).isEmpty())
                                .map(role -> Sheet.option(role.id(), sheet.in(role.name()))))
                .toList();
        String role = sheet.typed().text(at + "role");
        return sheet.row(
                list,
                row,
                role.isEmpty()
                        ? sheet.t("part.row", "number", row + 1)
                        : sheet.t(
                                "part.of",
                                "role",
                                sheet.role(role),
                                "technology",
                                sheet.technology(sheet.typed().text(at + "technology"))),
                List.of(
                        sheet.choice(at + "role", "part.role", roles),
                        sheet.choice(at + "technology", "technology", sheet.technologies(sheet.t("choose")))),
                withTraits ? List.of(sheet.area(at + "traits", "part.traits")) : List.of());
    }

    private static EditorView.Block traits(Sheet sheet, String list, String key) {
        return EditorView.Block.of(list, sheet.t(key), sheet.t(key + ".note"), sheet.rows(list, false, row -> {
                    String at = list + "." + row + ".";
                    return sheet.row(
                            list,
                            row,
                            sheet.legend(
                                    sheet.t("property.row", "number", row + 1),
                                    sheet.typed().text(at + "name"),
                                    sheet.typed().text(at + "value")),
                            List.of(
                                    sheet.text(at + "name", "property.name"),
                                    sheet.text(at + "value", "property.value")),
                            List.of());
                }))
                .buttons(sheet.add(list, "property.add"))
                .help(new EditorView.Help(
                        sheet.t("property.words"),
                        sheet.catalogue().traits().all().stream()
                                .filter(Trait::architecture)
                                .map(trait -> new Parts.Labelled(
                                        trait.id(),
                                        sheet.in(trait.name())
                                                + (trait.values().isEmpty()
                                                        ? ""
                                                        : ": " + String.join(", ", trait.values())),
                                        ""))
                                .toList()));
    }
}
