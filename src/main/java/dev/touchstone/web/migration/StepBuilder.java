package dev.touchstone.web.migration;

import dev.touchstone.migration.Operator.SourcedFact;
import dev.touchstone.migration.Plan;
import dev.touchstone.migration.Reason;
import dev.touchstone.rendering.PlanWords;
import dev.touchstone.rendering.RichText;
import dev.touchstone.rendering.RichText.Piece;
import dev.touchstone.web.compare.Sources;
import dev.touchstone.web.view.MigrationView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The steps of a plan, and why they stand in this order. */
final class StepBuilder {
    /** What says most about a place in the order, first. */
    private static final List<String> TELLING = List.of(
            "cycle",
            "together",
            "forced-after",
            "cheaper-after",
            "undecided",
            "generic",
            "enables",
            "least-effort",
            "closes");

    private static final List<String> SHARED = List.of("cycle", "together");

    private final Plan plan;
    private final PlanWords words;
    private final Page page;

    StepBuilder(Plan plan, PlanWords words, Page page) {
        this.plan = plan;
        this.words = words;
        this.page = page;
    }

    List<MigrationView.Step> steps() {
        return plan.steps().stream().map(this::step).toList();
    }

    private MigrationView.Step step(Plan.Step step) {
        return new MigrationView.Step(
                step.number(),
                words.title(step),
                mechanism(step),
                words.weeks(step.calendar()),
                page.t("record-ui.step-effort", "effort", words.personWeeks(step.effort())),
                remarks(step),
                waits(step),
                gates(step),
                step.reversibility().name(),
                back(step),
                downtime(step),
                risk(step),
                facts(step),
                stop(step));
    }

    private String mechanism(Plan.Step step) {
        String changes = step.changes().stream()
                .filter(change -> words.named(change.path()))
                .map(words::change)
                .collect(Collectors.joining(words.say("clause")));
        String how = words.mechanisms(step);
        return changes.isEmpty() || how.isEmpty()
                ? changes + how
                : page.t("record-ui.step-how", "changes", changes, "how", how);
    }

    private List<Parts.Remark> remarks(Plan.Step step) {
        List<Parts.Remark> remarks = new ArrayList<>();
        remarks.add(new Parts.Remark(page.t("migration.prior"), "assumed"));
        if (step.moves().stream().anyMatch(Plan.Move::generic)) {
            remarks.add(new Parts.Remark(page.t("record-ui.generic"), "box"));
        }
        if (step.joint() != Plan.Joint.SINGLE) {
            remarks.add(new Parts.Remark(words.say("joint." + step.joint().name()), "box"));
        }
        return remarks;
    }

    private String waits(Plan.Step step) {
        return switch (step.readiness()) {
            case READY -> "";
            case NEEDS_ANSWERS ->
                page.t("record-ui.step-waits", "count", step.waitsFor().size());
            case AFTER_ANSWERS -> page.t("record-ui.step-after");
        };
    }

    private List<Parts.Check> gates(Plan.Step step) {
        return step.moves().stream()
                .flatMap(move -> move.gates().stream())
                .map(words::gate)
                .distinct()
                .map(text -> new Parts.Check("open", text, "", ""))
                .toList();
    }

    /** The class is that of the worst move; until when is said by that move. */
    private String back(Plan.Step step) {
        String until = step.moves().stream()
                .map(Plan.Move::reversibility)
                .filter(way -> way.level() == step.reversibility())
                .findFirst()
                .map(words::reversibility)
                .orElse("");
        String how = words.rollback(step);
        return how.isEmpty() ? until : page.t("record-ui.step-back", "class", until, "how", how);
    }

    private String downtime(Plan.Step step) {
        String text = words.downtime(step);
        return text.isEmpty() ? "" : page.t("record-ui.step-downtime", "text", text);
    }

    private String risk(Plan.Step step) {
        double held = step.moves().stream()
                .mapToDouble(move -> 1 - move.risk().failure())
                .reduce(1, (a, b) -> a * b);
        double blast = step.moves().stream()
                .mapToDouble(move -> move.risk().blast())
                .max()
                .orElse(0);
        return page.t(
                "record-ui.step-risk",
                "failure",
                page.n().percent(1 - held),
                "blast",
                page.n().percent(blast));
    }

    private List<Parts.FactLine> facts(Plan.Step step) {
        return step.moves().stream()
                .flatMap(move -> move.facts().stream())
                .distinct()
                .map(this::fact)
                .toList();
    }

    private Parts.FactLine fact(SourcedFact fact) {
        String kind = fact.kind().isEmpty() ? "" : " (" + words.say("fact." + fact.kind()) + ")";
        String seen = fact.seen().equals("undated") ? page.t("ui.undated") : fact.seen();
        String extent = fact.extent().isEmpty() ? "" : ", " + words.say("fact." + fact.extent());
        return new Parts.FactLine(
                "",
                RichText.of(fact.text().in(page.language()) + kind),
                List.of(),
                Sources.shown(fact.source(), page.language()),
                Sources.address(fact.source()),
                seen + extent);
    }

    private String stop(Plan.Step step) {
        if (step.number() == plan.steps().size() || plan.gap().isEmpty()) {
            return "";
        }
        Plan.Stop stop = plan.stops().get(step.number());
        return page.t(
                "record-ui.step-stop",
                "closed",
                stop.closed().size(),
                "all",
                stop.closed().size() + stop.open().size(),
                "effort",
                words.personWeeks(stop.effort()));
    }

    /** One line a move: the reason that says most about its place. */
    List<List<Piece>> why() {
        List<List<Piece>> why = new ArrayList<>();
        for (Plan.Step step : plan.steps()) {
            for (Plan.Move move : step.moves()) {
                telling(move, move.equals(step.moves().getFirst()))
                        .ifPresent(reason -> why.add(RichText.pieces(page.t(
                                "record-ui.why-line",
                                "what",
                                RichText.strong(words.title(move)),
                                "reason",
                                RichText.plain(words.reason(reason))))));
            }
        }
        return plan.steps().size() > 1 ? why : List.of();
    }

    /** That moves share a step is said once, by the first of them. */
    private static Optional<Reason> telling(Plan.Move move, boolean first) {
        return move.why().stream()
                .filter(reason -> TELLING.contains(reason.code()))
                .filter(reason -> first || !SHARED.contains(reason.code()))
                .min(Comparator.comparingInt(reason -> TELLING.indexOf(reason.code())));
    }
}
