package dev.touchstone.decision.export;

import dev.touchstone.analysis.Standing;
import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.decision.Content;
import dev.touchstone.decision.Decision;
import dev.touchstone.decision.Link;
import dev.touchstone.decision.RecordSummary;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.rendering.MarkdownDocument;
import dev.touchstone.rendering.MarkdownText;
import dev.touchstone.scenario.Requirement;
import dev.touchstone.scenario.WorkloadItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A record as Markdown in the manner of MADR 4 (Markdown Architectural Decision Records), in the one spelling that
 * adr-log, log4brains, Structurizr's importer, Backstage and markdownlint all read rightly:
 *
 * <ol>
 *   <li>File name {@code NNNN-lower-case-slug.md}, ASCII.
 *   <li>Front matter: {@code status} and {@code date} unquoted; people as one comma list, quoted where YAML needs it; other
 *       keys are scalars.
 *   <li>An empty line before the closing mark, none after it; then the title, without its number.
 *   <li>Under it a list that repeats status, date, deciders and tags; of a superseded record the status links its successor,
 *       the text being its slug.
 *   <li>Six status words only.
 *   <li>{@code ## More Information} holds {@code Supersedes} and {@code Superseded by}, one link a line.
 *   <li>{@code &lt;} before a letter as an entity; LF, one newline at the end; tables with pipes at both ends.
 * </ol>
 *
 * The words that tools look for stay English in both languages: the list's labels, the six status words, More Information.
 */
public final class Madr {
    private static final int MOST_OPTIONS = 20;

    private final Decision decision;
    private final Content content;
    private final Evaluation evaluation;
    private final RecordSummary summary;
    private final Wording words;
    private final MarkdownDocument document = new MarkdownDocument();

    private Madr(Decision decision, Language language) {
        this.decision = decision;
        content = decision.content();
        evaluation = content.evaluation().orElseThrow();
        summary = RecordSummary.of(decision);
        words = new Wording(language);
    }

    /**
     * Writes a record that has a number.
     *
     * @throws dev.touchstone.base.ProblemException CONFLICT {@code record.no-number} for a draft
     */
    public static Exported of(Decision decision, Language language) {
        String stem = decision.stem()
                .orElseThrow(() ->
                        Problem.of(Problem.Kind.CONFLICT, "record.no-number").exception());
        return new Exported(stem + ".md", "text/markdown; charset=utf-8", new Madr(decision, language).write());
    }

    private String write() {
        document.heading(1, words.plain(content.title()));
        head();
        context();
        drivers();
        options();
        new MadrOutcome(decision, evaluation, summary, words, document).write();
        new MadrOptions(evaluation, summary, words, document).write();
        new MadrInformation(decision, evaluation, summary, words, document).write();
        return frontMatter() + document.text();
    }

    private String frontMatter() {
        FrontMatter matter = new FrontMatter()
                .bare("status", decision.state().exported())
                .bare("date", date())
                .text("decision-makers", String.join(", ", content.deciders()))
                .text("tags", String.join(", ", content.tags()))
                .bare("number", decision.number().orElseThrow())
                .text("scenario", content.scenario());
        decision.contentHash().ifPresent(hash -> matter.text("content-hash", "sha256:" + hash));
        return matter.text();
    }

    /** The day of the last change of state: of acceptance, refusal or succession; else of the proposal. */
    private LocalDate date() {
        return day(decision.changed());
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void head() {
        List<String> items = new ArrayList<>();
        items.add("Status: "
                + decision.supersededBy()
                        .map(link -> "superseded by " + link(link.stem(), link))
                        .orElse(decision.state().exported()));
        items.add("Date: " + date());
        if (!content.deciders().isEmpty()) {
            items.add("Deciders: " + typed(content.deciders()));
        }
        if (!content.tags().isEmpty()) {
            items.add("Tags: " + typed(content.tags()));
        }
        document.list(items);
    }

    /** Tools split these at commas, in both languages. */
    private static String typed(List<String> texts) {
        return String.join(", ", texts.stream().map(MarkdownText::line).toList());
    }

    static String link(String text, Link target) {
        return "[" + text + "](" + target.stem() + ".md)";
    }

    private void context() {
        document.heading(2, words.say("context"));
        document.block(words.blocks(content.context()));
        if (!content.question().isBlank()) {
            document.block(words.say("question", "question", words.line(content.question())));
        }
        if (!content.workload().isEmpty()) {
            document.block(words.say("workload"));
            document.list(content.workload().stream().map(this::workload).toList());
        }
    }

    private String workload(WorkloadItem item) {
        String basis = words.say("basis." + item.basis().name().toLowerCase(java.util.Locale.ROOT));
        String source = item.source()
                .map(text -> words.say("between") + MarkdownText.line(text))
                .orElse("");
        return item.value()
                .map(value -> words.say(
                        "workload-item",
                        "name",
                        words.line(item.name()),
                        "value",
                        words.quantity(value, item.unit().orElse("1")),
                        "basis",
                        basis,
                        "source",
                        source))
                .orElseGet(() ->
                        words.say("workload-words", "name", words.line(item.name()), "basis", basis, "source", source));
    }

    private void drivers() {
        document.heading(2, words.say("drivers"));
        if (!content.requirements().isEmpty()) {
            document.block(words.say("must-haves"));
            document.list(content.requirements().stream().map(this::requirement).toList());
        }
        document.block(words.say("criteria"));
        List<List<String>> rows = new ArrayList<>();
        for (AppliedCriterion criterion : summary.weights()) {
            String unit = words.unit(criterion.unit());
            rows.add(List.of(
                    words.cell(criterion.name()),
                    words.say("dimension." + criterion.dimension().id()),
                    words.exact(criterion.stackWorst())
                            + " → "
                            + words.exact(criterion.stackBest())
                            + (unit.isEmpty() ? "" : " " + unit),
                    words.percent(criterion.weight())));
        }
        document.table(
                List.of(words.say("criterion"), words.say("dimension"), words.say("range"), words.say("weight")), rows);
    }

    private String requirement(Requirement requirement) {
        String asks = switch (requirement) {
            case Requirement.Threshold threshold ->
                words.say(
                        "must-threshold",
                        "metric",
                        evaluation
                                .criterion(threshold.metric())
                                .map(words::name)
                                .orElse(MarkdownText.line(threshold.metric())),
                        "op",
                        threshold.op(),
                        "value",
                        words.quantity(threshold.value(), threshold.unit()),
                        "probability",
                        words.percent(threshold.wanted()));
            case Requirement.TraitPredicate predicate -> MarkdownText.line(predicate.must());
        };
        LocalText why = requirement.why();
        return asks
                + (why.isBlank() ? "" : words.say("must-why", "why", words.line(why)))
                + (requirement.who().isBlank()
                        ? ""
                        : words.say("must-who", "who", MarkdownText.line(requirement.who())));
    }

    private void options() {
        document.heading(2, words.say("options"));
        List<String> items = new ArrayList<>();
        List<RecordSummary.Row> shown = summary.rows().stream()
                .filter(row -> row.standing() == Standing.IN)
                .limit(MOST_OPTIONS)
                .toList();
        shown.forEach(row -> items.add(words.line(row.name())));
        summary.out().stream()
                .limit(MOST_OPTIONS)
                .forEach(out -> items.add(
                        words.say("option-out", "name", words.line(out.name()), "gates", words.gates(out.gates()))));
        document.list(items);
        long more = summary.rows().size() + (long) evaluation.excluded().size() - items.size();
        if (more > 0) {
            document.block(words.say("option-more", "count", more));
        }
    }
}
