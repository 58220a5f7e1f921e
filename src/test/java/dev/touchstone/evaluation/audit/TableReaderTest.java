package dev.touchstone.evaluation.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Fault;
import dev.touchstone.base.ProblemException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
    private static ReadTable read(String text) {
        return read(text, TableHints.NONE);
    }

    private static ReadTable read(String text, TableHints hints) {
        return TableReader.read(text, Optional.empty(), hints);
    }

    private static Fault refused(String text) {
        return refused(text, TableHints.NONE);
    }

    private static Fault refused(String text, TableHints hints) {
        return assertThrows(ProblemException.class, () -> read(text, hints))
                .problem()
                .faults()
                .getFirst();
    }

    private static List<BigDecimal> numbers(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }

    private static List<String> remarks(ReadTable table) {
        return table.remarks().stream().map(ReadTable.Remark::code).toList();
    }

    /** As a spreadsheet copies a table in which nothing stands in the weights' row under the totals. */
    @ParameterizedTest
    @ValueSource(strings = {"\t", ";", ","})
    void weightsBesideAColumnOfTotalsMayEndInAnEmptyCell(String sign) {
        ReadTable table = read("Option|Speed|Cost|Total\nWeight|40|60|\nA|4|3|3.4\nB|3|5|4.2\n".replace("|", sign));
        assertEquals(List.of("Speed", "Cost"), table.criteria());
        assertEquals(List.of("A", "B"), table.alternatives());
        assertEquals(numbers("40", "60"), table.matrix().weights());
    }

    @Test
    void markdownIsReadAsItsReaderSeesIt() {
        ReadTable table = read("""
                We compared three brokers.

                | Option      | Speed | Ops \\| team | Cost<br>a year | Total |
                |:------------|:-----:|-------------:|---|---|
                | *Weight*    |  40%  |          35% | 25% | |
                | **Kafka**   |   5   | `3`          | 3 | 3.80 |
                | [NATS](/n)  |   4   | 4            | **4** | 4.0 |

                And decided.
                """);
        assertEquals(TableFormat.MARKDOWN, table.format());
        assertEquals(Orientation.ALTERNATIVES_IN_ROWS, table.orientation());
        assertEquals(List.of("Kafka", "NATS"), table.alternatives());
        assertEquals(List.of("Speed", "Ops | team", "Cost a year"), table.criteria());
        assertEquals(numbers("0.40", "0.35", "0.25"), table.matrix().weights());
        assertEquals(
                List.of(numbers("5", "3", "3"), numbers("4", "4", "4")),
                table.matrix().cells());
        assertEquals(
                List.of(Optional.of(new BigDecimal("3.80")), Optional.of(new BigDecimal("4.0"))), table.totalValues());
        assertEquals(List.of(), remarks(table));
    }

    @Test
    void weightsInAColumnMeanCriteriaInRows() {
        ReadTable table = read(
                "\ufeffcriterion;Weight (1-10);Alpha;Beta\r\nspeed;7;1,5;2\r\ncost;3;4,25;3\r\nTotal;10;2,3;2,3\r\n");
        assertEquals(TableFormat.CSV, table.format());
        assertEquals(Orientation.CRITERIA_IN_ROWS, table.orientation());
        assertEquals(List.of("Alpha", "Beta"), table.alternatives());
        assertEquals(List.of("speed", "cost"), table.criteria());
        assertEquals(numbers("7", "3"), table.matrix().weights());
        assertEquals(
                List.of(numbers("1.5", "4.25"), numbers("2", "3")),
                table.matrix().cells());
        assertEquals(
                List.of(Optional.of(new BigDecimal("2.3")), Optional.of(new BigDecimal("2.3"))), table.totalValues());
    }

    @Test
    void chineseLabelsAndFullWidthNumbersAreRead() {
        ReadTable table = read("方案\t吞吐\t成本\t加权总分\n权重（％）\t６０％\t40%\t100%\n甲\t４\t3\t3.6\n乙\t3\t５\t3.8\n");
        assertEquals(TableFormat.TSV, table.format());
        assertEquals(List.of("甲", "乙"), table.alternatives());
        assertEquals(numbers("0.60", "0.40"), table.matrix().weights());
        assertEquals(
                List.of(numbers("4", "3"), numbers("3", "5")), table.matrix().cells());
        assertTrue(table.totalValues().stream().allMatch(Optional::isPresent));
    }

    @Test
    void quotedFieldsMayHoldTheSign() {
        ReadTable table = read("x,\"Cost, a year\",Total\nA,\"1,234.5\",1\n\"B\"\"2\"\"\",2,2\n");
        assertEquals(List.of("Cost, a year"), table.criteria());
        assertEquals(List.of("A", "B\"2\""), table.alternatives());
        assertEquals(new BigDecimal("1234.5"), table.matrix().cells().getFirst().getFirst());
        assertEquals(List.of("weights-equal"), remarks(table));
        assertFalse(table.weighted());
    }

    @Test
    void theWayRoundIsNeverGuessedFromTheShape() {
        String bare = "x,a,b\nA,1,2\nB,2,1\n";
        assertEquals("audit.orientation-unknown", refused(bare).code());
        TableHints rows = hints(Orientation.ALTERNATIVES_IN_ROWS, null, null, null);
        assertEquals(List.of("A", "B"), read(bare, rows).alternatives());
        TableHints columns = hints(Orientation.CRITERIA_IN_ROWS, null, null, null);
        assertEquals(List.of("a", "b"), read(bare, columns).alternatives());
        assertEquals(
                "audit.orientation-both",
                refused("x,a,weight\nA,1,2\nweight,2,1\n").code());
    }

    @Test
    void aHintNamesWhatHasAnotherName() {
        String table = "x,a,b,Punkte\nA,1,2,3\nPriority,2,1,\nB,2,1,5\n";
        TableHints hints = hints(null, "priority", "Punkte", null);
        assertEquals(numbers("2", "1"), read(table, hints).matrix().weights());
        assertEquals(List.of("A", "B"), read(table, hints).alternatives());
        assertEquals(2, read(table, hints).totalValues().size());
        Fault refused = refused(table, hints(null, "importance", null, null));
        assertEquals("audit.orientation-unknown", refused.code());
        Fault unknown = refused(table, hints(Orientation.ALTERNATIVES_IN_ROWS, "importance", null, null));
        assertEquals("audit.no-such-label", unknown.code());
        assertEquals("/weights", unknown.pointer());
    }

    private static TableHints hints(Orientation orientation, String weights, String totals, DecimalSign decimal) {
        return new TableHints(
                Optional.ofNullable(orientation),
                Optional.ofNullable(weights),
                Optional.ofNullable(totals),
                Optional.ofNullable(decimal));
    }

    @Test
    void whatIsLeftOutIsSaid() {
        ReadTable table =
                read("x,a,note,b,Rank,Total\nWeight,1,,2,,\nTechnical,,,,,\nA,1,fast,2,1,5\nB,2,slow,1,2,n/a\n");
        assertEquals(List.of("a", "b"), table.criteria());
        assertEquals(List.of("A", "B"), table.alternatives());
        assertEquals(
                List.of("skipped-by-label", "skipped-without-number", "skipped-without-number", "total-unread"),
                remarks(table));
        assertEquals(Optional.empty(), table.totalValues().getLast());
    }

    /** Left out, it would be missed by nobody. */
    @Test
    void aRowWithATotalButNoNumbersIsRefusedInsteadOfLeftOut() {
        Fault fault = refused("x,a,Total\nA,1,1\nB,2,2\nC,<i>3</i>,3\n");
        assertEquals("audit.not-a-number", fault.code());
        assertEquals(4, fault.arguments().get("line"));
    }

    @Test
    void onlyTheFirstOfSeveralTablesIsReadAndThatIsSaid() {
        String one = "|x|a|total|\n|-|-|-|\n|A|1|1|\n|B|2|2|\n";
        assertEquals(
                List.of("weights-equal", "further-tables"),
                remarks(read(one + "\n" + one)).reversed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "4; 4",
                "-2; -2",
                "3.50; 3.50",
                ".5; 0.5",
                "'3,5'; 3.5",
                "'0,125'; 0.125",
                "'1,234,567'; 1234567",
                "'1,234.5'; 1234.5",
                "'1.234,5'; 1234.5",
                "12 000; 12000",
                "30%; 0.30",
                "'7,5 %'; 0.075",
                "4e2; 4E+2",
                "−3; -3",
                "1'000; 1000"
            })
    void aNumberIsReadAsPeopleWriteIt(String text, String number) {
        NumberText read = NumberText.of(text).orElseThrow();
        assertEquals(
                new BigDecimal(number),
                read.value(read.sign().orElse(DecimalSign.POINT)).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-∞",
                "=1+1",
                "4/5",
                "4²",
                "★★★",
                "1.2.3",
                "1,23,4",
                "--1",
                "0x10",
                "1 2",
                "½",
                "high",
                "5 (good)"
            })
    void whatIsNoNumberIsNone(String text) {
        assertEquals(Optional.empty(), NumberText.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1e400; audit.number-too-far",
                "1e-400; audit.number-too-far",
                "99999999999999999; audit.number-too-far",
                "NaN; audit.not-a-number",
                "=1+1; audit.not-a-number",
                "Infinity; audit.not-a-number",
                "''; audit.cell-empty",
                "'<b>3</b>'; audit.not-a-number",
                "30%; audit.percent-mixed"
            })
    void aCellThatCannotBeCountedIsRefusedByItsPlace(String cell, String code) {
        Fault fault = refused("x;a;b;Total\nA;1;1;1\nB;" + cell + ";1;1\nC;1;1;1\n");
        assertEquals(code, fault.code());
        assertEquals("/table", fault.pointer());
        assertEquals(3, fault.arguments().get("line"));
        assertEquals(2, fault.arguments().get("column"));
    }

    @Test
    void aCommaThatMaySayTwoThingsIsRefusedUnlessTheTableDecides() {
        Fault fault = refused("x;a;Total\nA;1,234;1\nB;2;1\n");
        assertEquals("audit.decimal-ambiguous", fault.code());
        assertEquals("1,234", fault.arguments().get("value"));
        assertEquals(new BigDecimal("1234"), first(read("x;a;Total\nA;1,234;1\nB;2.5;1\n")));
        assertEquals(new BigDecimal("1.234"), first(read("x;a;Total\nA;1,234;1\nB;2,5;1\n")));
        assertEquals(
                "audit.decimal-mixed", refused("x;a;Total\nA;2.5;1\nB;2,5;1\n").code());
        TableHints comma = hints(null, null, null, DecimalSign.COMMA);
        assertEquals(new BigDecimal("1.234"), first(read("x;a;Total\nA;1,234;1\nB;2;1\n", comma)));
        assertEquals(new BigDecimal("1234"), first(read("x;a;Total\nA;1.234;1\nB;2;1\n", comma)));
        assertEquals(
                "audit.decimal-mixed",
                refused("x;a;Total\nA;1,2;1\nB;2.5;1\n", comma).code());
    }

    private static BigDecimal first(ReadTable table) {
        return table.matrix().cells().getFirst().getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "''~audit.empty",
                "just text~audit.too-small",
                "'| a | b |'~audit.no-markdown",
                "'x,a,Total\nA,1\nB,2,2'~audit.ragged",
                "'x,a,Total\nA,1,2,3\nB,2,2'~audit.ragged",
                "'|x|a|Total|\n|-|-|-|\n|A|1|2|3|\n|B|1|2|'~audit.ragged",
                "'|x|a|Total|\n|-|-|-|\n|A|1|\n|B|1|2|'~audit.ragged",
                "'x,a,Total\nA,\"1,2\nB,2,2'~audit.csv-broken",
                "'x,a,Total\nA,1,1'~audit.too-few",
                "'x,a,Total\nA,,1\nB,,2'~audit.too-few",
                "'x,a,Total\nA,q,1\nB,r,2'~audit.not-a-number",
                "'x,a,Total\nA,q,w\nB,r,w'~audit.not-a-number",
                "'x,a,a,Total\nA,1,1,1\nB,1,1,1'~audit.label-twice",
                "'x,a,,Total\nA,1,1,1\nB,1,1,1'~audit.label-missing",
                "'x,a,Total,Sum\nA,1,1,1\nB,1,1,1'~audit.totals-twice",
                "'x,a\nweight,1\nweights,2\nB,1'~audit.weights-twice",
                "'x,a,b\nweight,1,-1\nA,1,1\nB,1,1'~audit.weight-negative",
                "'x,a,b\nweight,0,0\nA,1,1\nB,1,1'~audit.weights-zero",
                "'x,a,b\nweight,1,\nA,1,1\nB,1,1'~audit.cell-empty",
                "'x,a,b\nweight,30%,0.7\nA,1,1\nB,1,1'~audit.percent-mixed"
            })
    void whatIsNoTableOfScoresIsRefused(String text, String code) {
        assertEquals(code, refused(text).code());
    }

    @Test
    void blankFieldsAndRowsAtTheEndsSayNothing() {
        ReadTable table = read("x,a,Total,,\n,,,,\nA,1,1,,\n\nB,2,2,,\n,,,,\n");
        assertEquals(List.of("A", "B"), table.alternatives());
    }

    @Test
    void aTableHasAnEnd() {
        assertEquals("too-long", refused("x".repeat(PastedTable.LONGEST + 1)).code());
        assertEquals(
                "list.too-long",
                refused("x,a,Total\n" + "A,1,1\n".repeat(150_000)).code());
        assertEquals(
                "list.too-long",
                refused("|x|a|Total|\n|-|-|-|\n" + "|A|1|1|\n".repeat(100_000)).code());
        assertEquals(
                "audit.csv-broken", refused("x" + ",a".repeat(400_000) + "\n").code());
        assertEquals(
                "audit.csv-broken",
                refused("\n".repeat(100) + "x,\"" + "a".repeat(900_000)).code());
        StringBuilder wide = new StringBuilder("x,Total");
        StringBuilder row = new StringBuilder(",1");
        for (int j = 0; j < TableReader.MOST_CRITERIA + 1; j++) {
            wide.append(",c").append(j);
            row.append(",1");
        }
        assertEquals("list.too-long", refused(wide + "\nA" + row + "\nB" + row).code());
        assertEquals(
                "audit.label-too-long",
                refused("x,a,Total\nA,1,1\n" + "B".repeat(201) + ",1,1\n").code());
    }

    @Test
    void aMillionLinesAndDeepNestingAreRefusedLikeAnythingElse() {
        assertEquals("audit.empty", refused("\n".repeat(999_999)).code());
        assertEquals(
                "audit.no-markdown", refused("|" + "[".repeat(400_000) + "|\n").code());
        assertEquals("audit.no-markdown", refused("|" + "*a_".repeat(300_000)).code());
    }
}
