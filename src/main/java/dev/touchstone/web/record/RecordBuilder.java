package dev.touchstone.web.record;

import dev.touchstone.decision.Content;
import dev.touchstone.decision.Decision;
import dev.touchstone.decision.FrozenPlan;
import dev.touchstone.decision.RecordSummary;
import dev.touchstone.decision.State;
import dev.touchstone.decision.Weighing;
import dev.touchstone.evaluation.Option;
import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.RichText;
import dev.touchstone.rendering.WeightWords;
import dev.touchstone.scenario.WorkloadItem;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.RecordView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns a decision into its page. Everything comes from the record itself, so that it reads the same for ever. */
public final class RecordBuilder {
    private static final int SHORT_HASH = 8;

    private final RecordCase record;
    private final Decision decision;
    private final Content content;
    private final Page page;
    private final Reader reader;
    private final RecordWords words;
    private final RecordSummary summary;

    /** The page of one decision for one reader. */
    public RecordBuilder(RecordCase record, Page page, Reader reader) {
        this.record = record;
        decision = record.decision();
        content = decision.content();
        this.page = page;
        this.reader = reader;
        words = new RecordWords(page, record.evaluation());
        summary = record.summary();
    }

    /** The whole page. */
    public RecordView build() {
        OptionsPart options = new OptionsPart(record.evaluation(), summary, words, page);
        ArgumentPart argument = new ArgumentPart(record, summary, words);
        NextPart next = new NextPart(record, summary, words, page, reader);
        return new RecordView(
                record.number(),
                over(),
                words.in(content.title()),
                decision.state().exported(),
                words.say("state." + decision.state().word()),
                "",
                "",
                decision.signatures().isEmpty()
                        ? ""
                        : words.say("signatures", "count", decision.signatures().size()),
                decision.contentHash()
                        .map(hash -> hash.substring(0, SHORT_HASH))
                        .orElse(""),
                note(),
                decided(),
                context(),
                argument.mustHaves(),
                options.options(),
                options.out(),
                options.caption(),
                options.weights(),
                content.weighing().map(this::weighing).orElse(List.of()),
                argument.why(),
                argument.despite(),
                argument.dissents(),
                argument.waivers(),
                argument.triggers(),
                content.plan().map(this::steps).orElse(List.of()),
                new PricesPart(record, words, page).lines(),
                new EvidencePart(record.evaluation(), summary, words, page).list(),
                new PricesPart(record, words, page).oneNumber(),
                new MarginPart(record, words).margin(),
                next.links(),
                next.readiness(),
                next.actions());
    }

    private String over() {
        List<String> parts = new ArrayList<>();
        if (!record.number().isEmpty()) {
            parts.add(record.number());
        }
        parts.add(day(decision.changed()));
        parts.add(words.in(record.scenario()));
        return String.join(page.t("ui.between"), parts);
    }

    private static String day(Instant at) {
        return Dates.day(at, ZoneOffset.UTC);
    }

    /** The sentence that was written; before one is, what is put forward. */
    private String decided() {
        if (!content.decision().isBlank()) {
            return words.in(content.decision());
        }
        return summary.chosen()
                .map(Option::name)
                .map(name -> words.say("undecided", "option", words.in(name)))
                .orElseGet(() -> words.say("undecided-nothing"));
    }

    private Optional<Parts.LookNote> note() {
        if (reader.errors().containsKey("")) {
            return Optional.of(new Parts.LookNote(
                    words.say("refused"),
                    reader.errors().get(""),
                    List.of(Link.to(words.say("reload"), "/decisions/" + decision.id()))));
        }
        if (decision.supersededBy().isPresent()) {
            String number = RecordCase.numbered(decision.supersededBy().get().number());
            return Optional.of(new Parts.LookNote(
                    words.say("superseded", "number", number),
                    words.say("superseded-text"),
                    List.of(Link.to(
                            number,
                            "/decisions/" + decision.supersededBy().get().id()))));
        }
        boolean ended = decision.state() == State.REJECTED
                || decision.state() == State.WITHDRAWN
                || decision.state() == State.DEPRECATED;
        return decision.ending()
                .filter(ending -> ended)
                .map(ending -> new Parts.LookNote(
                        words.say("state." + decision.state().word()),
                        words.say(
                                "ended",
                                "name",
                                ending.by().name(),
                                "date",
                                day(ending.at()),
                                "reason",
                                ending.reason()),
                        List.of()));
    }

    private List<String> context() {
        List<String> context = new ArrayList<>();
        if (!content.question().isBlank()) {
            context.add(words.in(content.question()));
        }
        Arrays.stream(words.in(content.context()).split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .forEach(context::add);
        if (!content.workload().isEmpty()) {
            context.add(words.say(
                    "reckoned",
                    "what",
                    String.join(
                            page.t("migration.clause"),
                            content.workload().stream().map(this::workload).toList())));
        }
        return context;
    }

    private String workload(WorkloadItem item) {
        String basis = page.t("record.basis." + item.basis().name().toLowerCase(java.util.Locale.ROOT));
        String name = words.in(item.name());
        return item.value()
                .map(value -> words.say(
                        "workload",
                        "name",
                        name,
                        "value",
                        page.quantity(value, item.unit().orElse("1")),
                        "basis",
                        basis))
                .orElseGet(() -> words.say("workload-words", "name", name, "basis", basis));
    }

    private List<String> weighing(Weighing weighing) {
        return new WeightWords(
                        page.language(),
                        RichText::plain,
                        id -> record.evaluation()
                                .criterion(id)
                                .map(criterion -> criterion.name().in(page.language()))
                                .orElse(id),
                        weighing::name)
                .record(weighing.log());
    }

    private List<String> steps(FrozenPlan plan) {
        return plan.steps().stream()
                .map(step -> words.say(
                        "plan-step",
                        "title",
                        words.in(step.title()),
                        "mechanism",
                        words.in(step.mechanism()),
                        "likely",
                        page.n().exact(step.effort().likely()),
                        "low",
                        page.n().exact(step.effort().low()),
                        "high",
                        page.n().exact(step.effort().high()),
                        "reversibility",
                        words.in(step.reversibility())))
                .toList();
    }
}
