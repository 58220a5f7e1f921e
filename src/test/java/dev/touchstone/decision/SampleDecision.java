package dev.touchstone.decision;

import dev.touchstone.base.LocalText;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.SampleEvaluation;
import dev.touchstone.evaluation.weighing.WeightLog;
import dev.touchstone.evidence.Basis;
import dev.touchstone.scenario.Elicited;
import dev.touchstone.scenario.PriceSheet;
import dev.touchstone.scenario.Requirement;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioBuilder;
import dev.touchstone.scenario.Way;
import dev.touchstone.scenario.WorkloadItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decisions on the {@link SampleEvaluation}, in every state. */
public final class SampleDecision {
    public static final Person AUTHOR = new Person("li-wei", "Li Wei");
    public static final Person APPROVER = new Person("okafor", "M. Okafor");
    public static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");
    public static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static final String ID = "0198b0f0-0000-7000-8000-00000000000d";

    private SampleDecision() {}

    /** A scenario to go with the evaluation. */
    public static Scenario scenario() {
        Scenario bare =
                Scenario.empty("stream-processing", new LocalText("Carry the clickstream on Kafka", "以 Kafka 承载点击流"));
        return new Scenario(
                bare.schemaVersion(),
                bare.id(),
                bare.title(),
                bare.question(),
                new LocalText("The nightly batch reports what shoppers did yesterday.", "夜间批处理只能报告用户昨天的行为。"),
                false,
                List.of(new WorkloadItem(
                        "peak",
                        new LocalText("Peak of the sale", "大促峰值"),
                        Optional.of(1389.0),
                        Optional.of("{msg}/s"),
                        Basis.ASSUMPTION,
                        Optional.of("founding document"),
                        Optional.empty())),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(
                        new Requirement.Threshold(
                                "load",
                                "capacity",
                                ">=",
                                3000,
                                "{msg}/s",
                                Optional.empty(),
                                new LocalText("carries the peak of the sale", "承载大促峰值"),
                                "sales",
                                Optional.empty()),
                        new Requirement.TraitPredicate(
                                "delivery",
                                "delivery in [at-least-once, exactly-once]",
                                Optional.of("messaging"),
                                new LocalText("no order may be lost", "订单不可丢失"),
                                "Chen Yu",
                                Optional.empty())),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Optional.empty());
    }

    /** The scenario with prices of Li Wei. */
    public static Scenario priced() {
        return ScenarioBuilder.builder(scenario())
                .priceSheet(Optional.of(sheet(640)))
                .build();
    }

    /** Prices with hostile text in them. */
    public static PriceSheet sheet(double personDay) {
        return new PriceSheet(
                "EUR",
                "eu | <central>",
                Optional.of(LocalDate.of(2026, 11, 20)),
                Optional.of(119.5),
                Optional.of(personDay),
                List.of(new PriceSheet.Price("kafka", "support", 890.1, "offer *4711*")),
                "Li Wei",
                Optional.of(LocalDate.of(2026, 11, 23)),
                Basis.JUDGEMENT);
    }

    /** Accepted, with the prices of its draft. */
    public static Decision pricedAndAccepted() {
        Evaluation evaluation = SampleEvaluation.sound();
        Decision draft = Lifecycle.draft(ID, priced(), evaluation, Optional.of(plan()), AUTHOR, MORNING);
        Decision written = Lifecycle.edit(draft, edit(draft.content().edit()), MORNING);
        Decision proposed = Lifecycle.propose(written, evaluation, 12, MORNING);
        return Lifecycle.accept(proposed, proposed.contentHash().orElseThrow(), signer(), Optional.empty(), NOON);
    }

    /** Accepted, with weights of pairs that were saved before the scores were seen, and changed after. */
    public static Decision weighedAndAccepted() {
        Evaluation evaluation = SampleEvaluation.sound();
        Decision draft = draft(evaluation);
        Decision weighed = draft.withContent(draft.content().with(Optional.of(weighing())));
        Decision written = Lifecycle.edit(weighed, edit(draft.content().edit()), MORNING);
        Decision proposed = Lifecycle.propose(written, evaluation, 12, MORNING);
        return Lifecycle.accept(proposed, proposed.contentHash().orElseThrow(), signer(), Optional.empty(), NOON);
    }

    /** How its weights came about, with hostile text in it. */
    static Weighing weighing() {
        WeightLog.Seen seen = new WeightLog.Seen(
                WeightLog.SeenThrough.WEIGHTS_SAVED, Optional.of(2), Optional.of(MORNING), Optional.of("li-wei"));
        WeightLog.WeightChange change = new WeightLog.WeightChange(
                3,
                NOON,
                "chen-yu",
                true,
                Optional.of(WeightLog.AskedBy.PAIRWISE),
                Optional.of(LocalText.of("The | budget <was> cut.")),
                List.of(new WeightLog.WeightMove("cost", new LocalText("Cost", "成本"), 0.2, 0.355)),
                List.of());
        Elicited pairs = new Elicited(
                new Way.Pairs(Map.of(
                        Way.DIMENSIONS,
                        List.of(
                                new Way.Compared("throughput", "team", 3),
                                new Way.Compared("team", "cost", 5),
                                new Way.Compared("cost", "throughput", 3)))),
                Map.of());
        return new Weighing(
                new WeightLog(Optional.of(seen), Optional.of(pairs), List.of(change)),
                Map.of("li-wei", "Li Wei", "chen-yu", "Chen Yu"));
    }

    /** A fresh draft. */
    public static Decision draft(Evaluation evaluation) {
        return Lifecycle.draft(ID, scenario(), evaluation, Optional.of(plan()), AUTHOR, MORNING);
    }

    /** What a person writes. */
    public static Edit edit(Edit given) {
        return new Edit(
                given.title(),
                given.context(),
                given.chosen(),
                LocalText.of("We carry the clickstream on Kafka and store it in ClickHouse."),
                given.why(),
                List.of(LocalText.of("throughput is proven")),
                List.of(LocalText.of("one more system to operate")),
                List.of(new Dissent(LocalText.of("We are buying certainty with operations work."), "Chen Yu")),
                List.of(LocalText.of("acks=all stays on")),
                List.of(
                        Trigger.date(LocalDate.of(2027, 5, 20), LocalText.of("owner Li Wei")),
                        Trigger.premise(LocalText.of("growth stays below 40 % a year")),
                        new Trigger(Trigger.Kind.MARGIN, null, null, null, Optional.of(0.05))),
                given.plan(),
                List.of("Li Wei", "M. Okafor"),
                List.of("messaging", "streaming"),
                List.of());
    }

    public static Decision written(Evaluation evaluation) {
        Decision draft = draft(evaluation);
        return Lifecycle.edit(draft, edit(draft.content().edit()), MORNING);
    }

    public static Decision proposed(Evaluation evaluation) {
        return Lifecycle.propose(written(evaluation), evaluation, 12, MORNING);
    }

    public static Decision accepted() {
        Decision proposed = proposed(SampleEvaluation.sound());
        return Lifecycle.accept(proposed, proposed.contentHash().orElseThrow(), signer(), Optional.empty(), NOON);
    }

    public static Decision waived() {
        Decision proposed = proposed(SampleEvaluation.withoutTeam());
        return Lifecycle.accept(
                proposed,
                proposed.contentHash().orElseThrow(),
                signer(),
                Optional.of("Prototype, thrown away in June | really"),
                NOON);
    }

    public static Signer signer() {
        return new Signer(APPROVER, true, false);
    }

    private static FrozenPlan plan() {
        return new FrozenPlan(
                Optional.empty(),
                new LocalText("From RabbitMQ to Kafka", "从 RabbitMQ 迁至 Kafka"),
                List.of(new FrozenPlan.Step(
                        new LocalText("Mirror topics", "镜像主题"),
                        new LocalText("dual write", "双写"),
                        new FrozenPlan.Effort(2, 3, 5),
                        Optional.of(new FrozenPlan.Effort(3, 4, 6)),
                        new LocalText("easily undone", "易于回退"),
                        List.of(new LocalText("lag < 5 s for 7 days", "连续 7 天延迟 < 5 秒")),
                        new LocalText("stop the mirror", "停止镜像"))),
                List.of(new LocalText("Who owns the old queues?", "旧队列由谁负责？")));
    }
}
