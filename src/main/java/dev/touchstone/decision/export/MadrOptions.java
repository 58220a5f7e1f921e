package dev.touchstone.decision.export;

import dev.touchstone.decision.RecordSummary;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.GateOutcome;
import dev.touchstone.evaluation.Option;
import dev.touchstone.rendering.MarkdownDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * "Pros and Cons of the Options" of the Markdown export, read from the cells: what is worth much is good, what is worth
 * little is bad, what nobody knows is neither.
 */
final class MadrOptions {
    private static final int MOST_OPTIONS = 8;
    private static final double GOOD = 0.6;
    private static final double BAD = 0.4;
    /** What a pure number leaves behind where its unit would stand. */
    private static final Pattern WITHOUT_UNIT = Pattern.compile(" +([,，)）])");

    private final Evaluation evaluation;
    private final RecordSummary summary;
    private final Wording words;
    private final MarkdownDocument document;

    MadrOptions(Evaluation evaluation, RecordSummary summary, Wording words, MarkdownDocument document) {
        this.evaluation = evaluation;
        this.summary = summary;
        this.words = words;
        this.document = document;
    }

    void write() {
        document.heading(2, words.say("pros"));
        List<RecordSummary.Row> shown =
                new ArrayList<>(summary.rows().stream().limit(MOST_OPTIONS).toList());
        summary.rows().stream()
                .skip(MOST_OPTIONS)
                .filter(RecordSummary.Row::chosen)
                .forEach(shown::add);
        for (RecordSummary.Row row : shown) {
            document.heading(3, words.plain(row.name()));
            document.list(items(evaluation.options().get(row.position())));
        }
        if (summary.rows().size() > shown.size()) {
            document.block(words.say("pro-only-json"));
        }
    }

    private List<String> items(Option option) {
        List<String> good = new ArrayList<>();
        List<String> neutral = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        for (int j = 0; j < option.cells().size(); j++) {
            Option.OptionCell cell = option.cells().get(j);
            AppliedCriterion criterion = evaluation.criteria().get(j);
            if (cell.drawn().isEmpty()) {
                continue;
            }
            String text = text(cell, criterion);
            // What is known in part only is good or bad where it is so whatever the rest turns out to be.
            boolean whole = cell.missing().isEmpty();
            if ((whole ? cell.value() : cell.valueLow()) >= GOOD) {
                good.add(words.say("good", "text", text));
            } else if ((whole ? cell.value() : cell.valueHigh()) <= BAD) {
                bad.add(words.say("bad", "text", text));
            } else {
                neutral.add(words.say("neutral", "text", text));
            }
        }
        for (GateOutcome gate : option.gates()) {
            String title = words.gate(gate);
            switch (gate.status()) {
                case VIOLATED -> bad.add(words.say("bad", "text", words.say("pro-violated", "gate", title)));
                case UNPROVEN -> neutral.add(words.say("neutral", "text", words.say("pro-unproven", "gate", title)));
                case MET, NOT_ASKED -> {}
            }
        }
        good.addAll(neutral);
        good.addAll(bad);
        return good;
    }

    private String text(Option.OptionCell cell, AppliedCriterion criterion) {
        String name = words.name(criterion);
        if (cell.unknown()) {
            return words.say("pro-unknown", "criterion", name);
        }
        if (!cell.missing().isEmpty()) {
            return words.say(
                    "pro-part",
                    "criterion",
                    name,
                    "low",
                    words.points(cell.valueLow()),
                    "high",
                    words.points(cell.valueHigh()));
        }
        if (cell.quantiles().isEmpty()) {
            return words.say("pro-value", "criterion", name, "value", words.points(cell.value()));
        }
        double low = cell.quantiles().getFirst();
        double high = cell.quantiles().getLast();
        String quantity = words.value(cell.quantiles().get(1), high - low);
        String unit = words.unit(criterion.unit());
        String interval = words.range(low, high);
        String sentence = words.say(
                interval.equals(quantity) ? "pro-exact" : "pro-unit",
                "criterion",
                name,
                "value",
                words.points(cell.value()),
                "quantity",
                quantity,
                "unit",
                unit,
                "interval",
                interval);
        return unit.isEmpty() ? WITHOUT_UNIT.matcher(sentence).replaceAll("$1") : sentence;
    }
}
