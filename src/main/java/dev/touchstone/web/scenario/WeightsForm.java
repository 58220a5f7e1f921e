package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.Criteria;
import dev.touchstone.evaluation.weighing.Proposal;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.scenario.CriterionChoice;
import dev.touchstone.scenario.Elicited;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioBuilder;
import dev.touchstone.scenario.ScenarioCheck;
import dev.touchstone.scenario.Way;
import dev.touchstone.scenario.Weights;
import dev.touchstone.web.view.EditorView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Points for dimensions, and inside each for its criteria. */
final class WeightsForm implements PartForm {
    private static final String DIMENSION = "weights.dimensions.";
    private static final String CRITERION = "weights.criteria.";
    private static final String REASON = "weights.reason";

    @Override
    public Typed fill(Scenario scenario, Language language) {
        Filling out = new Filling(language);
        for (Dimension dimension : Dimension.values()) {
            out.number(
                    DIMENSION + dimension.id(),
                    Optional.ofNullable(scenario.weights().dimensions().get(dimension.id())));
        }
        for (CriterionChoice choice : scenario.criteria()) {
            out.number(
                    CRITERION + choice.criterionId(),
                    scenario.weights().criteria().getOrDefault(choice.criterionId(), 1.0));
        }
        return out.typed();
    }

    /** The fields with other points of dimensions. */
    static Typed with(Typed typed, Map<String, Double> points) {
        Typed changed = typed;
        for (Map.Entry<String, Double> dimension : points.entrySet()) {
            changed = changed.with(DIMENSION + dimension.getKey(), Figure.write(dimension.getValue()));
        }
        return changed;
    }

    /** One point for a criterion is what nothing means, and stays unwritten unless it was written before. */
    @Override
    public Bound read(Typed typed, Scenario base, Catalogue catalogue) {
        Reading in = new Reading(typed);
        Map<String, Double> dimensions = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            in.number(DIMENSION + dimension.id()).ifPresent(points -> dimensions.put(dimension.id(), points));
        }
        Map<String, Double> criteria = new LinkedHashMap<>();
        for (CriterionChoice choice : base.criteria()) {
            String id = choice.criterionId();
            in.number(CRITERION + id)
                    .filter(points -> points != 1 || base.weights().criteria().containsKey(id))
                    .ifPresent(points -> criteria.put(id, points));
        }
        in.place("/weights/dimensions", "weights.dimensions");
        in.place("/weights/criteria", "weights.criteria");
        ScenarioBuilder edited = ScenarioBuilder.builder(base);
        edited.weights(said(base, new Weights(dimensions, criteria), in.maybeLocalArea(REASON), catalogue));
        return in.bound(edited);
    }

    /**
     * Points that stay as they are stay said as they were; those of a copy are said by saving them. A reason belongs to one
     * saving, so the field begins empty.
     */
    private static Weights said(Scenario base, Weights points, Optional<LocalText> reason, Catalogue catalogue) {
        Weights before = base.weights();
        boolean kept = before.said() && before.samePoints(points);
        if (kept && reason.isEmpty()) {
            return before;
        }
        Optional<Elicited> now = Optional.of(new Elicited(new Way.Points(), swings(base, catalogue)));
        Optional<Elicited> elicited = kept
                ? before.elicited()
                : now.filter(one -> !points.dimensions().isEmpty());
        return new Weights(points.dimensions(), points.criteria(), Optional.empty(), elicited, reason);
    }

    private static Map<String, Elicited.Swing> swings(Scenario base, Catalogue catalogue) {
        return ScenarioCheck.faults(catalogue, base).isEmpty()
                ? Proposal.swings(Criteria.of(catalogue, base))
                : Map.of();
    }

    @Override
    public List<EditorView.Block> blocks(Sheet sheet) {
        List<EditorView.Block> blocks = new ArrayList<>();
        blocks.add(dimensions(sheet));
        if (sheet.scenario().criteria().isEmpty()) {
            Parts.State state = new Parts.State(
                    "empty",
                    sheet.t("weights.empty"),
                    sheet.t("weights.empty.text"),
                    List.of(Link.to(sheet.t("part.criteria"), "criteria")),
                    "");
            blocks.add(EditorView.Block.of("inside", sheet.t("weights.inside"), "", List.of())
                    .empty(Optional.of(state)));
            return blocks;
        }
        blocks.add(EditorView.Block.of(
                "inside", sheet.t("weights.inside"), sheet.t("weights.inside.note"), groups(sheet)));
        blocks.add(EditorView.Block.of(
                "reason",
                sheet.t("weights.why"),
                sheet.t("weights.why.note"),
                List.of(EditorView.Group.of("weights.why", "", sheet.local(REASON, "area", "weights.reason")))));
        return blocks;
    }

    private static EditorView.Block dimensions(Sheet sheet) {
        Map<String, Double> points = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            if (!chosen(sheet, dimension).isEmpty()) {
                points.put(dimension.id(), points(sheet, DIMENSION + dimension.id(), 0));
            }
        }
        boolean none = points.values().stream().allMatch(each -> each == 0);
        List<Field> fields = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            String name = DIMENSION + dimension.id();
            Field field = Field.of(
                            name,
                            "number",
                            sheet.in(sheet.catalogue().name(dimension)),
                            sheet.typed().text(name))
                    .error(sheet.error(name));
            fields.add(
                    points.containsKey(dimension.id())
                            ? field.unit(share(
                                    sheet, none ? 1 : points.get(dimension.id()), none ? points.size() : sum(points)))
                            : field.hint(sheet.t("weights.no-criterion")).unit(sheet.t("points")));
        }
        String wrong = sheet.error("weights.dimensions");
        return EditorView.Block.of(
                        "dimensions",
                        sheet.t("weights.dimensions"),
                        sheet.t("weights.dimensions.note"),
                        List.of(EditorView.Group.of("weights.dimensions", "", fields)))
                .buttons(new EditorView.Button("act", "shares", sheet.t("weights.shares"), "dimensions"))
                .saying(wrong, !wrong.isEmpty());
    }

    private static List<EditorView.Group> groups(Sheet sheet) {
        List<EditorView.Group> groups = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            List<CriterionChoice> choices = chosen(sheet, dimension);
            if (choices.isEmpty()) {
                continue;
            }
            Map<String, Double> points = new LinkedHashMap<>();
            choices.forEach(
                    choice -> points.put(choice.criterionId(), points(sheet, CRITERION + choice.criterionId(), 1)));
            List<Field> fields = choices.stream()
                    .map(choice -> {
                        String name = CRITERION + choice.criterionId();
                        return Field.of(
                                        name,
                                        "number",
                                        Named.criterion(sheet.catalogue(), choice, sheet.language()),
                                        sheet.typed().text(name))
                                .unit(share(sheet, points.get(choice.criterionId()), sum(points)))
                                .error(sheet.error(name));
                    })
                    .toList();
            groups.add(EditorView.Group.of(
                    "inside." + dimension.id(), sheet.in(sheet.catalogue().name(dimension)), fields));
        }
        return groups;
    }

    private static List<CriterionChoice> chosen(Sheet sheet, Dimension dimension) {
        return sheet.scenario().criteria().stream()
                .filter(choice -> Named.dimension(sheet.catalogue(), choice)
                        .filter(dimension::equals)
                        .isPresent())
                .toList();
    }

    private static double points(Sheet sheet, String name, double usual) {
        String text = sheet.typed().text(name);
        if (text.isEmpty()) {
            return usual;
        }
        return Figure.read(text) instanceof Figure.Reading.Number number ? Math.max(0, number.value()) : 0;
    }

    private static double sum(Map<String, Double> points) {
        return points.values().stream().mapToDouble(each -> each).sum();
    }

    private static String share(Sheet sheet, double points, double all) {
        if (!(all > 0)) {
            return sheet.t("points");
        }
        return sheet.t("weights.share", "share", new Numbers(sheet.language()).percent(points / all));
    }
}
