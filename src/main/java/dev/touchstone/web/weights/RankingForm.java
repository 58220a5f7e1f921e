package dev.touchstone.web.weights;

import dev.touchstone.analysis.weight.RankFormula;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.weighing.WeightWays;
import dev.touchstone.scenario.Way;
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
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A place for each step; equal places are a tie. */
final class RankingForm implements WayForm {
    private static final String PLACE = "r.";
    private static final String FORMULA = "formula";

    @Override
    public List<ElicitView.Group> groups(Asked asked, Map<String, String> wrong) {
        List<ElicitView.Group> groups = new ArrayList<>();
        for (Dimension dimension : asked.dimensions()) {
            List<Field> fields = asked.inside(dimension).stream()
                    .map(criterion -> place(asked, criterion))
                    .toList();
            groups.add(new ElicitView.Group("places-" + dimension.id(), asked.dimension(dimension), "", fields));
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

    private static Field place(Asked asked, AppliedCriterion criterion) {
        String name = PLACE + criterion.id();
        int chosen = place(asked.typed(), criterion.id(), asked.criteria().size());
        List<Parts.Option> options = new ArrayList<>();
        options.add(new Parts.Option("", asked.t("choose"), chosen == 0));
        IntStream.rangeClosed(1, asked.criteria().size())
                .forEach(place -> options.add(new Parts.Option(
                        String.valueOf(place), asked.t("ranking.place", "place", place), place == chosen)));
        return Field.list(name, asked.name(criterion.id()), options).hint(asked.swing(criterion.id()));
    }

    /** From 1 on; 0 where none of the places is chosen. */
    private static int place(Typed typed, String id, int most) {
        String text = typed.text(PLACE + id);
        int place = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        return place <= most ? place : 0;
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
        for (AppliedCriterion criterion : asked.criteria()) {
            int place = place(asked.typed(), criterion.id(), asked.criteria().size());
            if (place > 0) {
                places.computeIfAbsent(place, key -> new ArrayList<>()).add(criterion.id());
            }
        }
        int done = places.values().stream().mapToInt(List::size).sum();
        RankFormula formula = formula(asked.typed());
        Way.Order order = new Way.Order(List.copyOf(places.values()), formula);
        List<ElicitView.Note> notes = done == asked.criteria().size()
                ? List.of(new ElicitView.Note(asked.t("ranking.note." + word(formula)), false))
                : List.of();
        return Outcome.of(
                WeightWays.ranking(asked.criteria(), order),
                Map.of(),
                asked.t(
                        "ranking.progress",
                        "done",
                        done,
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
