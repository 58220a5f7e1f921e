package dev.touchstone.rendering;

import dev.touchstone.base.Language;
import dev.touchstone.evaluation.weighing.Level;
import dev.touchstone.evaluation.weighing.WeightLog;
import dev.touchstone.scenario.Elicited;
import dev.touchstone.scenario.Way;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How weights came about, in sentences of one language: for pages and for records. */
public final class WeightWords {
    private static final double TENTH = 0.001;
    private static final String DIMENSION = "record.dimension.";

    private final Language language;
    private final Messages messages;
    private final Numbers numbers;
    private final UnaryOperator<String> typed;
    private final UnaryOperator<String> criteria;
    private final UnaryOperator<String> dimensions;
    private final UnaryOperator<String> people;

    /**
     * Words for one reader.
     *
     * @param typed makes text that people typed fit where the sentence goes: escaped for Markdown, as it is for a page
     * @param names name of a criterion by its id; dimensions have their usual ones
     * @param people name of a person by identifier
     */
    public WeightWords(
            Language language, UnaryOperator<String> typed, UnaryOperator<String> names, UnaryOperator<String> people) {
        this.language = language;
        messages = Messages.in(language);
        numbers = new Numbers(language);
        this.typed = typed;
        criteria = id -> typed.apply(names.apply(id));
        dimensions = id -> typed.apply(messages.has(DIMENSION + id) ? messages.text(DIMENSION + id) : id);
        this.people = id -> typed.apply(people.apply(id));
    }

    private String say(String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        return messages.text("weighing." + key, named);
    }

    /** Since when the scores count as seen, and whether that was before weights were saved. */
    public String seen(WeightLog log) {
        if (log.seen().isEmpty()) {
            return say("seen.covered");
        }
        WeightLog.Seen seen = log.seen().get();
        return say(
                "seen." + word(seen.how()),
                "name",
                seen.by().map(people).orElse(""),
                "date",
                seen.at().map(at -> Dates.minute(at, ZoneOffset.UTC)).orElse(""));
    }

    /** The name of a way of asking. */
    public String way(WeightLog.AskedBy kind) {
        return say("way." + word(kind));
    }

    /** What was answered, a line each; nothing for points, which are the weights themselves. */
    public List<String> answers(Elicited elicited) {
        return switch (elicited.way()) {
            case Way.Points points -> List.of();
            case Way.SwingPoints swing ->
                swing.points().entrySet().stream()
                        .map(one -> say(
                                "kept.swing",
                                "name",
                                criteria.apply(one.getKey()),
                                "points",
                                numbers.exact(one.getValue()),
                                "step",
                                step(elicited, one.getKey())))
                        .toList();
            case Way.Order order -> order(order);
            case Way.Pairs pairs -> pairs(pairs);
            case Way.Questions questions ->
                questions.answers().stream().map(this::answer).toList();
        };
    }

    private String step(Elicited elicited, String id) {
        Elicited.Swing swing = elicited.swings().get(id);
        return swing == null
                ? ""
                : say(
                        "swing.step",
                        "worst",
                        numbers.exact(swing.worst()),
                        "best",
                        new Units(language).after(numbers.exact(swing.best()), swing.unit(), swing.best()));
    }

    private List<String> order(Way.Order order) {
        List<String> lines = new ArrayList<>();
        for (int place = 0; place < order.order().size(); place++) {
            String together =
                    order.order().get(place).stream().map(criteria).collect(Collectors.joining(say("between")));
            lines.add(say("kept.place", "place", place + 1, "names", together));
        }
        lines.add(say("ranking.note." + word(order.formula())));
        return lines;
    }

    private List<String> pairs(Way.Pairs pairs) {
        return pairs.levels().entrySet().stream()
                .flatMap(level -> level.getValue().stream()
                        .map(one -> pair(one, level.getKey().equals(Way.DIMENSIONS) ? dimensions : criteria)))
                .toList();
    }

    private String pair(Way.Compared one, UnaryOperator<String> names) {
        return say(
                one.times() == 1 ? "kept.same" : "kept.pair",
                "more",
                names.apply(one.more()),
                "less",
                names.apply(one.less()),
                "times",
                numbers.exact(one.times()));
    }

    /** What was said of two steps. */
    public String answer(Way.Answer answer) {
        return say(
                "questions.said." + word(answer.says()),
                "first",
                criteria.apply(answer.first()),
                "second",
                criteria.apply(answer.second()));
    }

    /**
     * How the weights of a record came about: since when scores count as seen, how they were asked for with all that was
     * answered, and every change.
     */
    public List<String> record(WeightLog log) {
        List<String> lines = new ArrayList<>();
        lines.add(seen(log));
        log.elicited().ifPresent(kept -> {
            lines.add(say("record.asked", "way", way(WeightLog.AskedBy.of(kept))));
            lines.addAll(answers(kept));
            lines.addAll(ratios(kept));
        });
        log.changes().forEach(change -> lines.add(line(change)));
        return lines;
    }

    /** The consistency ratio of each level of pairs that has one, computed from what was answered. */
    private List<String> ratios(Elicited elicited) {
        List<String> lines = new ArrayList<>();
        if (elicited.way() instanceof Way.Pairs pairs) {
            pairs.levels().forEach((id, compared) -> {
                List<String> items = compared.stream()
                        .flatMap(pair -> Stream.of(pair.more(), pair.less()))
                        .distinct()
                        .toList();
                String level = id.equals(Way.DIMENSIONS) ? say("pairwise.dimensions") : dimensions.apply(id);
                new Level(id, items)
                        .judged(compared)
                        .ifPresent(judged -> judged.consistency()
                                .cr()
                                .ifPresent(ratio -> lines.add(
                                        say("record.ratio", "level", level, "ratio", numbers.fixed(ratio, 2)))));
            });
        }
        return lines;
    }

    /** One saving of weights as a line: when, who, before or after scores were seen, what moved, and why. */
    public String line(WeightLog.WeightChange change) {
        List<String> moves = moves(change);
        String said = say(
                "log.line",
                "date",
                Dates.minute(change.at(), ZoneOffset.UTC),
                "name",
                people.apply(change.by()),
                "seen",
                seen(change),
                "way",
                change.way().map(this::way).orElseGet(() -> say("way.unkept")),
                "moves",
                moves.isEmpty() ? say("log.as-they-were") : String.join(say("between"), moves));
        return change.reason()
                .map(reason -> said + say("log.reason", "reason", typed.apply(reason.in(language))))
                .orElse(said);
    }

    /** Whether the scores were seen when these weights were saved. */
    public String seen(WeightLog.WeightChange change) {
        return say(change.afterSeen() ? "log.after" : "log.before");
    }

    /** What moved from where to where: dimensions first, then the criteria that moved against their dimension. */
    public List<String> moves(WeightLog.WeightChange change) {
        List<String> moves = new ArrayList<>();
        change.dimensions().forEach(move -> moves.add(move(move)));
        change.criteria().forEach(move -> moves.add(move(move)));
        return moves;
    }

    private String move(WeightLog.WeightMove move) {
        return say(
                "log.move",
                "name",
                typed.apply(move.name().in(language)),
                "from",
                percent(move.from()),
                "to",
                percent(move.to()));
    }

    /** Whole percent, or with a tenth where that is what moved. */
    private String percent(double share) {
        boolean whole = Math.abs(share * 100 - Math.rint(share * 100)) < 100 * TENTH / 2;
        return whole ? numbers.percent(share) : numbers.percent(numbers.fixed(share * 100, 1));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
