package dev.touchstone.web.record;

import dev.touchstone.base.LocalText;
import dev.touchstone.decision.Content;
import dev.touchstone.decision.Decision;
import dev.touchstone.decision.RecordSummary;
import dev.touchstone.evaluation.GateOutcome;
import dev.touchstone.evaluation.Option;
import dev.touchstone.rendering.RichText;
import dev.touchstone.rendering.RichText.Piece;
import dev.touchstone.web.view.RecordView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Why this option, despite what, and what would undo it: what people wrote first, then what the numbers say. */
final class ArgumentPart {
    private static final int MOST = 3;
    private static final double WORTH_SAYING = 0.0005;

    private final RecordCase record;
    private final Content content;
    private final RecordSummary summary;
    private final RecordWords words;

    ArgumentPart(RecordCase record, RecordSummary summary, RecordWords words) {
        this.record = record;
        this.content = record.decision().content();
        this.summary = summary;
        this.words = words;
    }

    List<List<Piece>> why() {
        List<List<Piece>> why = new ArrayList<>();
        if (!content.why().isBlank()) {
            why.add(RichText.of(words.in(content.why())));
        }
        summary.reasons().stream()
                .filter(reason -> reason.gain() >= WORTH_SAYING)
                .limit(MOST)
                .forEach(reason -> why.add(RichText.pieces(reason("why-gain", reason))));
        content.good().forEach(text -> why.add(RichText.of(words.in(text))));
        return why;
    }

    private String reason(String key, RecordSummary.Reason reason) {
        String criterion = RecordWords.capital(words.in(reason.criterion().name()));
        String rival = summary.rival().map(Option::name).map(words::in).orElse("");
        String head = summary.rival().isPresent()
                ? words.say(key, "criterion", criterion, "points", words.points(reason.gain()), "rival", rival)
                : words.say("why-alone", "criterion", criterion, "points", words.points(reason.gain()));
        String because = summary.chosen()
                .map(option -> words.because(option, reason.criterion().id()))
                .orElse("");
        String marked = key.equals("why-gain") ? RichText.strong(head) : head;
        return because.isEmpty() ? marked : marked + words.say("space") + because;
    }

    List<String> despite() {
        List<String> despite = new ArrayList<>();
        content.bad().forEach(text -> despite.add(words.in(text)));
        summary.reasons().stream()
                .filter(reason -> reason.gain() <= -WORTH_SAYING)
                .sorted(Comparator.comparingDouble(RecordSummary.Reason::gain))
                .limit(MOST)
                .forEach(reason -> despite.add(reason("why-loss", reason)));
        if (!summary.unknowns().isEmpty()) {
            List<String> first =
                    summary.unknowns().stream().map(words::unknown).distinct().toList();
            despite.add(words.say(
                    first.size() > MOST ? "unknown-more" : "unknown-all",
                    "what",
                    words.all(first.stream().limit(MOST).toList()),
                    "count",
                    first.size()));
        }
        return summary.chosen().isPresent() ? despite : List.of();
    }

    List<RecordView.Dissent> dissents() {
        return content.despite().stream()
                .map(dissent ->
                        new RecordView.Dissent(words.say("quoted", "text", words.in(dissent.text())), dissent.by()))
                .toList();
    }

    List<RecordView.Waiver> waivers() {
        Decision decision = record.decision();
        return decision.waiver().stream()
                .map(waiver -> new RecordView.Waiver(
                        words.say("waived"),
                        waiver.spots().stream().map(words::weak).toList(),
                        words.say("quoted", "text", waiver.reason()),
                        words.say("waived-by", "name", waiver.by().name())))
                .toList();
    }

    List<RecordView.Trigger> triggers() {
        return Stream.concat(
                        content.triggers().stream().map(trigger -> {
                            String watched = words.watched(trigger, record);
                            return trigger.text().isBlank()
                                    ? new RecordView.Trigger(watched, "")
                                    : new RecordView.Trigger(words.in(trigger.text()), watched);
                        }),
                        content.conditions().stream()
                                .map(text -> new RecordView.Trigger(words.in(text), words.say("condition"))))
                .toList();
    }

    /** What was required of every option, and what became of it for the chosen one. */
    List<String> mustHaves() {
        List<String> said = new ArrayList<>();
        List<GateOutcome> gates = summary.gates();
        gates.stream().map(words::gate).distinct().forEach(title -> {
            List<GateOutcome> same = gates.stream()
                    .filter(gate -> words.gate(gate).equals(title))
                    .toList();
            said.add(words.say("must", "what", title, "status", status(same)) + asked(same.getFirst()));
        });
        return said;
    }

    private String status(List<GateOutcome> gates) {
        for (GateOutcome.Status status :
                List.of(GateOutcome.Status.VIOLATED, GateOutcome.Status.UNPROVEN, GateOutcome.Status.NOT_ASKED)) {
            List<GateOutcome> such =
                    gates.stream().filter(gate -> gate.status() == status).toList();
            if (!such.isEmpty()) {
                List<String> parts = such.stream()
                        .flatMap(gate -> gate.technology().stream())
                        .map(words::name)
                        .distinct()
                        .toList();
                String word = status == GateOutcome.Status.NOT_ASKED
                        ? words.notAsked(such.getFirst())
                        : words.say("gate." + status.name());
                return parts.isEmpty() || gates.size() == 1
                        ? word
                        : words.say("gate-for", "status", word, "parts", words.all(parts));
            }
        }
        return words.say("gate." + GateOutcome.Status.MET.name());
    }

    private String asked(GateOutcome gate) {
        return content.requirements().stream()
                .filter(requirement -> requirement.id().equals(gate.gate()))
                .findFirst()
                .map(requirement -> {
                    LocalText why = requirement.why();
                    String reason = why.isBlank() ? "" : words.say("must-why", "why", words.in(why));
                    return requirement.who().isBlank()
                            ? reason
                            : reason + words.say("must-who", "who", words.usual(requirement.who()));
                })
                .orElse("");
    }
}
