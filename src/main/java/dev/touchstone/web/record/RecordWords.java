package dev.touchstone.web.record;

import dev.touchstone.base.LocalText;
import dev.touchstone.decision.RecordSummary;
import dev.touchstone.decision.Trigger;
import dev.touchstone.decision.WeakSpot;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.GateOutcome;
import dev.touchstone.evaluation.Option;
import dev.touchstone.rendering.RichText;
import dev.touchstone.rendering.SourceWords;
import dev.touchstone.web.compare.Reasons;
import dev.touchstone.web.view.Page;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sentences that several parts of a record need, in the language of the page. */
final class RecordWords {
    private static final int MOST_OWNERS = 2;

    private final Page page;
    private final Evaluation evaluation;
    private final Reasons reasons;

    RecordWords(Page page, Evaluation evaluation) {
        this.page = page;
        this.evaluation = evaluation;
        reasons = new Reasons(evaluation, page.language());
    }

    String in(LocalText text) {
        return RichText.plain(text.in(page.language()));
    }

    /** A typed name or source; the usual phrases of shipped scenarios in the language of the page. */
    String usual(String text) {
        return new SourceWords(page.language()).in(text);
    }

    /** With a capital letter, as the beginning of a sentence. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    String say(String key, Object... arguments) {
        return page.t("record-ui." + key, arguments);
    }

    String all(List<String> items) {
        return String.join(page.t("record.between"), items);
    }

    /** What a must-have asks. */
    String gate(GateOutcome gate) {
        return reasons.title(gate);
    }

    /** Why a must-have was not asked. */
    String notAsked(GateOutcome gate) {
        return reasons.notAsked(gate);
    }

    /** Name of a technology, criterion or option. */
    String name(String id) {
        String known = reasons.name(id);
        return known.equals(id)
                ? evaluation.option(id).map(Option::name).map(this::in).orElse(id)
                : known;
    }

    /** Why a cell of an option is worth what it is: the first reason of each of its parts. */
    String because(Option option, String criterion) {
        return option.cells().stream()
                .filter(cell -> cell.criterion().equals(criterion))
                .flatMap(cell -> cell.drawn().stream())
                .map(evaluation::drawn)
                .flatMap(java.util.Optional::stream)
                .filter(quantity -> !quantity.missing() && !quantity.because().isEmpty())
                .limit(MOST_OWNERS)
                .map(quantity -> owner(quantity.owner())
                        + page.t("record-ui.colon")
                        + reasons.sentence(quantity.because().getFirst()))
                .collect(Collectors.joining(page.t("record-ui.space")));
    }

    /** A technology (with its slot behind an @), an edge between two, or an option. */
    String owner(String owner) {
        int edge = owner.indexOf('>');
        if (edge > 0) {
            return name(owner.substring(0, edge)) + " → " + name(owner.substring(edge + 1));
        }
        int slot = owner.indexOf('@');
        return name(slot < 0 ? owner : owner.substring(0, slot));
    }

    /** What keeps a record from being accepted. */
    String weak(WeakSpot spot) {
        return page.t(
                spot.code(),
                "gate",
                spot.gate().isEmpty() ? "" : weakGate(spot),
                "part",
                spot.technology().map(this::name).orElse(page.t("record.whole")),
                "grade",
                spot.grade().map(Enum::name).orElse(""));
    }

    private String weakGate(WeakSpot spot) {
        return evaluation.options().stream()
                .flatMap(option -> option.gates().stream())
                .filter(gate -> gate.gate().equals(spot.gate()))
                .findFirst()
                .map(this::gate)
                .orElseGet(() -> spot.title().isBlank() ? spot.gate() : in(spot.title()));
    }

    /** What a trigger watches. */
    String watched(Trigger trigger, RecordCase record) {
        String subject = trigger.subject().orElse("");
        String what = page.t(
                "record.trigger." + trigger.kind().name().toLowerCase(Locale.ROOT),
                "on",
                trigger.on().map(Object::toString).orElse(""),
                "subject",
                trigger.kind() == Trigger.Kind.NEIGHBOUR
                        ? record.neighbours().getOrDefault(subject, subject)
                        : drawn(subject),
                "bound",
                trigger.bound().map(bound -> page.n().whole(bound * 100)).orElse(""));
        return trigger.kind() == Trigger.Kind.DATE || trigger.on().isEmpty()
                ? what
                : page.t(
                        "record.trigger-by",
                        "what",
                        what,
                        "on",
                        trigger.on().get().toString());
    }

    /** A drawn quantity by its names. */
    String drawn(String id) {
        return evaluation
                .drawn(id)
                .map(quantity -> page.t(
                        "record-ui.unknown-of",
                        "criterion",
                        name(quantity.criterion()),
                        "name",
                        owner(quantity.owner())))
                .orElse(id);
    }

    String unknown(RecordSummary.Unknown unknown) {
        return page.t(
                "record-ui.unknown-of", "criterion", in(unknown.criterion().name()), "name", in(unknown.name()));
    }

    /** A difference in points with its sign; whole, or with a decimal while it is below one. */
    String points(double value) {
        double points = value * 100;
        return Math.abs(points) < 1
                ? (points < 0 ? "−" : "+") + page.n().fixed(Math.abs(points), 1)
                : page.n().signed(points);
    }
}
