package dev.touchstone.web.record;

import dev.touchstone.analysis.Standing;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.decision.RecordSummary;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.GateOutcome;
import dev.touchstone.rendering.ContributionBar;
import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.RangeBar;
import dev.touchstone.rendering.Scale;
import dev.touchstone.scenario.Architecture;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.RecordView;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The options with their scores of the day of decision, what a must-have kept out, and the weights. */
final class OptionsPart {
    private static final int MOST_ROWS = 8;
    private static final Scale SCALE = new Scale(0, 100, List.of());

    private final Evaluation evaluation;
    private final RecordSummary summary;
    private final RecordWords words;
    private final Page page;

    OptionsPart(Evaluation evaluation, RecordSummary summary, RecordWords words, Page page) {
        this.evaluation = evaluation;
        this.summary = summary;
        this.words = words;
        this.page = page;
    }

    List<RecordView.Option> options() {
        return shown().map(this::option).toList();
    }

    /** The first of the ranking; the chosen one and today's system wherever they stand. */
    private Stream<RecordSummary.Row> shown() {
        List<RecordSummary.Row> ranked = summary.rows().stream()
                .filter(row -> row.standing() == Standing.IN)
                .toList();
        return Stream.of(
                        ranked.stream().limit(MOST_ROWS),
                        ranked.stream().skip(MOST_ROWS).filter(RecordSummary.Row::chosen),
                        summary.rows().stream().filter(row -> row.standing() == Standing.REFERENCE))
                .flatMap(rows -> rows);
    }

    private RecordView.Option option(RecordSummary.Row row) {
        double score = row.expected() * 100;
        double low = row.low() * 100;
        double high = row.high() * 100;
        String name = row.id().equals(Architecture.CANDIDATE_ID)
                ? words.say("today-is", "name", words.in(row.name()))
                : words.in(row.name());
        return new RecordView.Option(
                row.rank().map(rank -> rank + (tied(row) ? "=" : "")).orElse(""),
                name,
                row.chosen(),
                score,
                low,
                high,
                new RangeBar(SCALE, low, score, high, row.chosen()),
                row.standing() == Standing.IN ? page.n().percent(row.first()) : "");
    }

    private boolean tied(RecordSummary.Row row) {
        return summary.rows().stream()
                        .filter(other -> other.rank().equals(row.rank()))
                        .count()
                > 1;
    }

    List<RecordView.Out> out() {
        return screened()
                .limit(MOST_ROWS)
                .map(out -> new RecordView.Out(
                        words.in(out.name()),
                        words.say(
                                "out",
                                "what",
                                words.all(out.gates().stream()
                                        .map(this::violated)
                                        .distinct()
                                        .toList()))))
                .toList();
    }

    private Stream<RecordSummary.Out> screened() {
        return summary.out().stream().filter(out -> !out.id().equals(Architecture.CANDIDATE_ID));
    }

    private String violated(GateOutcome gate) {
        String what = words.gate(gate);
        return gate.kind() == GateOutcome.Kind.THRESHOLD && !gate.holds().isEmpty()
                ? words.say(
                        "out-chance",
                        "what",
                        what,
                        "chance",
                        page.n().percent(gate.holds().getLast()))
                : what;
    }

    String caption() {
        String how = words.say(
                "caption",
                "date",
                Dates.day(evaluation.settings().today()),
                "samples",
                page.n().exact(evaluation.settings().samples()),
                "seed",
                String.valueOf(evaluation.settings().seed()),
                "engine",
                evaluation.engine());
        long hidden = summary.rows().size()
                + (long) evaluation.excluded().size()
                - shown().count()
                - Math.min(MOST_ROWS, screened().count());
        return hidden <= 0 ? how : how + words.say("space") + words.say("caption-more", "count", hidden);
    }

    ContributionBar weights() {
        List<ContributionBar.Part> parts = Arrays.stream(Dimension.values())
                .map(dimension -> new ContributionBar.Part(
                        dimension.id(), page.t("record.dimension." + dimension.id()), 100 * weight(dimension)))
                .filter(part -> part.points() > 0)
                .toList();
        return new ContributionBar(SCALE, parts, false);
    }

    private double weight(Dimension dimension) {
        return evaluation.criteria().stream()
                .filter(criterion -> criterion.dimension() == dimension)
                .mapToDouble(criterion -> criterion.weight())
                .sum();
    }
}
