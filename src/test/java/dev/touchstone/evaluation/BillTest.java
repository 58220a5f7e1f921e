package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.touchstone.analysis.Standing;
import dev.touchstone.base.LocalText;
import dev.touchstone.evidence.Basis;
import dev.touchstone.migration.Operator;
import dev.touchstone.scenario.PriceSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BillTest {
    private static final List<PriceSheet.Price> SUPPORT = List.of(
            new PriceSheet.Price("kafka", "support", 0.1, "offer 1"),
            new PriceSheet.Price("kafka", "licence", 0.2, "offer 2"),
            new PriceSheet.Price("pulsar", "support", 9000, "offer 3"));

    private static PriceSheet sheet(Double nodeMonth, List<PriceSheet.Price> prices) {
        return new PriceSheet(
                "EUR",
                "eu-central",
                Optional.of(LocalDate.of(2026, 11, 20)),
                Optional.ofNullable(nodeMonth),
                Optional.empty(),
                prices,
                "Li Wei",
                Optional.empty(),
                Basis.JUDGEMENT);
    }

    private static Option option(List<String> drawn, List<Double> quantiles) {
        Option.OptionCell cell =
                new Option.OptionCell(Bill.CRITERION, drawn, List.of(), false, List.of(), 0, 0, 0, 0, quantiles, 0, 0);
        return new Option(
                "kafka+clickhouse",
                LocalText.of("Kafka + ClickHouse"),
                Map.of("messaging", "kafka", "analytics-storage", "clickhouse"),
                Standing.IN,
                false,
                List.of(),
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
                List.of(cell));
    }

    private static final Option KNOWN = option(List.of("nodes:kafka"), List.of(3.0, 7.0, 18.0));

    @Test
    void nodeMonthsTimesPriceAndTheTechnologiesOfThisCandidateOnTop() {
        Bill bill = Bill.of(sheet(100.0, SUPPORT), KNOWN);
        assertEquals(Optional.of(new Bill.Span(3, 18)), bill.nodeMonths());
        assertEquals(Optional.of(new Bill.Span(300, 1800)), bill.nodes());
        assertEquals(0.3, bill.added(), 0, "decimal digits");
        assertEquals(Optional.of(new Bill.Span(300.3, 1800.3)), bill.total());
        assertEquals(List.of("clickhouse"), bill.unpriced());
    }

    @Test
    void withoutAPriceOfANodeNothingIsAddedUp() {
        Bill bill = Bill.of(sheet(null, SUPPORT), KNOWN);
        assertEquals(Optional.of(new Bill.Span(3, 18)), bill.nodeMonths());
        assertEquals(Optional.empty(), bill.nodes());
        assertEquals(Optional.empty(), bill.total());
        assertEquals(Optional.of(Bill.Gap.NODE_UNPRICED), bill.gap());
    }

    @Test
    void unknownNodeMonthsHaveNoMoneyHoweverCheapANodeIs() {
        Bill bill = Bill.of(sheet(0.0, SUPPORT), option(List.of("nodes:kafka"), List.of()));
        assertEquals(Optional.empty(), bill.nodes());
        assertEquals(Optional.empty(), bill.total());
        assertEquals(Optional.of(Bill.Gap.NODES_UNKNOWN), bill.gap());
    }

    @Test
    void whatRunsOnNoNodesCostsWhatIsPaidForIt() {
        Bill paid = Bill.of(sheet(100.0, SUPPORT), option(List.of(), List.of()));
        assertFalse(paid.applies());
        assertEquals(Optional.of(new Bill.Span(0.3, 0.3)), paid.total());
        assertEquals(Optional.empty(), paid.gap());
        Bill nothing = Bill.of(sheet(100.0, List.of()), option(List.of(), List.of()));
        assertEquals(Optional.empty(), nothing.total());
        assertEquals(Optional.of(Bill.Gap.NOTHING_PRICED), nothing.gap());
    }

    @Test
    void aWeekOfWorkIsFiveDaysAtTheirPrice() {
        PriceSheet sheet = sheet(100.0, List.of());
        PriceSheet priced = new PriceSheet(
                sheet.currency(),
                sheet.region(),
                sheet.date(),
                sheet.nodeMonth(),
                Optional.of(800.0),
                sheet.prices(),
                sheet.filledBy(),
                sheet.filledAt(),
                sheet.basis());
        assertEquals(
                Optional.of(new Operator.Estimate(8000, 12000, 20000)), priced.effort(new Operator.Estimate(2, 3, 5)));
        assertEquals(Optional.empty(), sheet.effort(new Operator.Estimate(2, 3, 5)));
    }
}
