package dev.touchstone.evaluation.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Fault;
import dev.touchstone.base.ProblemException;
import dev.touchstone.evaluation.audit.AuditQuestion.Scale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AuditsTest {
    /** Own table, in the shape of a published decision record whose four totals are all wrong: 4.1, 3.7, 3.65 and 3.8 is what they should be. */
    static final String QUEUES = """
            | Criterion        | Weight | Kafka | Pulsar | NATS | RabbitMQ |
            |------------------|-------:|------:|-------:|-----:|---------:|
            | Throughput       |    30% |     5 |      5 |    4 |        3 |
            | Operations       |    25% |     2 |      2 |    5 |        4 |
            | Ecosystem        |    20% |     5 |      3 |    2 |        4 |
            | Delivery         |    15% |     4 |      4 |    2 |        4 |
            | Open licence     |    10% |     5 |      5 |    5 |        5 |
            | **Total**        |   100% |   4.2 |    3.9 |  3.8 |      3.6 |
            """;

    private static AuditQuestion question(String text, Optional<Scale> scale, Map<String, Scale> scales) {
        return new AuditQuestion(
                text,
                Optional.empty(),
                TableHints.NONE,
                scale,
                scales,
                OptionalDouble.of(0.5),
                Optional.empty(),
                10_000,
                42);
    }

    private static Scale scale(double worst, double best) {
        return new Scale(worst, best, OptionalDouble.empty());
    }

    private static AuditAnswer audit(AuditQuestion question) {
        return Audits.of(question, 1, () -> false);
    }

    private static List<Fault> refused(AuditQuestion question) {
        return assertThrows(ProblemException.class, () -> audit(question))
                .problem()
                .faults();
    }

    /** By hand for Kafka: 0.3 * 5 + 0.25 * 2 + 0.2 * 5 + 0.15 * 4 + 0.1 * 5 = 4.1. */
    @Test
    void aRecordWhoseTotalsAreAllWrongIsFoundOut() {
        AuditAnswer answer = audit(question(QUEUES, Optional.of(scale(1, 5)), Map.of()));
        assertEquals(Optional.of("weighted_sum"), answer.totalRule());
        assertEquals(
                List.of(false, false, false, false),
                answer.totals().stream().map(AuditAnswer.Total::agrees).toList());
        assertEquals(4.1, answer.totals().getFirst().computed());
        assertEquals(3.7, answer.totals().get(1).computed());
        assertEquals(3.65, answer.totals().get(2).computed());
        assertEquals(3.8, answer.totals().get(3).computed());
        assertEquals(List.of("Kafka"), answer.leaders());
        assertEquals(List.of("Kafka"), answer.printedLeaders());
        assertEquals(
                List.of(1, 3, 4, 2),
                answer.ranking().stream().map(AuditAnswer.Ranked::rank).toList());
        assertEquals((4.1 - 1) / 4, answer.ranking().getFirst().score(), 1e-15);
        assertEquals(List.of("Open licence"), answer.constantCriteria());
        assertEquals(List.of(), answer.ties());
        assertEquals(
                1,
                answer.pFirst().orElseThrow().values().stream()
                        .mapToDouble(p -> p)
                        .sum(),
                1e-9);
        assertEquals(1, answer.orderOnly().values().stream().mapToDouble(p -> p).sum(), 1e-9);
        assertTrue(answer.noise().orElseThrow().clamped());
    }

    /** The worked example of docs/method/matrix-audit.md. */
    @Test
    void whatTurnsItAndHowSafeItIsAreTheNumbersOfTheDocument() {
        AuditAnswer answer = audit(question(QUEUES, Optional.of(scale(1, 5)), Map.of()));
        AuditAnswer.Flip operations = answer.flips().get(1);
        assertEquals(0.25, operations.from(), 1e-12);
        assertEquals(
                (0.3 + 0.5) / 0.75 / ((0.3 + 0.5) / 0.75 + 2), operations.to().getAsDouble(), 1e-9);
        assertEquals(Optional.of("NATS"), operations.takesOver(), "of the two that catch up there");
        assertEquals(0.70, answer.pFirst().orElseThrow().get("Kafka"), 0.005);
        assertEquals(0.21, answer.pFirst().orElseThrow().get("RabbitMQ"), 0.005);
        assertEquals(0.86, answer.orderOnly().get("Kafka"), 0.005);
        assertEquals(0.14, answer.orderOnly().get("NATS"), 0.005);
        assertEquals(0, answer.orderOnly().get("RabbitMQ"));
    }

    /** With all the weight on what nowhere differs all tie, and nobody is ahead. */
    @Test
    void aTieAtTheVeryEndOfAWeightTurnsNothing() {
        AuditAnswer.Flip licence = audit(question(QUEUES, Optional.of(scale(1, 5)), Map.of()))
                .flips()
                .getLast();
        assertEquals("Open licence", licence.criterion());
        assertEquals(OptionalDouble.empty(), licence.to());
        assertEquals(Optional.empty(), licence.takesOver());
    }

    @Test
    void withoutAScaleTheNumbersCountAsTheyAreAndThatIsSaid() {
        AuditAnswer answer = audit(question(QUEUES, Optional.empty(), Map.of()));
        assertEquals("weighted_mean", answer.score());
        assertEquals(4.1, answer.ranking().getFirst().score());
        assertEquals(
                List.of("scale-unknown"),
                answer.warnings().stream().map(ReadTable.Remark::code).toList());
        AuditAnswer scaled = audit(question(QUEUES, Optional.of(scale(0, 10)), Map.of()));
        for (int j = 0; j < answer.flips().size(); j++) {
            assertEquals(
                    scaled.flips().get(j).to().isPresent(),
                    answer.flips().get(j).to().isPresent());
            assertEquals(
                    scaled.flips().get(j).to().orElse(0),
                    answer.flips().get(j).to().orElse(0),
                    1e-9);
        }
    }

    @Test
    void aScaleOfItsOwnMayRunTheOtherWay() {
        String table = "x,Speed,Cost\nWeight,1,1\nA,5,900\nB,1,100\nC,3,500\n";
        Map<String, Scale> scales = Map.of("Cost", new Scale(900, 100, OptionalDouble.of(50)));
        AuditAnswer answer = audit(question(table, Optional.of(scale(1, 5)), scales));
        assertEquals(List.of("A", "B", "C"), answer.leaders());
        assertEquals(List.of(List.of("A", "B", "C")), answer.ties());
        assertEquals(
                Map.of("Speed", 0.5, "Cost", 50.0), answer.noise().orElseThrow().sds());
        assertEquals(List.of("Speed", "Cost"), answer.duplicates().getFirst().criteria());
    }

    @Test
    void everyCriterionOrNoneHasAScale() {
        String table = "x,Speed,a/b\nWeight,1,1\nA,5,900\nB,1,100\n";
        Fault missing = refused(question(table, Optional.empty(), Map.of("Speed", scale(1, 5))))
                .getFirst();
        assertEquals("/scales/a~1b", missing.pointer());
        assertEquals("audit.scale-missing", missing.code());
        Fault unknown = refused(question(table, Optional.empty(), Map.of("Sped", scale(1, 5))))
                .getFirst();
        assertEquals("audit.no-such-criterion", unknown.code());
        Fault equal =
                refused(question(table, Optional.of(scale(1, 1)), Map.of())).getFirst();
        assertEquals("/scale/best", equal.pointer());
        Fault infinite = refused(question(table, Optional.of(scale(1, Double.POSITIVE_INFINITY)), Map.of()))
                .getFirst();
        assertEquals("/scale/best", infinite.pointer());
    }

    @Test
    void aScoreBeyondItsScaleCountsAsTheEndAndIsNamed() {
        String table = "x,Speed\nWeight,1\nA,7\nB,5\n";
        AuditAnswer answer = audit(question(table, Optional.of(scale(1, 5)), Map.of()));
        ReadTable.Remark clamped = answer.warnings().getFirst();
        assertEquals("clamped", clamped.code());
        assertEquals(Map.of("alternative", "A", "criterion", "Speed", "value", "7"), clamped.arguments());
        assertEquals(List.of(List.of("A", "B")), answer.ties());
    }

    @Test
    void whatTheTotalsPutFirstMayNotBeWhatTheNumbersPutFirst() {
        AuditAnswer answer =
                audit(question("x,a,b,Total\nWeight,60%,40%,\nA,4,3,3.5\nB,3,4,3.7\n", Optional.empty(), Map.of()));
        assertEquals(List.of("A"), answer.leaders());
        assertEquals(List.of("B"), answer.printedLeaders());
    }
}
