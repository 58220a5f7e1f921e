package dev.touchstone.web.weights;

import dev.touchstone.analysis.weight.RankFormula;
import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.weighing.WeightWays;
import dev.touchstone.scenario.Way;
import dev.touchstone.web.scenario.Figure;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.ElicitView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A place for each step; equal places are a tie. Up to {@value #LISTED} criteria the place is chosen from a list; of more the
 * lists would be longer than the page, and it is typed.
 */
final class RankingForm implements WayForm {
    private static final String PLACE = "r.";
    private static final String FORMULA = "formula";
    private static final int LISTED = 20;

    /** Places that are typed may leave gaps: 10, 20, 30. */
    private static final int LAST = 999;

    @Override
    public List<ElicitView.Group> groups(Asked asked, Map<String, String> wrong) {
        List<ElicitView.Group> groups = new ArrayList<>();
        for (Dimension dimension : asked.dimensions()) {
            List<Field> fields = asked.inside(dimension).stream()
                    .map(criterion -> place(asked, criterion, wrong))
                    .toList();
            groups.add(new ElicitView.Group(
                    "places-" + dimension.id(),
                    asked.dimension(dimension),
                    groups.isEmpty() ? note(asked) : "",
                    fields));
        }
        List<Parts.Option> formulas = Arrays.stream(RankFormula.values())
                .map(formula -> new Parts.Option(
                        word(formula), asked.t("ranking.formula." + word(formula)), formula == formula(asked.typed())))
                .toList();
        Field formula =
                Field.list(FORMULA, asked.t("ranking.formula"), formulas).hint(asked.t("ranking.formula.hint"));
        groups.add(new ElicitView.Group("formula-of", asked.t("ranking.formula.title"), "", List.of(formula)));
        return groups;
    }

    private static String note(Asked asked) {
        return asked.criteria().size() > LISTED ? asked.t("ranking.typed") : "";
    }

    private static Field place(Asked asked, AppliedCriterion criterion, Map<String, String> wrong) {
        String name = PLACE + criterion.id();
        String text = asked.typed().text(name);
        Field field = asked.criteria().size() > LISTED
                ? Field.of(name, "number", asked.name(criterion.id()), text)
                : Field.list(name, asked.name(criterion.id()), places(asked, text));
        return field.hint(asked.swing(criterion.id())).error(wrong.getOrDefault(name, ""));
    }

    private static List<Parts.Option> places(Asked asked, String chosen) {
        List<Parts.Option> options = new ArrayList<>();
        options.add(new Parts.Option("", asked.t("choose"), chosen.isEmpty()));
        IntStream.rangeClosed(1, asked.criteria().size())
                .mapToObj(String::valueOf)
                .forEach(place -> options.add(
                        new Parts.Option(place, asked.t("ranking.place", "place", place), place.equals(chosen))));
        return options;
    }

    private static Optional<Integer> place(Asked asked, String name, Map<String, String> wrong) {
        String text = asked.typed().text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> read = Figure.number(text, code -> wrong.put(name, asked.unread(code, text)));
        if (read.filter(place -> place != Math.rint(place) || place < 1 || place > LAST)
                .isPresent()) {
            wrong.put(name, asked.t("ranking.outside", "value", Problem.quoted(text), "last", LAST));
            return Optional.empty();
        }
        return read.map(Double::intValue);
    }

    private static RankFormula formula(Typed typed) {
        return Arrays.stream(RankFormula.values())
                .filter(formula -> word(formula).equals(typed.text(FORMULA)))
                .findFirst()
                .orElse(RankFormula.ROC);
    }

    static String word(RankFormula formula) {
        return formula.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Outcome outcome(Asked asked) {
        Map<Integer, List<String>> places = new TreeMap<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (AppliedCriterion criterion : asked.criteria()) {
            place(asked, PLACE + criterion.id(), wrong)
                    .ifPresent(place -> places.computeIfAbsent(place, key -> new ArrayList<>())
                            .add(criterion.id()));
        }
        List<String> placed = places.values().stream().flatMap(List::stream).toList();
        RankFormula formula = formula(asked.typed());
        Way.Order order = new Way.Order(List.copyOf(places.values()), formula);
        List<ElicitView.Note> notes = placed.size() == asked.criteria().size()
                ? List.of(new ElicitView.Note(asked.t("ranking.note." + word(formula)), false))
                : asked.missing(placed);
        return Outcome.of(
                WeightWays.ranking(asked.criteria(), order),
                wrong,
                asked.t(
                        "ranking.progress",
                        "done",
                        placed.size(),
                        "all",
                        asked.criteria().size()),
                notes);
    }

    @Override
    public Typed fill(Way kept) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (kept instanceof Way.Order order) {
            fields.put(FORMULA, List.of(word(order.formula())));
            for (int place = 0; place < order.order().size(); place++) {
                String number = String.valueOf(place + 1);
                order.order().get(place).forEach(id -> fields.put(PLACE + id, List.of(number)));
            }
        }
        return new Typed(fields);
    }
}
