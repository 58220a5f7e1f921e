package dev.touchstone.decision;

import dev.touchstone.base.LocalText;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.SampleEvaluation;
import java.util.List;
import java.util.Optional;

/** Records whose texts try to break out of every format. */
public final class HostileDecision {
    public static final String TITLE = "We choose C#";

    /** Pieces of typed text that a reader must see as they were typed. */
    public static final List<String> PIECES = List.of(
            "quotes \" and ' and “ ”",
            "colon: value",
            "a | b",
            "{braces}",
            "<angle>",
            "<script>alert(1)</script>",
            "Müßiggang, 中文、“引号”",
            "status: rejected",
            "=cmd|' /C calc'!A0",
            "# not a heading",
            "[not](a-link)",
            "*not* _emphasis_",
            "1. not a list",
            "&lt; stays");

    private static final Evaluation EVALUATION = SampleEvaluation.sound();

    private HostileDecision() {}

    private static Edit edit(Edit given, Optional<String> chosen, String why, List<Link> supersedes) {
        List<LocalText> pieces = PIECES.stream().map(LocalText::of).toList();
        String diagram = "```mermaid\ngraph TD;\n  A-->B;\n---\n```";
        return new Edit(
                LocalText.of(TITLE),
                LocalText.of(PIECES.get(0) + "\n---\nstatus: rejected\n---\n\n" + diagram + "\n\n# not a heading\n===\n"
                        + "1. not a list\nhttps://example.org/a_(b)?c=1, mail a@example.org"),
                chosen,
                LocalText.of(String.join("\n\n", PIECES)),
                LocalText.of(why),
                pieces,
                pieces,
                List.of(new Dissent(LocalText.of("a | b"), "{braces} <angle>")),
                pieces,
                List.of(Trigger.premise(LocalText.of("a | b\n\n---"))),
                given.plan(),
                List.of("Müller: \"the\" #1", "李薇, 平台", "yes"),
                List.of("=1+1", "#tag"),
                supersedes);
    }

    private static Decision proposed(Optional<String> chosen, String why, int number, List<Link> supersedes) {
        Decision draft = SampleDecision.draft(EVALUATION);
        Edit edit = edit(draft.content().edit(), chosen, why, supersedes);
        return Lifecycle.propose(
                Lifecycle.edit(draft, edit, SampleDecision.MORNING), EVALUATION, number, SampleDecision.MORNING);
    }

    private static Decision accepted(Decision proposed) {
        return Lifecycle.accept(
                proposed,
                proposed.contentHash().orElseThrow(),
                SampleDecision.signer(),
                Optional.empty(),
                SampleDecision.NOON);
    }

    public static Decision accepted() {
        return accepted(proposed(Optional.of("kafka+clickhouse"), "", 7, List.of()));
    }

    /** Pulsar is chosen although Kafka leads. Its load is unproven, hence it is only proposed. */
    public static Decision notTheLeader() {
        return proposed(Optional.of("pulsar+clickhouse"), "tiered storage is what we need.", 8, List.of());
    }

    public static Decision superseding() {
        Link older = SampleDecision.accepted().link().orElseThrow();
        return accepted(proposed(Optional.of("kafka+clickhouse"), "", 13, List.of(older)));
    }

    public static Decision superseded() {
        return Lifecycle.supersede(SampleDecision.accepted(), superseding(), SampleDecision.NOON);
    }
}
