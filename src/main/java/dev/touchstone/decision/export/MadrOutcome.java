package dev.touchstone.decision.export;

import dev.touchstone.analysis.Standing;
import dev.touchstone.decision.Content;
import dev.touchstone.decision.Decision;
import dev.touchstone.decision.RecordSummary;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.rendering.MarkdownDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** "Decision Outcome" of the Markdown export: what was chosen, why, and how safe that is. */
final class MadrOutcome {
    private static final int MOST_GAINS = 3;
    private static final int MOST_ROWS = 20;

    private final Decision decision;
    private final Content content;
    private final Evaluation evaluation;
    private final RecordSummary summary;
    private final Wording words;
    private final MarkdownDocument document;

    MadrOutcome(
            Decision decision, Evaluation evaluation, RecordSummary summary, Wording words, MarkdownDocument document) {
        this.decision = decision;
        this.content = decision.content();
        this.evaluation = evaluation;
        this.summary = summary;
        this.words = words;
        this.document = document;
    }

    void write() {
        document.heading(2, words.say("outcome"));
        summary.chosen()
                .ifPresent(option ->
                        document.block(words.say("chosen", "option", words.name(option), "because", because())));
        document.block(words.blocks(content.decision()));
        verdict();
        scores();
        against();
        new MadrConsequences(decision, evaluation, words, document).write();
    }

    private String because() {
        if (!content.why().isBlank()) {
            String why = words.line(content.why());
            return words.say("because-why", "why", why.replaceFirst("[.。]$", ""));
        }
        List<String> gains = summary.reasons().stream()
                .filter(reason -> !words.signedPoints(reason.gain()).equals("0") && reason.gain() > 0)
                .limit(MOST_GAINS)
                .map(reason -> words.say(
                        "gain",
                        "criterion",
                        words.name(reason.criterion()),
                        "points",
                        words.signedPoints(reason.gain())))
                .toList();
        return gains.isEmpty() || summary.rival().isEmpty()
                ? words.say("because-only")
                : words.say("because-leads", "gains", words.all(gains));
    }

    private void verdict() {
        if (summary.leader().isEmpty()) {
            document.block(words.say("verdict-none"));
            return;
        }
        Option leader = summary.leader().get();
        List<String> said = new ArrayList<>();
        said.add(words.say(
                "verdict." + summary.answer().word().orElseThrow().name().toLowerCase(Locale.ROOT),
                "leader",
                words.name(leader),
                "score",
                words.points(leader.score().expected()),
                "interval",
                words.interval(leader.score().low(), leader.score().high()),
                "first",
                words.percent(leader.score().first()),
                "samples",
                words.exact(evaluation.settings().samples()),
                "either",
                words.all(names(summary.answer().either()))));
        if (summary.answer().leaderUnproven()) {
            said.add(names(summary.answer().bestProven().stream().toList()).stream()
                    .findFirst()
                    .map(proven -> words.say("unproven", "proven", proven))
                    .orElseGet(() -> words.say("unproven-alone")));
        }
        notTheLeader(leader).ifPresent(said::add);
        known().ifPresent(said::add);
        said.forEach(document::block);
    }

    private List<String> names(List<String> ids) {
        return ids.stream()
                .map(evaluation::option)
                .flatMap(Optional::stream)
                .map(words::name)
                .toList();
    }

    private Optional<String> notTheLeader(Option leader) {
        Optional<Option> other = summary.chosen().filter(option -> !option.id().equals(leader.id()));
        return other.map(option -> {
            String score = words.say(
                    "own-score",
                    "score",
                    words.points(option.score().expected()),
                    "interval",
                    words.interval(option.score().low(), option.score().high()),
                    "first",
                    words.percent(option.score().first()));
            return content.why().isBlank()
                    ? score
                    : words.say("not-leader", "leader", words.name(leader), "why", words.line(content.why()))
                            + "\n\n"
                            + score;
        });
    }

    private Optional<String> known() {
        return summary.known()
                .flatMap(reading -> reading.leader().flatMap(evaluation::option).map(leader -> {
                    List<String> parked = reading.parked().stream()
                            .map(evaluation::criterion)
                            .flatMap(Optional::stream)
                            .map(words::name)
                            .toList();
                    return words.say(
                            "known",
                            "parked",
                            words.all(parked),
                            "leader",
                            words.name(leader),
                            "first",
                            words.percent(reading.first()));
                }));
    }

    private void scores() {
        document.block(words.say("scores"));
        List<RecordSummary.Row> rows = Stream.concat(
                        summary.rows().stream().limit(MOST_ROWS),
                        summary.rows().stream()
                                .skip(MOST_ROWS)
                                .filter(row -> row.chosen() || row.standing() == Standing.REFERENCE))
                .toList();
        document.table(
                List.of(
                        words.say("option"),
                        words.say("rank"),
                        words.say("score"),
                        words.say("interval"),
                        words.say("first"),
                        words.say("note")),
                rows.stream().map(this::score).toList());
    }

    private List<String> score(RecordSummary.Row row) {
        boolean tied = row.rank().isPresent()
                && summary.rows().stream()
                                .filter(other -> other.rank().equals(row.rank()))
                                .count()
                        > 1;
        return List.of(
                words.cell(row.name()),
                row.rank().map(rank -> rank + (tied ? "=" : "")).orElse("-"),
                words.points(row.expected()),
                words.interval(row.low(), row.high()),
                row.standing() == Standing.IN ? words.percent(row.first()) : "-",
                note(row));
    }

    private String note(RecordSummary.Row row) {
        List<String> notes = new ArrayList<>();
        if (row.chosen()) {
            notes.add(words.say("note-chosen"));
        }
        if (row.standing() != Standing.IN) {
            notes.add(words.say("note-out"));
        }
        if (row.standing() == Standing.IN && row.unproven()) {
            notes.add(words.say("note-unproven"));
        }
        if (row.id().equals(dev.touchstone.scenario.Architecture.CANDIDATE_ID)) {
            notes.add(words.say("note-today"));
        }
        return notes.isEmpty() ? "-" : words.all(notes);
    }

    private void against() {
        if (summary.chosen().isEmpty() || summary.rival().isEmpty()) {
            return;
        }
        Option chosen = summary.chosen().get();
        Option rival = summary.rival().get();
        document.heading(
                3, words.say("against", "chosen", words.plain(chosen.name()), "rival", words.plain(rival.name())));
        List<List<String>> rows = new ArrayList<>();
        for (RecordSummary.Reason reason : summary.reasons()) {
            rows.add(List.of(
                    words.cell(reason.criterion().name()),
                    words.percent(reason.weight()),
                    words.points(reason.own()) + (reason.unknown() ? " (" + words.say("unknown-here") + ")" : ""),
                    words.points(reason.other()),
                    words.signedPoints(reason.gain())));
        }
        document.table(
                List.of(
                        words.say("criterion"),
                        words.say("weight"),
                        words.cell(chosen.name()),
                        words.cell(rival.name()),
                        words.say("difference")),
                rows);
    }
}
