package dev.touchstone.evaluation;

import dev.touchstone.analysis.Engine;
import dev.touchstone.analysis.Knowledge;
import dev.touchstone.analysis.Standing;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Aggregation;
import dev.touchstone.catalogue.Axis;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Direction;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.catalogue.Switches;
import dev.touchstone.evaluation.cells.Estimate;
import dev.touchstone.evidence.Basis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small evaluation that has one of everything: every kind of distribution, shared parts, a bottleneck, a sum, a cell
 * about the whole stack, one that does not apply, a threshold, a screened-out option, today's system, a second reading.
 * It is written by hand and its results come from the engine, so that no catalogue is needed.
 */
public final class SampleEvaluation {
    public static final String ID = "0198b0f0-0000-7000-8000-000000000001";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String MESSAGING = "messaging";
    private static final String STORAGE = "storage";

    private final Map<String, Drawn> drawn = new LinkedHashMap<>();
    private final List<Option> options = new ArrayList<>();
    private final boolean teamAsked;
    private final Grade licenceGrade;
    private final GateOutcome.Status licence;

    private SampleEvaluation(boolean teamAsked, GateOutcome.Status licence, Grade licenceGrade) {
        this.teamAsked = teamAsked;
        this.licence = licence;
        this.licenceGrade = licenceGrade;
    }

    /** Nothing is weak about it. */
    public static Evaluation sound() {
        return new SampleEvaluation(true, GateOutcome.Status.MET, Grade.B).build();
    }

    /** The licence of every option rests on evidence of this grade; null for an assumption. */
    public static Evaluation withLicenceOfGrade(Grade grade) {
        return new SampleEvaluation(true, GateOutcome.Status.MET, grade).build();
    }

    /** Nobody knows whether the licence fits. */
    public static Evaluation withUnprovenLicence() {
        return new SampleEvaluation(true, GateOutcome.Status.UNPROVEN, null).build();
    }

    /** The team was never asked. */
    public static Evaluation withoutTeam() {
        return new SampleEvaluation(false, GateOutcome.Status.MET, Grade.B).build();
    }

    private Evaluation build() {
        option("kafka+clickhouse", "Kafka + ClickHouse", "kafka", "clickhouse", GateOutcome.Status.MET);
        option("pulsar+clickhouse", "Pulsar + ClickHouse", "pulsar", "clickhouse", GateOutcome.Status.MET);
        option("rabbitmq+clickhouse", "RabbitMQ + ClickHouse", "rabbitmq", "clickhouse", GateOutcome.Status.VIOLATED);
        option("today", "RabbitMQ + MySQL", "rabbitmq", "mysql", GateOutcome.Status.VIOLATED);
        Evaluation bare = new Evaluation(
                Evaluation.SCHEMA_VERSION,
                ID,
                Engine.VERSION,
                "stream-processing",
                "a".repeat(64),
                "b".repeat(64),
                new LocalText("Real-time stream processing", "实时流处理"),
                new LocalText("Which stack carries the clickstream?", "用哪套技术栈承载点击流？"),
                new Settings(2_000, 42, 0.5, TODAY),
                0.02,
                Switches.DEFAULT,
                teamAsked,
                criteria(),
                Optional.empty(),
                names(),
                List.copyOf(drawn.values()),
                List.of(),
                options,
                List.of(new Excluded(MESSAGING, "nats", LocalText.of("NATS"), List.of(violated()))),
                List.of(),
                new Answer(Optional.empty(), Optional.empty(), false, Optional.empty(), List.of(), List.of(), 0),
                Optional.of(new KnownReading(List.of("moving_parts"), List.of(), Optional.empty(), 0)),
                List.of(),
                List.of(),
                "");
        return withInputHash(Replay.recompute(bare, 1, () -> false));
    }

    /** The same with the hash of its inputs. */
    public static Evaluation withInputHash(Evaluation bare) {
        var tree = (com.fasterxml.jackson.databind.node.ObjectNode) EvaluationJson.MAPPING.tree(bare);
        tree.put("input_hash", EvaluationJson.inputHash(tree));
        return EvaluationJson.MAPPING.read(tree, Evaluation.class);
    }

    private static List<AppliedCriterion> criteria() {
        return List.of(
                criterion("capacity", "Capacity", "容量", Dimension.THROUGHPUT, "{msg}/s", Aggregation.BOTTLENECK, 0.4),
                criterion(
                        "moving_parts", "Moving parts", "组件数", Dimension.OPERATIONS, "{process}", Aggregation.SUM, 0.3),
                criterion("familiarity", "Familiarity", "熟悉程度", Dimension.TEAM, "1", Aggregation.MEAN, 0.2),
                criterion(
                        "connectors", "Connectors", "连接器", Dimension.COMMUNITY, "1", Aggregation.MEAN_OVER_EDGES, 0.1));
    }

    private static AppliedCriterion criterion(
            String id, String en, String zh, Dimension dimension, String unit, Aggregation aggregation, double weight) {
        boolean sum = aggregation == Aggregation.SUM;
        boolean log = aggregation == Aggregation.BOTTLENECK;
        double worst = log ? 5_000 : sum ? 12 : 0;
        double best = log ? 200_000 : sum ? 1 : 100;
        return new AppliedCriterion(
                id,
                new LocalText(en, zh),
                LocalText.EMPTY,
                dimension,
                false,
                unit,
                sum ? Direction.DOWN : Direction.UP,
                worst,
                best,
                log ? Axis.LOG : Axis.LINEAR,
                sum ? 2 * worst : worst,
                sum ? 2 * best : best,
                aggregation,
                weight);
    }

    private static Map<String, LocalText> names() {
        Map<String, LocalText> names = new LinkedHashMap<>();
        names.put("clickhouse", LocalText.of("ClickHouse"));
        names.put("kafka", LocalText.of("Apache Kafka"));
        names.put("mysql", LocalText.of("MySQL"));
        names.put("pulsar", LocalText.of("Apache Pulsar"));
        names.put("rabbitmq", LocalText.of("RabbitMQ"));
        return names;
    }

    private void option(String id, String name, String messaging, String storage, GateOutcome.Status delivery) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(MESSAGING, messaging);
        parts.put(STORAGE, storage);
        List<Option.OptionCell> cells = List.of(
                cell("capacity", capacity(messaging, MESSAGING), capacity(storage, STORAGE)),
                cell("moving_parts", processes(messaging), processes(storage)),
                id.startsWith("kafka")
                        ? whole("familiarity", id)
                        : cell("familiarity", familiar(messaging), familiar(storage)),
                cell("connectors", connectors(messaging, storage)));
        List<GateOutcome> gates = List.of(delivery(messaging, delivery), licence(messaging), threshold(), novelty());
        options.add(new Option(
                id,
                LocalText.of(name),
                parts,
                Standing.IN,
                false,
                gates,
                new Option.Score(
                        Optional.empty(),
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0,
                        0,
                        Optional.empty()),
                cells));
    }

    private static Option.OptionCell cell(String criterion, String... drawn) {
        return new Option.OptionCell(
                criterion, List.of(drawn), List.of(), false, List.of(), 0, 0, 0, 0, List.of(), 0, 0);
    }

    private Option.OptionCell whole(String criterion, String option) {
        String id = quantity(
                criterion,
                option,
                new Distribution.Normal(80, 10).clipped(0, 100),
                Estimate.Kind.JUDGED,
                Optional.empty());
        return new Option.OptionCell(
                criterion, List.of(id), List.of(), true, List.of(familiar("kafka")), 0, 0, 0, 0, List.of(), 0, 0);
    }

    private String capacity(String technology, String slot) {
        Distribution known = switch (technology) {
            case "kafka" -> new Distribution.LogNormal(78_000, 0.3);
            case "rabbitmq" -> new Distribution.LogUniform(4_000, 30_000);
            case "clickhouse" -> new Distribution.Empirical(List.of(0.05, 0.5, 0.95), List.of(60e3, 90e3, 150e3));
            default -> null;
        };
        return quantity(
                "capacity",
                technology + "@" + slot,
                known == null
                        ? technology.equals("pulsar")
                                ? new Knowledge.Unknown(5_000, 200_000)
                                : new Knowledge.Within(0.1, 0.6)
                        : new Knowledge.Known(known),
                known == null ? Estimate.Kind.MISSING : Estimate.Kind.MEASURED,
                Optional.of(Grade.C).filter(grade -> known != null));
    }

    private String processes(String technology) {
        return quantity(
                "moving_parts",
                technology,
                technology.equals("kafka")
                        ? new Distribution.Uniform(3, 5)
                        : new Distribution.Exact(technology.length() - 1.5),
                Estimate.Kind.DERIVED,
                Optional.of(Grade.C));
    }

    private String familiar(String technology) {
        return quantity(
                "familiarity",
                technology,
                new Distribution.Triangular(10, technology.equals("rabbitmq") ? 70 : 40, 90),
                Estimate.Kind.JUDGED,
                Optional.empty());
    }

    private String connectors(String from, String to) {
        String id = "connectors:" + from + ">" + to;
        if (from.equals("pulsar")) {
            drawn.putIfAbsent(
                    id,
                    new Drawn(
                            id,
                            "connectors",
                            from + ">" + to,
                            Optional.empty(),
                            Estimate.Kind.NOT_APPLICABLE,
                            Optional.empty(),
                            Basis.FACT,
                            Optional.empty(),
                            List.of(),
                            List.of()));
            return id;
        }
        return quantity(
                "connectors",
                from + ">" + to,
                new Distribution.Normal(60, 12),
                Estimate.Kind.DERIVED,
                Optional.of(Grade.C));
    }

    private String quantity(
            String criterion, String owner, Distribution distribution, Estimate.Kind kind, Optional<Grade> grade) {
        return quantity(criterion, owner, new Knowledge.Known(distribution), kind, grade);
    }

    private String quantity(
            String criterion, String owner, Knowledge knowledge, Estimate.Kind kind, Optional<Grade> grade) {
        String id = criterion + ":" + owner;
        boolean missing = kind == Estimate.Kind.MISSING;
        drawn.putIfAbsent(
                id,
                new Drawn(
                        id,
                        criterion,
                        owner,
                        Optional.of(knowledge),
                        kind,
                        grade,
                        kind == Estimate.Kind.JUDGED ? Basis.JUDGEMENT : Basis.FACT,
                        missing ? Optional.empty() : Optional.of(14),
                        List.of(),
                        missing ? List.of() : List.of(fact(criterion, owner, kind, grade))));
        return id;
    }

    private static FactRef fact(String criterion, String owner, Estimate.Kind kind, Optional<Grade> grade) {
        boolean judged = kind == Estimate.Kind.JUDGED;
        String technology = owner.replaceAll("[@>].*", "");
        return new FactRef(
                technology + "/" + criterion + "-1",
                technology,
                judged ? "judgement" : "claim",
                judged ? "40 | \"rather\" <known> {since 2024}" : "78 000 {msg}/s",
                judged ? "Li Wei" : "github:apache/kafka:README.md",
                judged ? Optional.empty() : Optional.of(LocalDate.of(2025, 9, 1)),
                grade,
                judged ? Basis.JUDGEMENT : Basis.FACT,
                Optional.empty(),
                true);
    }

    private static GateOutcome delivery(String technology, GateOutcome.Status status) {
        return gate("delivery", "delivers at least once", "至少一次投递", technology, status, Optional.of(Grade.C));
    }

    private GateOutcome licence(String technology) {
        return gate(
                "open-licence",
                "OSI-approved licence",
                "OSI 认可的许可证",
                technology,
                licence,
                Optional.ofNullable(licenceGrade));
    }

    private static GateOutcome gate(
            String id, String en, String zh, String technology, GateOutcome.Status status, Optional<Grade> grade) {
        FactRef fact = new FactRef(
                technology + "/" + id,
                technology,
                "license",
                "Apache-2.0",
                "github:apache/" + technology + ":LICENSE",
                Optional.of(LocalDate.of(2024, 10, 25)),
                grade,
                grade.isPresent() ? Basis.FACT : Basis.ASSUMPTION,
                Optional.empty(),
                true);
        return new GateOutcome(
                id,
                GateOutcome.Kind.TRAIT,
                new LocalText(en, zh),
                Optional.of(MESSAGING),
                Optional.of(technology),
                status,
                List.of(),
                Optional.empty(),
                List.of(),
                grade,
                List.of(fact));
    }

    private static GateOutcome violated() {
        return gate(
                "delivery",
                "delivers at least once",
                "至少一次投递",
                "nats",
                GateOutcome.Status.VIOLATED,
                Optional.of(Grade.C));
    }

    private static GateOutcome threshold() {
        return new GateOutcome(
                "load",
                GateOutcome.Kind.THRESHOLD,
                new LocalText("carries the peak of the sale", "承载大促峰值"),
                Optional.empty(),
                Optional.empty(),
                GateOutcome.Status.MET,
                List.of(new Because(
                        "gate.threshold",
                        Map.of(
                                "criterion",
                                "capacity",
                                "op",
                                ">=",
                                "limit",
                                3_000.0,
                                "unit",
                                "{msg}/s",
                                "missing",
                                ""))),
                Optional.of(0.9),
                List.of(0.0, 1.0),
                Optional.of(Grade.C),
                List.of());
    }

    private static GateOutcome novelty() {
        return new GateOutcome(
                "novelty",
                GateOutcome.Kind.NOVELTY,
                LocalText.EMPTY,
                Optional.empty(),
                Optional.empty(),
                GateOutcome.Status.MET,
                List.of(new Because("gate.novelty", Map.of("count", 1, "limit", 3, "technologies", "kafka"))),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }
}
