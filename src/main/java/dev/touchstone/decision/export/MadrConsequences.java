package dev.touchstone.decision.export;

import dev.touchstone.decision.Content;
import dev.touchstone.decision.Decision;
import dev.touchstone.decision.Trigger;
import dev.touchstone.decision.Waiver;
import dev.touchstone.decision.WeakSpot;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.rendering.MarkdownDocument;
import dev.touchstone.rendering.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What comes with the decision: consequences, dissent, conditions, waiver, and what makes it due again. */
final class MadrConsequences {
    private final Decision decision;
    private final Content content;
    private final Evaluation evaluation;
    private final Wording words;
    private final MarkdownDocument document;

    MadrConsequences(Decision decision, Evaluation evaluation, Wording words, MarkdownDocument document) {
        this.decision = decision;
        this.content = decision.content();
        this.evaluation = evaluation;
        this.words = words;
        this.document = document;
    }

    void write() {
        consequences();
        despite();
        waiver();
        confirmation();
    }

    private void consequences() {
        List<String> items = new ArrayList<>();
        content.good().forEach(text -> items.add(words.say("good", "text", words.line(text))));
        content.bad().forEach(text -> items.add(words.say("bad", "text", words.line(text))));
        if (!items.isEmpty()) {
            document.heading(3, words.say("consequences")).list(items);
        }
    }

    private void despite() {
        if (!content.despite().isEmpty()) {
            document.heading(3, words.say("despite"))
                    .list(content.despite().stream()
                            .map(dissent -> dissent.by().isBlank()
                                    ? words.line(dissent.text())
                                    : words.say(
                                            "despite-by",
                                            "text",
                                            words.line(dissent.text()),
                                            "by",
                                            MarkdownText.line(dissent.by())))
                            .toList());
        }
        if (!content.conditions().isEmpty()) {
            document.heading(3, words.say("conditions"))
                    .list(content.conditions().stream().map(words::line).toList());
        }
    }

    private void waiver() {
        if (decision.waiver().isEmpty()) {
            return;
        }
        Waiver waiver = decision.waiver().get();
        document.heading(3, words.say("waiver"))
                .block(words.say("waiver-intro"))
                .list(waiver.spots().stream().map(this::spot).toList())
                .block(words.say(
                        "waiver-reason",
                        "by",
                        MarkdownText.line(waiver.by().name()),
                        "reason",
                        MarkdownText.line(waiver.reason())));
    }

    private String spot(WeakSpot spot) {
        String part = spot.technology()
                .map(id -> Optional.ofNullable(evaluation.names().get(id))
                        .map(words::line)
                        .orElse(MarkdownText.line(id)))
                .orElseGet(() -> words.say("whole"));
        return words.say(
                spot.code().substring("record.".length()),
                "gate",
                spot.title().isBlank() ? MarkdownText.line(spot.gate()) : words.line(spot.title()),
                "part",
                part,
                "grade",
                spot.grade().map(Enum::name).orElse(""));
    }

    private void confirmation() {
        document.heading(3, words.say("confirmation"));
        if (content.triggers().isEmpty()) {
            document.block(words.say("trigger-none"));
            return;
        }
        document.block(words.say("confirmation-intro"))
                .list(content.triggers().stream().map(this::trigger).toList());
    }

    private String trigger(Trigger trigger) {
        String what = words.say(
                "trigger." + trigger.kind().name().toLowerCase(Locale.ROOT),
                "on",
                trigger.on().map(Object::toString).orElse(""),
                "subject",
                MarkdownText.line(trigger.subject().orElse("")),
                "bound",
                trigger.bound().map(words::points).orElse(""));
        boolean dated = trigger.kind() != Trigger.Kind.DATE && trigger.on().isPresent();
        String when = dated
                ? words.say("trigger-by", "what", what, "on", trigger.on().get().toString())
                : what;
        return trigger.text().isBlank()
                ? when
                : words.say("trigger-text", "what", when, "text", words.line(trigger.text()));
    }
}
