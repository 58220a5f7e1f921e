package dev.touchstone.web.record;

import dev.touchstone.decision.RecordSummary;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.rendering.Dates;
import dev.touchstone.web.compare.Sources;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.RecordView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the choice rests on: each fact with grade, date and source, and what it feeds. */
final class EvidencePart {

    private final Evaluation evaluation;
    private final RecordSummary summary;
    private final RecordWords words;
    private final Page page;

    EvidencePart(Evaluation evaluation, RecordSummary summary, RecordWords words, Page page) {
        this.evaluation = evaluation;
        this.summary = summary;
        this.words = words;
        this.page = page;
    }

    List<RecordView.Evidence> list() {
        return summary.evidence().stream().map(this::row).toList();
    }

    private RecordView.Evidence row(RecordSummary.Evidence evidence) {
        FactRef fact = evidence.fact();
        return new RecordView.Evidence(
                evidence.label(),
                words.say("says", "subject", words.in(evidence.subject()), "says", Sources.said(fact, page)),
                feeds(evidence),
                fact.grade().map(grade -> chip(grade.name(), fact)),
                page.t("record.basis." + fact.basis().name().toLowerCase(java.util.Locale.ROOT)),
                Sources.shown(fact.source(), page.language()),
                Sources.address(fact));
    }

    private Parts.Chip chip(String grade, FactRef fact) {
        return Parts.Chip.aged(
                grade,
                fact.seen().map(Dates::day).orElse(page.t("ui.undated")),
                fact.seen().map(seen -> Dates.months(seen, evaluation.settings().today())));
    }

    private String feeds(RecordSummary.Evidence evidence) {
        Stream<String> criteria = evidence.criteria().stream()
                .map(evaluation::criterion)
                .flatMap(Optional::stream)
                .map(AppliedCriterion::name)
                .map(words::in);
        Stream<String> gates = evidence.gates().stream()
                .flatMap(id -> summary.gates().stream()
                        .filter(gate -> gate.gate().equals(id))
                        .limit(1))
                .map(words::gate);
        return words.all(Stream.concat(criteria, gates).distinct().toList());
    }
}
