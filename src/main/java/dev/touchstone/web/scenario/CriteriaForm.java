package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Aggregation;
import dev.touchstone.catalogue.Axis;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Direction;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.Units;
import dev.touchstone.scenario.CriterionChoice;
import dev.touchstone.scenario.RangeChoice;
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

/** What is scored, each criterion with the ends of its range. */
final class CriteriaForm implements PartForm {
    private static final String LIBRARY = "library.";
    private static final String OWN = "own";
    private static final List<String> OWN_SAYS = List.of("name", "question", "range.worst", "range.best");

    @Override
    public Typed fill(Scenario scenario, Language language) {
        Filling out = new Filling(language);
        int row = 0;
        for (CriterionChoice choice : scenario.criteria()) {
            switch (choice) {
                case CriterionChoice.FromLibrary library -> {
                    String at = LIBRARY + library.ref() + ".";
                    out.tick(at + "use", true);
                    library.range().ifPresent(range -> range(out, at + "range.", range));
                    out.local(at + "reason", library.reason());
                }
                case CriterionChoice.Own own -> {
                    String at = OWN + "." + row++ + ".";
                    out.put(at + "id", own.id());
                    out.local(at + "name", own.name());
                    out.local(at + "question", own.question());
                    out.word(at + "dimension", own.dimension());
                    out.put(at + "unit", own.unit());
                    out.word(at + "direction", own.direction());
                    range(out, at + "range.", own.range());
                    out.word(at + "aggregation", own.aggregation());
                    out.local(at + "reason", own.reason());
                }
            }
        }
        return out.typed();
    }

    private static void range(Filling out, String at, RangeChoice range) {
        out.number(at + "worst", range.worst());
        out.number(at + "best", range.best());
        out.word(at + "axis", range.axis());
        out.word(at + "per", range.per());
    }

    /** Criteria keep the order they had; new ones follow in that of the form. Points of those taken out go with them. */
    @Override
    public Bound read(Typed typed, Scenario base, Catalogue catalogue) {
        Reading in = new Reading(typed);
        Map<String, Chosen> chosen = new LinkedHashMap<>();
        for (Criterion criterion : catalogue.criteria()) {
            if (typed.ticked(LIBRARY + criterion.id() + ".use")) {
                chosen.put(criterion.id(), library(in, criterion.id()));
            }
        }
        ownOnes(in, catalogue, chosen);
        List<CriterionChoice> ordered = new ArrayList<>();
        List<String> ids = new ArrayList<>(base.criteria().stream()
                .map(CriterionChoice::criterionId)
                .filter(chosen::containsKey)
                .toList());
        chosen.keySet().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        for (String id : ids) {
            in.place("/criteria/" + ordered.size(), chosen.get(id).field());
            ordered.add(chosen.get(id).choice());
        }
        ScenarioBuilder edited = ScenarioBuilder.builder(base);
        edited.criteria(ordered);
        Map<String, Double> points = new LinkedHashMap<>(base.weights().criteria());
        points.keySet().retainAll(ids);
        edited.weights(base.weights().withCriteria(points));
        return in.bound(edited);
    }

    private record Chosen(CriterionChoice choice, String field) {}

    private static Chosen library(Reading in, String id) {
        String at = LIBRARY + id + ".";
        Optional<RangeChoice> range = says(in, at) ? Optional.of(range(in, at + "range.")) : Optional.empty();
        return new Chosen(new CriterionChoice.FromLibrary(id, range, in.maybeLocalArea(at + "reason")), LIBRARY + id);
    }

    private static boolean says(Reading in, String at) {
        return List.of("worst", "best", "axis", "per").stream()
                .anyMatch(end -> !in.typed().text(at + "range." + end).isEmpty());
    }

    private static RangeChoice range(Reading in, String at) {
        return new RangeChoice(
                in.needed(at + "worst"),
                in.needed(at + "best"),
                in.maybeWord(at + "axis", Axis.class),
                in.maybeWord(at + "per", RangeChoice.Per.class));
    }

    private static void ownOnes(Reading in, Catalogue catalogue, Map<String, Chosen> chosen) {
        List<String> ids = new ArrayList<>();
        catalogue.criteria().forEach(criterion -> ids.add(criterion.id()));
        for (int row : in.typed().filledRows(OWN, OWN_SAYS)) {
            String at = OWN + "." + row + ".";
            String id = in.id(at, ids, "k");
            LocalText name = in.local(at + "name");
            chosen.put(
                    id,
                    new Chosen(
                            new CriterionChoice.Own(
                                    id,
                                    name,
                                    in.maybeLocalArea(at + "question"),
                                    in.word(at + "dimension", Dimension.class, Dimension.THROUGHPUT),
                                    in.maybe(at + "unit").orElse("1"),
                                    in.word(at + "direction", Direction.class, Direction.UP),
                                    range(in, at + "range."),
                                    in.word(at + "aggregation", Aggregation.class, Aggregation.MEAN),
                                    in.maybeLocalArea(at + "reason")),
                            OWN + "." + row));
        }
    }

    @Override
    public List<EditorView.Block> blocks(Sheet sheet) {
        List<EditorView.Block> blocks = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            List<EditorView.Group> groups = sheet.catalogue().criteria(dimension).stream()
                    .map(criterion -> library(sheet, criterion))
                    .toList();
            if (!groups.isEmpty()) {
                blocks.add(EditorView.Block.of(
                        "dimension-" + dimension.id(),
                        sheet.in(sheet.catalogue().name(dimension)),
                        "",
                        groups));
            }
        }
        blocks.add(EditorView.Block.of(
                        OWN,
                        sheet.t("criteria.own"),
                        sheet.t("criteria.own.note"),
                        sheet.rows(OWN, false, row -> own(sheet, row)))
                .buttons(sheet.add(OWN, "criteria.own.add")));
        return blocks;
    }

    private static EditorView.Group library(Sheet sheet, Criterion criterion) {
        String at = LIBRARY + criterion.id() + ".";
        Field use = Field.of(
                        at + "use",
                        "tick",
                        sheet.in(criterion.name()),
                        sheet.typed().text(at + "use"))
                .hint(sentence(sheet.in(criterion.question())) + usual(sheet, criterion))
                .error(sheet.errors().getOrDefault(LIBRARY + criterion.id(), sheet.error(at + "use")));
        List<Field> more = new ArrayList<>(range(sheet, at, criterion.unit()));
        more.addAll(sheet.local(at + "reason", "area", "criterion.reason"));
        return new EditorView.Group(
                LIBRARY + criterion.id(),
                "",
                "",
                false,
                true,
                List.of(),
                List.of(use),
                List.of(),
                more,
                sheet.t("range"),
                Sheet.wrong(more)
                        || !sheet.typed().text(at + "range.worst").isEmpty()
                        || criterion.range().isEmpty(),
                Optional.empty());
    }

    /** A question of the library may end in an aside without a sign. */
    private static String sentence(String text) {
        if (text.matches("(?s).*[？！。]")) {
            return text;
        }
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        return text.matches("(?s).*[?!.]") ? text + " " : text + (chinese ? "。" : ". ");
    }

    private static String usual(Sheet sheet, Criterion criterion) {
        Numbers numbers = new Numbers(sheet.language());
        String unit = unitWord(sheet, criterion.unit());
        return criterion
                .range()
                .map(range -> sheet.t(
                        "criterion.usual",
                        "worst",
                        numbers.exact(range.worst()),
                        "best",
                        numbers.exact(range.best()),
                        "unit",
                        unit))
                .orElseGet(() -> sheet.t("criterion.no-usual", "unit", unit));
    }

    private static String unitWord(Sheet sheet, String unit) {
        return switch (unit) {
            case "1" -> sheet.t("unit.one");
            case "{point}" -> sheet.t("points");
            default -> new Units(sheet.language()).word(unit);
        };
    }

    private static List<Field> range(Sheet sheet, String at, String unit) {
        String word = unitWord(sheet, unit);
        Field worst = sheet.number(at + "range.worst", "range.worst").unit(word);
        return List.of(
                worst.error().isEmpty() ? worst.error(sheet.error(at + "range")) : worst,
                sheet.number(at + "range.best", "range.best").unit(word),
                sheet.words(at + "range.axis", "range.axis", "", "linear", "log"),
                sheet.words(at + "range.per", "range.per", "", "slot", "stack"));
    }

    private static EditorView.Group own(Sheet sheet, int row) {
        String at = OWN + "." + row + ".";
        List<Field> fields = new ArrayList<>(sheet.local(at + "name", "text", "criterion.name"));
        fields.add(sheet.choice(at + "dimension", "criterion.dimension", dimensions(sheet)));
        fields.add(sheet.text(at + "unit", "criterion.unit"));
        fields.add(sheet.words(at + "direction", "criterion.direction", "up", "down"));
        Field worst = sheet.number(at + "range.worst", "range.worst");
        fields.add(worst.error().isEmpty() ? worst.error(sheet.error(at + "range")) : worst);
        fields.add(sheet.number(at + "range.best", "range.best"));
        List<Field> more = new ArrayList<>(sheet.local(at + "question", "area", "criterion.question"));
        more.add(sheet.words(
                at + "aggregation",
                "criterion.aggregation",
                "mean",
                "sum",
                "worst",
                "bottleneck",
                "mean_over_edges",
                "product",
                "direct"));
        more.add(sheet.words(at + "range.axis", "range.axis", "", "linear", "log"));
        more.add(sheet.words(at + "range.per", "range.per", "", "slot", "stack"));
        more.addAll(sheet.local(at + "reason", "area", "criterion.reason"));
        String name = sheet.typed().text(at + "name");
        return sheet.row(OWN, row, name.isEmpty() ? sheet.t("criterion.new") : name, fields, more);
    }

    private static List<Parts.Option> dimensions(Sheet sheet) {
        return java.util.Arrays.stream(Dimension.values())
                .map(dimension ->
                        Sheet.option(dimension.id(), sheet.in(sheet.catalogue().name(dimension))))
                .toList();
    }
}
