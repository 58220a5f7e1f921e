package dev.touchstone.decision.export;

import dev.touchstone.decision.Decision;
import dev.touchstone.decision.Ending;
import dev.touchstone.decision.FrozenPlan;
import dev.touchstone.decision.RecordSummary;
import dev.touchstone.decision.State;
import dev.touchstone.decision.Weighing;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evaluation.GateOutcome;
import dev.touchstone.rendering.MarkdownDocument;
import dev.touchstone.rendering.MarkdownText;
import dev.touchstone.rendering.WeightWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "More Information" of the Markdown export: links, unknowns, evidence, prices, migration, signatures, how to check. */
final class MadrInformation {
    private final Decision decision;
    private final Evaluation evaluation;
    private final RecordSummary summary;
    private final Wording words;
    private final MarkdownDocument document;

    MadrInformation(
            Decision decision, Evaluation evaluation, RecordSummary summary, Wording words, MarkdownDocument document) {
        this.decision = decision;
        this.evaluation = evaluation;
        this.summary = summary;
        this.words = words;
        this.document = document;
    }

    void write() {
        document.heading(2, words.say("more"));
        document.list(links());
        document.block(ending());
        unknowns();
        evidence();
        MadrPrices prices = new MadrPrices(decision.content(), evaluation, summary, words, document);
        prices.oneNumber();
        prices.write();
        decision.content().weighing().ifPresent(this::weighing);
        decision.content().plan().ifPresent(this::plan);
        signatures();
        check();
    }

    /** English in both languages: tools look for these words. */
    private List<String> links() {
        List<String> links = new ArrayList<>();
        decision.content()
                .supersedes()
                .forEach(link ->
                        links.add("Supersedes " + Madr.link("ADR-" + link.stem().substring(0, 4), link)));
        decision.supersededBy()
                .ifPresent(link -> links.add(
                        "Superseded by " + Madr.link("ADR-" + link.stem().substring(0, 4), link)));
        return links;
    }

    private String ending() {
        Optional<Ending> ending = decision.ending();
        boolean said = decision.state() == State.REJECTED
                || decision.state() == State.WITHDRAWN
                || decision.state() == State.DEPRECATED;
        return ending.filter(one -> said)
                .map(one -> words.say(
                        "ending." + decision.state().word(),
                        "name",
                        MarkdownText.line(one.by().name()),
                        "date",
                        Madr.day(one.at()),
                        "reason",
                        MarkdownText.line(one.reason())))
                .orElse("");
    }

    private void unknowns() {
        document.heading(3, words.say("unknowns"));
        if (summary.unknowns().isEmpty()) {
            document.block(words.say("unknown-none"));
            return;
        }
        Map<String, Set<String>> byCriterion = new LinkedHashMap<>();
        summary.unknowns()
                .forEach(unknown -> byCriterion
                        .computeIfAbsent(words.name(unknown.criterion()), key -> new LinkedHashSet<>())
                        .add(words.line(unknown.name())));
        List<String> items = new ArrayList<>();
        byCriterion.forEach((criterion, names) ->
                items.add(words.say("unknown", "criterion", criterion, "names", words.all(names))));
        document.block(words.say("unknowns-intro")).list(items);
    }

    private void evidence() {
        document.heading(3, words.say("evidence"));
        if (summary.evidence().isEmpty()) {
            document.block(words.say("evidence-none"));
            return;
        }
        String cutOff = decision.content().cutOff().map(Object::toString).orElse("");
        document.block(words.say("evidence-intro", "date", cutOff))
                .table(
                        Stream.of("id", "what", "source", "seen", "grade", "feeds")
                                .map(column -> words.say("evidence-" + column))
                                .toList(),
                        summary.evidence().stream().map(this::row).toList());
    }

    private List<String> row(RecordSummary.Evidence evidence) {
        FactRef fact = evidence.fact();
        String subject = words.cell(evidence.subject());
        String says = fact.says().isBlank()
                ? subject
                : words.say("evidence-says", "subject", subject, "says", words.says(fact.says()));
        return List.of(
                evidence.label(),
                says,
                MarkdownText.cell(fact.source()),
                fact.seen().map(Object::toString).orElseGet(() -> words.say("undated")),
                grade(fact),
                feeds(evidence));
    }

    private String grade(FactRef fact) {
        return fact.grade().map(Enum::name).orElseGet(() -> switch (fact.basis()) {
            case JUDGEMENT -> words.say("grade-judgement");
            case ASSUMPTION -> words.say("grade-assumption");
            case FACT, MEASURED -> words.say("grade-none");
        });
    }

    private String feeds(RecordSummary.Evidence evidence) {
        Stream<String> criteria = evidence.criteria().stream()
                .map(evaluation::criterion)
                .flatMap(Optional::stream)
                .map(AppliedCriterion::name)
                .map(words::cell);
        Stream<String> gates = evidence.gates().stream()
                .map(id -> summary.gates().stream()
                        .filter(gate -> gate.gate().equals(id))
                        .findFirst()
                        .map(this::gateCell)
                        .orElse(MarkdownText.cell(id)));
        return words.all(Stream.concat(criteria, gates).distinct().toList());
    }

    private String gateCell(GateOutcome gate) {
        return gate.title().isBlank() ? MarkdownText.cell(gate.gate()) : words.cell(gate.title());
    }

    private void weighing(Weighing weighing) {
        WeightWords said = new WeightWords(
                words.language(),
                MarkdownText::line,
                id -> evaluation
                        .criterion(id)
                        .map(criterion -> criterion.name().in(words.language()))
                        .orElse(id),
                weighing::name);
        document.heading(3, words.say("weighing")).list(said.record(weighing.log()));
    }

    private void plan(FrozenPlan plan) {
        document.heading(3, words.say("plan"))
                .block(words.say(
                        "plan-intro",
                        "title",
                        words.line(plan.title()),
                        "count",
                        plan.steps().size()))
                .steps(plan.steps().stream().map(this::step).toList());
        if (!plan.open().isEmpty()) {
            document.block(words.say("plan-open"))
                    .list(plan.open().stream().map(words::line).toList());
        }
    }

    private String step(FrozenPlan.Step step) {
        String effort = Stream.of(
                        step.effort().low(),
                        step.effort().likely(),
                        step.effort().high())
                .map(words::exact)
                .collect(Collectors.joining(" / "));
        List<String> parts = new ArrayList<>();
        parts.add(words.say(
                "plan-step",
                "title",
                words.line(step.title()),
                "mechanism",
                words.line(step.mechanism()),
                "effort",
                effort,
                "reversibility",
                words.line(step.reversibility())));
        if (!step.gates().isEmpty()) {
            String gates = words.all(step.gates().stream().map(words::line).toList());
            parts.add(words.say("plan-gates", "gates", gates));
        }
        if (!step.rollback().isBlank()) {
            parts.add(words.say("plan-rollback", "rollback", words.line(step.rollback())));
        }
        return String.join("; ", parts);
    }

    private void signatures() {
        if (!decision.signatures().isEmpty()) {
            document.heading(3, words.say("signatures"))
                    .list(decision.signatures().stream()
                            .map(signature -> words.say(
                                    "signature",
                                    "name",
                                    MarkdownText.line(signature.person().name()),
                                    "date",
                                    Madr.day(signature.at()),
                                    "hash",
                                    "`" + signature.hash() + "`"))
                            .toList());
        }
    }

    private void check() {
        document.heading(3, words.say("check"))
                .block(words.say("check-intro"))
                .block("```sh\ntouchstone verify " + decision.stem().orElseThrow() + ".json\n```")
                .block(words.say(
                        "made",
                        "samples",
                        words.exact(evaluation.settings().samples()),
                        "seed",
                        evaluation.settings().seed(),
                        "engine",
                        MarkdownText.line(evaluation.engine()),
                        "evaluation",
                        "`" + evaluation.id() + "`"));
    }
}
