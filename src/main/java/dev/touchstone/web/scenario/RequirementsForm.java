package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.base.Slug;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Trait;
import dev.touchstone.scenario.Requirement;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioBuilder;
import dev.touchstone.web.view.EditorView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Must-haves. Limits of a criterion, and properties that a technology must have. */
final class RequirementsForm implements PartForm {
    private static final String LIMITS = "limits";
    private static final String TRAITS = "traits";
    private static final List<String> LIMIT_SAYS = List.of("metric", "value", "why", "who", "source");
    private static final List<String> TRAIT_SAYS = List.of("must", "why", "who", "source");

    @Override
    public Typed fill(Scenario scenario, Language language) {
        Filling out = new Filling(language);
        int limits = 0;
        int traits = 0;
        for (Requirement requirement : scenario.requirements()) {
            String at = switch (requirement) {
                case Requirement.Threshold threshold -> {
                    String row = LIMITS + "." + limits++ + ".";
                    out.put(row + "metric", threshold.metric());
                    out.put(row + "op", threshold.op());
                    out.number(row + "value", threshold.value());
                    out.put(row + "unit", threshold.unit());
                    out.number(row + "probability", threshold.probability());
                    yield row;
                }
                case Requirement.TraitPredicate predicate -> {
                    String row = TRAITS + "." + traits++ + ".";
                    out.put(row + "must", predicate.must());
                    out.put(row + "slot", predicate.slot());
                    yield row;
                }
            };
            out.put(at + "id", requirement.id());
            out.local(at + "why", requirement.why());
            out.put(at + "who", requirement.who());
            out.put(at + "source", requirement.source());
        }
        return out.typed();
    }

    private record Row(Requirement requirement, String field) {}

    /** Must-haves keep the order they had; new ones follow. */
    @Override
    public Bound read(Typed typed, Scenario base, Catalogue catalogue) {
        Reading in = new Reading(typed);
        Map<String, Row> rows = new LinkedHashMap<>();
        List<String> taken = new ArrayList<>();
        for (String list : List.of(LIMITS, TRAITS)) {
            typed.rows(list).forEach(row -> taken.add(typed.text(list + "." + row + ".id")));
        }
        for (int row : typed.filledRows(LIMITS, LIMIT_SAYS)) {
            put(in, rows, LIMITS + "." + row, limit(in, LIMITS + "." + row + ".", base, catalogue, taken));
        }
        for (int row : typed.filledRows(TRAITS, TRAIT_SAYS)) {
            put(in, rows, TRAITS + "." + row, trait(in, TRAITS + "." + row + ".", taken));
        }
        List<String> ids = Stream.concat(
                        base.requirements().stream().map(Requirement::id).filter(rows::containsKey),
                        rows.keySet().stream())
                .distinct()
                .toList();
        List<Requirement> requirements = new ArrayList<>();
        for (String id : ids) {
            in.place("/requirements/" + requirements.size(), rows.get(id).field());
            requirements.add(rows.get(id).requirement());
        }
        return in.bound(ScenarioBuilder.builder(base).requirements(requirements));
    }

    private static void put(Reading in, Map<String, Row> rows, String field, Requirement requirement) {
        if (requirement.who().isEmpty()) {
            in.fault(field + ".who", "editor.who-asks", Map.of());
        }
        rows.put(requirement.id(), new Row(requirement, field));
    }

    private static Requirement limit(Reading in, String at, Scenario base, Catalogue catalogue, List<String> taken) {
        String metric = in.typed().text(at + "metric");
        if (metric.isEmpty()) {
            in.fault(at + "metric", "editor.choose-a-criterion", Map.of());
        }
        return new Requirement.Threshold(
                id(in, at, taken, metric),
                metric,
                in.maybe(at + "op").orElse("<="),
                in.needed(at + "value"),
                in.maybe(at + "unit")
                        .orElseGet(() -> Named.unit(catalogue, base, metric).orElse("1")),
                in.number(at + "probability"),
                in.localArea(at + "why"),
                in.typed().text(at + "who"),
                in.maybe(at + "source"));
    }

    private static Requirement trait(Reading in, String at, List<String> taken) {
        String must = in.typed().text(at + "must");
        if (must.isEmpty()) {
            in.fault(at + "must", "editor.say-a-property", Map.of("example", "survives_node == true"));
        }
        return new Requirement.TraitPredicate(
                id(in, at, taken, must.replaceFirst("[^A-Za-z0-9_].*", "")),
                must,
                in.maybe(at + "slot"),
                in.localArea(at + "why"),
                in.typed().text(at + "who"),
                in.maybe(at + "source"));
    }

    private static String id(Reading in, String at, List<String> taken, String from) {
        String id = in.maybe(at + "id").orElseGet(() -> Slug.of(from, taken, "r"));
        taken.add(id);
        return id;
    }

    @Override
    public List<EditorView.Block> blocks(Sheet sheet) {
        boolean none = sheet.scenario().criteria().isEmpty();
        Optional<Parts.State> empty = none
                ? Optional.of(new Parts.State(
                        "empty",
                        sheet.t("limits.empty"),
                        sheet.t("limits.empty.text"),
                        List.of(Link.to(sheet.t("part.criteria"), "criteria")),
                        ""))
                : Optional.empty();
        return List.of(
                EditorView.Block.of(
                                LIMITS,
                                sheet.t("limits"),
                                sheet.t("limits.note"),
                                sheet.rows(LIMITS, !none, row -> limit(sheet, row)))
                        .empty(empty)
                        .buttons(sheet.another(LIMITS, "limits.add")),
                EditorView.Block.of(
                                TRAITS,
                                sheet.t("traits"),
                                sheet.t("traits.note"),
                                sheet.rows(TRAITS, false, row -> trait(sheet, row)))
                        .buttons(sheet.add(TRAITS, "traits.add"))
                        .help(words(sheet)));
    }

    private static EditorView.Group limit(Sheet sheet, int row) {
        String at = LIMITS + "." + row + ".";
        List<Field> fields = new ArrayList<>(List.of(
                sheet.choice(at + "metric", "limit.metric", sheet.criteria(sheet.t("choose"))),
                sheet.choice(
                        at + "op",
                        "limit.op",
                        List.of(
                                Sheet.option("<=", sheet.t("op.at-most")),
                                Sheet.option(">=", sheet.t("op.at-least")),
                                Sheet.option("<", sheet.t("op.below")),
                                Sheet.option(">", sheet.t("op.above")))),
                sheet.number(at + "value", "limit.value"),
                unit(sheet, at)));
        fields.addAll(sheet.local(at + "why", "text", "why"));
        fields.add(sheet.text(at + "who", "who"));
        return sheet.row(
                LIMITS,
                row,
                limitLegend(sheet, at, row),
                fields,
                List.of(sheet.text(at + "source", "source"), sheet.number(at + "probability", "limit.probability")));
    }

    private static String limitLegend(Sheet sheet, String at, int row) {
        Typed typed = sheet.typed();
        String metric = sheet.scenario().criteria().stream()
                .filter(choice -> choice.criterionId().equals(typed.text(at + "metric")))
                .map(choice -> Named.criterion(sheet.catalogue(), choice, sheet.language()))
                .findFirst()
                .orElse("");
        return metric.isEmpty()
                ? sheet.t("limit.row", "number", row + 1)
                : sheet.legend("", metric, typed.text(at + "op"), typed.text(at + "value"), typed.text(at + "unit"));
    }

    /** The unit, with that of the chosen criterion as what nothing means. */
    private static Field unit(Sheet sheet, String at) {
        Field field = sheet.text(at + "unit", "limit.unit");
        return Named.unit(sheet.catalogue(), sheet.scenario(), sheet.typed().text(at + "metric"))
                .map(unit -> field.hint(sheet.t("unit.empty-means", "unit", unit)))
                .orElse(field);
    }

    private static EditorView.Group trait(Sheet sheet, int row) {
        String at = TRAITS + "." + row + ".";
        List<Field> fields = new ArrayList<>(List.of(
                sheet.text(at + "must", "trait.must"),
                sheet.choice(at + "slot", "trait.slot", sheet.slots(sheet.t("trait.every-slot")))));
        fields.addAll(sheet.local(at + "why", "text", "why"));
        fields.add(sheet.text(at + "who", "who"));
        return sheet.row(
                TRAITS,
                row,
                sheet.legend(
                        sheet.t("trait.row", "number", row + 1), sheet.typed().text(at + "must")),
                fields,
                List.of(sheet.text(at + "source", "source")));
    }

    private static EditorView.Help words(Sheet sheet) {
        List<Parts.Labelled> lines = sheet.catalogue().traits().all().stream()
                .filter(trait -> !trait.architecture())
                .map(trait -> new Parts.Labelled(example(trait), sheet.in(trait.name()), ""))
                .toList();
        return new EditorView.Help(sheet.t("traits.words"), lines);
    }

    private static String example(Trait trait) {
        return switch (trait.type()) {
            case BOOLEAN -> trait.id() + " == true";
            case ENUM ->
                trait.id() + " == " + trait.values().stream().findFirst().orElse("...");
            case OPEN_SET ->
                trait.id() + " in [" + trait.values().stream().findFirst().orElse("...") + "]";
            case NUMBER -> trait.id() + " >= 1";
        };
    }
}
