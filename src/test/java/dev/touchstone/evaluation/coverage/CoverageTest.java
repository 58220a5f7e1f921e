package dev.touchstone.evaluation.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.base.Distribution;
import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.SampleEvaluation;
import dev.touchstone.evaluation.cells.Estimate;
import dev.touchstone.web.ShippedCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who knows what, and what is at stake, on an evaluation whose numbers can be worked out by hand. */
class CoverageTest {
    private static final double CLOSE = 1e-9;

    private final Evaluation sample = SampleEvaluation.sound();

    private static Coverage.Cell cell(Coverage coverage, String number) {
        return coverage.rows().stream()
                .flatMap(row -> row.cells().stream().flatMap(Optional::stream))
                .filter(cell -> cell.number().id().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTwoThatAreInTheRankingAreTheRivals() {
        assertEquals(
                List.of("kafka+clickhouse", "pulsar+clickhouse"),
                Coverage.of(sample).rivals().stream().sorted().toList());
    }

    @Test
    void aSumMovesByItsShareOfTheRangeOfTheStack() {
        // uniform from 3 to 5: 3.1 to 4.9; the range of the stack goes from 24 down to 2, the weight is 0.3
        assertEquals(
                0.3 * 1.8 / 22, cell(Coverage.of(sample), "moving_parts:kafka").stake(), CLOSE);
    }

    @Test
    void whatIsMissingGoesThroughItsRangeUntilAnotherPartIsTheBottleneck() {
        // Pulsar's connectors do not apply: its capacity weighs 0.4 of 0.9. ClickHouse's median of 90,000 caps it.
        double cap = Math.log(90_000.0 / 5_000) / Math.log(200_000.0 / 5_000);
        Coverage.Cell missing = cell(Coverage.of(sample), "capacity:pulsar@messaging");
        assertTrue(missing.missing());
        assertEquals(0.4 / 0.9 * (cap - 0.05), missing.stake(), CLOSE);
        assertEquals(missing, Coverage.of(sample).open().getFirst());
    }

    @Test
    void whatBothRestOnCountsOnlyAsFarAsItPartsThem() {
        Coverage shared = Coverage.of(with(sample, "moving_parts:clickhouse", new Distribution.Uniform(3, 5)));
        assertEquals(
                (0.3 / 0.9 - 0.3) * 1.8 / 22,
                cell(shared, "moving_parts:clickhouse").stake(),
                CLOSE);
    }

    @Test
    void anExactNumberHasNoStake() {
        assertEquals(0, cell(Coverage.of(sample), "moving_parts:clickhouse").stake());
    }

    @Test
    void whatOnlyTheScreenedOutRestOnHasNoStake() {
        Coverage coverage = Coverage.of(sample);
        assertEquals(0, cell(coverage, "capacity:rabbitmq@messaging").stake());
        assertEquals(0, cell(coverage, "familiarity:rabbitmq").stake());
    }

    @Test
    void theNewestEvidenceGivesTheAge() {
        Coverage.Cell cell = cell(Coverage.of(sample), "moving_parts:kafka");
        assertEquals(Optional.of(LocalDate.of(2025, 9, 1)), cell.newest());
        assertEquals(Optional.of(14), cell.months());
        assertEquals(
                Optional.empty(),
                cell(Coverage.of(sample), "capacity:pulsar@messaging").months());
    }

    @Test
    void everyNumberStandsInTheGridAndIsCountedOnce() {
        for (String id : List.of("stream-processing", "iot-ingestion", "container-runtime")) {
            Evaluation evaluation = ShippedCase.of(id).evaluation();
            Coverage coverage = Coverage.of(evaluation);
            List<String> shown = coverage.rows().stream()
                    .flatMap(row -> row.cells().stream().flatMap(Optional::stream))
                    .map(cell -> cell.number().id())
                    .distinct()
                    .sorted()
                    .toList();
            assertEquals(evaluation.drawn().stream().map(Drawn::id).sorted().toList(), shown, id);
            assertEquals(
                    evaluation.drawn().size(),
                    coverage.counts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
            assertEquals(
                    coverage.count(Estimate.Kind.MISSING),
                    coverage.open().stream().filter(Coverage.Cell::missing).count());
            coverage.open().forEach(cell -> assertTrue(cell.stake() >= 0 && cell.stake() <= 1, cell.toString()));
        }
    }

    private static Evaluation with(Evaluation e, String number, Distribution distribution) {
        List<Drawn> drawn = e.drawn().stream()
                .map(one -> one.id().equals(number)
                        ? new Drawn(
                                one.id(),
                                one.criterion(),
                                one.owner(),
                                Optional.of(new Knowledge.Known(distribution)),
                                one.kind(),
                                one.grade(),
                                one.basis(),
                                one.ageMonths(),
                                one.because(),
                                one.facts())
                        : one)
                .toList();
        return new Evaluation(
                e.schemaVersion(),
                e.id(),
                e.engine(),
                e.scenario(),
                e.scenarioHash(),
                e.catalogueHash(),
                e.title(),
                e.question(),
                e.settings(),
                e.eitherBound(),
                e.switches(),
                e.teamAsked(),
                e.criteria(),
                e.elicited(),
                Map.copyOf(e.names()),
                drawn,
                e.blocks(),
                e.options(),
                e.excluded(),
                e.notAsked(),
                e.answer(),
                e.known(),
                e.shares(),
                e.dominated(),
                e.inputHash());
    }
}
