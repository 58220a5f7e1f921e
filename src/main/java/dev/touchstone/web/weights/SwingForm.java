package dev.touchstone.web.weights;

import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.weighing.WeightWays;
import dev.touchstone.scenario.Way;
import dev.touchstone.web.scenario.Figure;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.ElicitView;
import dev.touchstone.web.view.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Points for steps: 100 for the one that matters most, the others relative to it. */
final class SwingForm implements WayForm {
    private static final String POINTS = "p.";
    private static final double HUNDRED = 100;

    @Override
    public List<ElicitView.Group> groups(Asked asked, Map<String, String> wrong) {
        List<ElicitView.Group> groups = new ArrayList<>();
        for (Dimension dimension : asked.dimensions()) {
            List<Field> fields = asked.inside(dimension).stream()
                    .map(criterion -> field(asked, criterion, wrong))
                    .toList();
            groups.add(new ElicitView.Group("steps-" + dimension.id(), asked.dimension(dimension), "", fields));
        }
        return groups;
    }

    private static Field field(Asked asked, AppliedCriterion criterion, Map<String, String> wrong) {
        String name = POINTS + criterion.id();
        return Field.of(
                        name,
                        "number",
                        asked.name(criterion.id()),
                        asked.typed().text(name))
                .hint(asked.swing(criterion.id()))
                .unit(asked.t("points"))
                .error(wrong.getOrDefault(name, ""));
    }

    @Override
    public Outcome outcome(Asked asked) {
        Map<String, Double> points = new LinkedHashMap<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (AppliedCriterion criterion : asked.criteria()) {
            points(asked, POINTS + criterion.id(), wrong).ifPresent(number -> points.put(criterion.id(), number));
        }
        List<ElicitView.Note> notes = new ArrayList<>(asked.missing(points.keySet()));
        boolean all = points.size() == asked.criteria().size();
        if (all && Collections.max(points.values()) == 0) {
            notes.add(new ElicitView.Note(asked.t("swing.nothing"), true));
        } else if (all && Collections.max(points.values()) < HUNDRED) {
            String most = asked.page().n().exact(Collections.max(points.values()));
            notes.add(new ElicitView.Note(asked.t("swing.no-hundred", "most", most), true));
        }
        return Outcome.of(
                WeightWays.swing(asked.criteria(), new Way.SwingPoints(points)),
                wrong,
                asked.t(
                        "swing.progress",
                        "done",
                        points.size(),
                        "all",
                        asked.criteria().size()),
                notes);
    }

    private static Optional<Double> points(Asked asked, String name, Map<String, String> wrong) {
        String text = asked.typed().text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> read = Figure.number(text, code -> wrong.put(name, asked.unread(code, text)));
        if (read.filter(number -> number < 0 || number > HUNDRED).isPresent()) {
            wrong.put(name, asked.t("swing.outside", "value", Problem.quoted(text)));
            return Optional.empty();
        }
        return read;
    }

    @Override
    public Typed fill(Way kept) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (kept instanceof Way.SwingPoints swing) {
            swing.points().forEach((id, points) -> fields.put(POINTS + id, List.of(Figure.write(points))));
        }
        return new Typed(fields);
    }
}
