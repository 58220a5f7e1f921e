package dev.touchstone.web.weights;

import dev.touchstone.evaluation.weighing.Level;
import dev.touchstone.evaluation.weighing.Triad;
import dev.touchstone.evaluation.weighing.WeightWays;
import dev.touchstone.scenario.Way;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.ElicitView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every pair on two levels, on Saaty's scale in words: the upper triangle of each matrix, row by row. How consistent a
 * level is stands there as soon as all of its pairs are compared. More than a person can compare is not asked at all.
 */
final class PairsForm implements WayForm {
    private static final String PAIR = "c.";
    private static final int MOST = 9;

    /** Two items of a level. */
    private record Pair(String level, String first, String second) {
        String field() {
            return PAIR + level + "." + first + "." + second;
        }
    }

    private static List<Pair> pairs(Level level) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < level.items().size(); i++) {
            for (int j = i + 1; j < level.items().size(); j++) {
                pairs.add(
                        new Pair(level.id(), level.items().get(i), level.items().get(j)));
            }
        }
        return pairs;
    }

    @Override
    public List<ElicitView.Group> groups(Asked asked, Map<String, String> wrong) {
        List<Level> levels = Level.of(asked.criteria());
        if (!Level.askable(levels)) {
            return List.of();
        }
        return levels.stream()
                .map(level -> new ElicitView.Group(
                        "pairs-" + level.id(),
                        title(asked, level),
                        level.id().equals(Way.DIMENSIONS) ? asked.t("pairwise.dimensions.note") : "",
                        pairs(level).stream().map(pair -> field(asked, pair)).toList()))
                .toList();
    }

    private static String title(Asked asked, Level level) {
        return level.id().equals(Way.DIMENSIONS)
                ? asked.t("pairwise.dimensions")
                : asked.t("pairwise.inside", "dimension", asked.name(level.id()));
    }

    private static Field field(Asked asked, Pair pair) {
        String first = asked.name(pair.first);
        String second = asked.name(pair.second);
        String chosen = asked.typed().text(pair.field());
        List<Parts.Option> options = new ArrayList<>();
        options.add(new Parts.Option("", asked.t("choose"), chosen.isEmpty()));
        for (int times = MOST; times > 1; times--) {
            options.add(option(asked, "a" + times, first, times, chosen));
        }
        options.add(new Parts.Option("1", asked.t("pairwise.1"), chosen.equals("1")));
        for (int times = 2; times <= MOST; times++) {
            options.add(option(asked, "b" + times, second, times, chosen));
        }
        return Field.list(pair.field(), asked.t("pairwise.pair", "first", first, "second", second), options)
                .hint(
                        asked.has(pair.first)
                                ? asked.t(
                                        "pairwise.steps",
                                        "first",
                                        asked.swing(pair.first),
                                        "second",
                                        asked.swing(pair.second))
                                : "");
    }

    private static Parts.Option option(Asked asked, String value, String name, int times, String chosen) {
        String text = asked.t("pairwise.more", "name", name, "word", asked.t("pairwise." + times), "times", times);
        return new Parts.Option(value, text, value.equals(chosen));
    }

    private static Optional<Way.Compared> compared(Typed typed, Pair pair) {
        String said = typed.text(pair.field());
        if (said.equals("1")) {
            return Optional.of(new Way.Compared(pair.first, pair.second, 1));
        }
        if (!said.matches("[ab][2-9]")) {
            return Optional.empty();
        }
        double times = said.charAt(1) - '0';
        return Optional.of(
                said.startsWith("a")
                        ? new Way.Compared(pair.first, pair.second, times)
                        : new Way.Compared(pair.second, pair.first, times));
    }

    @Override
    public Outcome outcome(Asked asked) {
        List<Level> all = Level.of(asked.criteria());
        return Level.askable(all) ? asked(asked, all) : tooMany(asked, all);
    }

    /** Which levels are too large, or that all are together. */
    private static Outcome tooMany(Asked asked, List<Level> levels) {
        List<ElicitView.Note> notes = levels.stream()
                .filter(level -> level.items().size() > Level.MOST_ITEMS)
                .map(level -> new ElicitView.Note(
                        asked.t(
                                "pairwise.too-many.level",
                                "level",
                                title(asked, level),
                                "count",
                                level.items().size(),
                                "pairs",
                                level.pairs()),
                        true))
                .toList();
        String refused = asked.t(
                "pairwise.too-many", "pairs", Level.pairs(levels), "most", Level.MOST_PAIRS, "items", Level.MOST_ITEMS);
        return Outcome.of(Optional.empty(), Map.of(), refused, notes);
    }

    private static Outcome asked(Asked asked, List<Level> all) {
        Map<String, List<Way.Compared>> levels = new LinkedHashMap<>();
        List<ElicitView.Note> notes = new ArrayList<>();
        for (Level level : all) {
            List<Way.Compared> compared = pairs(level).stream()
                    .flatMap(pair -> compared(asked.typed(), pair).stream())
                    .toList();
            levels.put(level.id(), compared);
            level.judged(compared).ifPresent(judged -> notes.add(note(asked, level, judged)));
        }
        return Outcome.of(
                WeightWays.pairwise(asked.criteria(), new Way.Pairs(levels)),
                Map.of(),
                asked.t(
                        "pairwise.progress",
                        "done",
                        levels.values().stream().mapToInt(List::size).sum(),
                        "all",
                        Level.pairs(all)),
                notes);
    }

    private static ElicitView.Note note(Asked asked, Level level, Level.Judged judged) {
        String title = title(asked, level);
        int count = level.items().size();
        if (judged.consistency().cr().isEmpty()) {
            return new ElicitView.Note(asked.t("pairwise.two", "level", title, "count", count), false);
        }
        String ratio = asked.t(
                "pairwise.ratio",
                "level",
                title,
                "ratio",
                asked.page().n().fixed(judged.consistency().cr().getAsDouble(), 2),
                "index",
                asked.page().n().exact(judged.consistency().randomIndexValue().orElseThrow()),
                "count",
                count);
        String said = judged.inconsistent() ? asked.t("pairwise.over") : asked.t("pairwise.under");
        String worst = judged.worst()
                .filter(triad -> judged.inconsistent())
                .map(triad -> triad(asked, level, triad))
                .orElse("");
        return new ElicitView.Note(ratio + said + worst, judged.inconsistent());
    }

    private static String triad(Asked asked, Level level, Triad triad) {
        return asked.t(
                "pairwise.triad",
                "first",
                asked.name(level.items().get(triad.first())),
                "second",
                asked.name(level.items().get(triad.second())),
                "third",
                asked.name(level.items().get(triad.third())),
                "implied",
                asked.page().n().fixed(triad.implied(), 2),
                "stated",
                asked.page().n().about(triad.stated()));
    }

    @Override
    public Typed fill(Way kept) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (kept instanceof Way.Pairs pairs) {
            pairs.levels()
                    .forEach((level, compared) -> compared.forEach(one -> {
                        String times = String.valueOf(Math.round(one.times()));
                        boolean same = times.equals("1");
                        fields.put(
                                new Pair(level, one.more(), one.less()).field(), List.of(same ? times : "a" + times));
                        fields.put(
                                new Pair(level, one.less(), one.more()).field(), List.of(same ? times : "b" + times));
                    }));
        }
        return new Typed(fields);
    }
}
